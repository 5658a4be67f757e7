import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import type { ChangeOrganInput } from '#domain/organs/organ.ts'
import { changeOrganMutation, findOrganOptions, listOrgansOptions } from '#console/api/@tanstack/react-query.gen.ts'
import type { FindOrganResponse } from '#console/api/types.gen.ts'
import { useMay, useSession } from '#console/app/session.tsx'
import { ProblemAlert, showIssues } from '#console/pieces/problem-alert.tsx'

type Values = Pick<ChangeOrganInput, 'name' | 'shortName' | 'site'>

const NAMES = [
  ['name', '全称'],
  ['shortName', '简称'],
] as const

const FOOTER = [
  ['siteName', '网站规范名称'],
  ['domain', '域名'],
  ['siteCode', '网站标识码'],
  ['host', '主办单位'],
  ['icpNumber', 'ICP 备案编号'],
  ['policeNumber', '公安机关备案号'],
  ['identityUrl', '党政机关网站标识证书网址'],
  ['contactPhone', '网站联系电话'],
  ['contactEmail', '网站联系邮箱'],
] as const

const OFFICE = [
  ['name', '工作机构名称'],
  ['address', '办公地址'],
  ['hours', '办公时间'],
  ['phone', '联系电话'],
  ['fax', '传真号码'],
  ['email', '电子邮箱'],
  ['postcode', '邮政编码'],
] as const

const GUIDE = [
  ['newMedia', '政务新媒体账号'],
  ['readingPlaces', '查阅场所'],
  ['guideCompiledOn', '指南编制日期'],
  ['guideUpdatedOn', '指南更新日期'],
] as const

/** Names of the organ, the portal's footer (国办发〔2017〕47号) and the office of art. 12. */
export function OrganForm({ organId }: { organId: string }) {
  const organ = useQuery(findOrganOptions({ path: { id: organId } }))
  return (
    <>
      <ProblemAlert error={organ.error} />
      {organ.data && <LoadedForm organ={organ.data} />}
    </>
  )
}

function LoadedForm({ organ }: { organ: FindOrganResponse }) {
  const session = useSession()
  const mayChange = useMay('organs.change-organ') && (organ.id === session.organ.id || session.organ.isSupervisor)
  const [form] = Form.useForm<Values>()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const change = useMutation({
    ...changeOrganMutation(),
    onSuccess: async () => {
      void message.success('已保存')
      await queries.invalidateQueries({ queryKey: listOrgansOptions().queryKey })
      await queries.invalidateQueries({ queryKey: findOrganOptions({ path: { id: organ.id } }).queryKey })
    },
    onError: (error) => showIssues(form, error),
  })
  const { makesRules, validTo } = organ

  return (
    <Form<Values>
      name="organ"
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={!mayChange}
      initialValues={{ name: organ.name, shortName: organ.shortName, site: organ.site }}
      onFinish={(values) => change.mutate({ path: { id: organ.id }, body: { ...values, makesRules, validTo } })}
    >
      <section className="block">
        <h2>名称</h2>
        <div className="form-grid">
          {NAMES.map(([name, label]) => (
            <Form.Item key={name} label={label} name={name} rules={[{ required: true, message: `请填写${label}` }]}>
              <Input />
            </Form.Item>
          ))}
        </div>
      </section>
      <section className="block">
        <h2>公开工作机构（条例第十二条，印入公开指南）</h2>
        <div className="form-grid">
          {OFFICE.map(([name, label]) => (
            <Form.Item key={name} label={label} name={['site', 'office', name]}>
              <Input />
            </Form.Item>
          ))}
          {GUIDE.map(([name, label]) => (
            <Form.Item key={name} label={label} name={['site', name]}>
              <Input />
            </Form.Item>
          ))}
        </div>
      </section>
      <section className="block">
        <h2>网站页脚</h2>
        <div className="form-grid">
          {FOOTER.map(([name, label]) => (
            <Form.Item key={name} label={label} name={['site', name]}>
              <Input />
            </Form.Item>
          ))}
        </div>
      </section>
      <ProblemAlert error={change.error} />
      {mayChange ? (
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          保存
        </Button>
      ) : (
        <p className="quiet">由本机构的系统管理员修改。</p>
      )}
    </Form>
  )
}
