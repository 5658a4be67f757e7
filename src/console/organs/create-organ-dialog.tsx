import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Select, Switch } from 'antd'
import { ORGAN_KINDS, organKindNames, type OrganKind } from '#domain/organs/organ.ts'
import { createOrganMutation, listOrgansOptions } from '#console/api/@tanstack/react-query.gen.ts'
import type { ListOrgansResponse } from '#console/api/types.gen.ts'
import { useSession } from '#console/app/session.tsx'
import { ProblemAlert, showIssues } from '#console/pieces/problem-alert.tsx'

type Values = {
  parentId: string
  kind: OrganKind
  name: string
  shortName: string
  slug: string
  indexPrefix: string
  isSupervisor: boolean
  makesRules: boolean
}

type CreateOrganDialogProps = {
  organs: ListOrgansResponse['rows']
  onCreated: (id: string) => void
  onClose: () => void
}

/** A new organ beneath one's own or a supervised one. */
export function CreateOrganDialog({ organs, onCreated, onClose }: CreateOrganDialogProps) {
  const { organ } = useSession()
  const [form] = Form.useForm<Values>()
  const queries = useQueryClient()
  const create = useMutation({
    ...createOrganMutation(),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: listOrgansOptions().queryKey })
      onCreated(made.id)
    },
    onError: (error) => showIssues(form, error),
  })

  return (
    <Modal
      open
      title="增设下级机构"
      okText="增设"
      cancelText="不办了"
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ProblemAlert error={create.error} />
      <Form<Values>
        name="new-organ"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ parentId: organ.id, kind: 'institution', isSupervisor: false, makesRules: false }}
        onFinish={(values) => create.mutate({ body: values })}
      >
        <Form.Item label="上级机构" name="parentId" rules={[{ required: true, message: '请选择上级机构' }]}>
          <Select options={organs.map((row) => ({ value: row.id, label: row.name }))} />
        </Form.Item>
        <Form.Item label="机构类型" name="kind">
          <Select options={ORGAN_KINDS.map((kind) => ({ value: kind, label: organKindNames[kind] }))} />
        </Form.Item>
        <Form.Item label="全称" name="name" rules={[{ required: true, message: '请填写全称' }]}>
          <Input placeholder="常德市科学技术局" />
        </Form.Item>
        <Form.Item label="简称" name="shortName" rules={[{ required: true, message: '请填写简称' }]}>
          <Input placeholder="市科技局" />
        </Form.Item>
        <Form.Item
          label="网站地址"
          name="slug"
          extra="门户地址的一部分，之后不能更改。小写字母、数字和连字符。"
          rules={[{ required: true, message: '请填写网站地址' }]}
        >
          <Input prefix="/" placeholder="changde-kjj" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          label="索引号前段"
          name="indexPrefix"
          extra="组织机构代码或统一社会信用代码中的主体标识，7 至 18 位。"
          rules={[{ required: true, message: '请填写索引号前段' }]}
        >
          <Input />
        </Form.Item>
        <Form.Item label="政府信息公开工作主管部门（可查看所属机构）" name="isSupervisor" valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item label="有规章制定权" name="makesRules" valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  )
}
