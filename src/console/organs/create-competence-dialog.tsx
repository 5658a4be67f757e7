import { useMutation } from '@tanstack/react-query'
import { DatePicker, Form, Input, Modal, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { COMPETENCE_KINDS, competenceKindNames, type CompetenceKind } from '#domain/organs/competence.ts'
import { createCompetenceMutation } from '#console/api/@tanstack/react-query.gen.ts'
import { ProblemAlert, showIssues } from '#console/pieces/problem-alert.tsx'

type Values = { kind: CompetenceKind; name: string; legalBasis?: string; validFrom: Dayjs }

/** A matter the organ has become competent for. */
export function CreateCompetenceDialog(props: { onCreated: () => Promise<void>; onClose: () => void }) {
  const [form] = Form.useForm<Values>()
  const create = useMutation({
    ...createCompetenceMutation(),
    onSuccess: props.onCreated,
    onError: (error) => showIssues(form, error),
  })

  return (
    <Modal
      open
      title="登记权责事项"
      okText="登记"
      cancelText="不办了"
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <ProblemAlert error={create.error} />
      <Form<Values>
        name="new-competence"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'licensing' }}
        onFinish={({ validFrom, ...values }) =>
          create.mutate({ body: { ...values, validFrom: validFrom.format('YYYY-MM-DD') } })
        }
      >
        <Form.Item label="类型" name="kind">
          <Select options={COMPETENCE_KINDS.map((kind) => ({ value: kind, label: competenceKindNames[kind] }))} />
        </Form.Item>
        <Form.Item label="事项名称" name="name" rules={[{ required: true, message: '请填写事项名称' }]}>
          <Input placeholder="外国人来华工作许可" />
        </Form.Item>
        <Form.Item label="设定依据（可不填）" name="legalBasis">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <Form.Item label="行使自" name="validFrom" rules={[{ required: true, message: '请选择起始日期' }]}>
          <DatePicker />
        </Form.Item>
      </Form>
    </Modal>
  )
}
