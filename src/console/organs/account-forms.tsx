import { useMutation, useQuery } from '@tanstack/react-query'
import { Checkbox, Form, Input, Modal, Select } from 'antd'
import { ROLES, roleNames, type Role } from '#domain/organs/roles.ts'
import { useSession } from '#console/app/session.tsx'
import {
  changeAccountMutation,
  createAccountMutation,
  listSectionsOptions,
} from '#console/api/@tanstack/react-query.gen.ts'
import type { CreateAccountResponse, ListAccountsResponse } from '#console/api/types.gen.ts'
import { ProblemAlert, showIssues } from '#console/pieces/problem-alert.tsx'

export type AccountRow = ListAccountsResponse['rows'][number]

type NewAccount = { username: string; name: string; sectionId?: string; roles: Role[] }

/** A new person: name, user name, section, roles. The password is made by the server and shown once. */
export function CreateAccountDialog(props: { onCreated: (made: CreateAccountResponse) => void; onClose: () => void }) {
  const [form] = Form.useForm<NewAccount>()
  const create = useMutation({
    ...createAccountMutation(),
    onSuccess: props.onCreated,
    onError: (error) => showIssues(form, error),
  })
  return (
    <Modal
      open
      title="新增人员"
      okText="新增"
      cancelText="不办了"
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <ProblemAlert error={create.error} />
      <Form<NewAccount>
        name="new-account"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ roles: ['drafter'] }}
        onFinish={({ sectionId, ...values }) => create.mutate({ body: { ...values, sectionId: sectionId ?? null } })}
      >
        <Form.Item label="姓名" name="name" rules={[{ required: true, message: '请填写姓名' }]}>
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item
          label="用户名"
          name="username"
          extra="登录时使用，之后不能更改。小写字母、数字、点或连字符，例如 wang.li"
          rules={[{ required: true, message: '请填写用户名' }]}
        >
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <SectionField />
        <Form.Item
          label="角色"
          name="roles"
          extra="可以兼任；同一条信息的拟稿、审核、保密审查、审签须由不同的人办理。"
          rules={[{ type: 'array', min: 1, message: '请至少选择一个角色' }]}
        >
          <Checkbox.Group
            className="role-choices"
            options={ROLES.map((role) => ({ value: role, label: roleNames[role] }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** Corrects the name or moves the person to another section. */
export function ChangeAccountDialog(props: { account: AccountRow; onChanged: () => void; onClose: () => void }) {
  const { account, onChanged, onClose } = props
  const [form] = Form.useForm<{ name: string; sectionId?: string }>()
  const change = useMutation({
    ...changeAccountMutation(),
    onSuccess: onChanged,
    onError: (error) => showIssues(form, error),
  })
  return (
    <Modal
      open
      title={`修改“${account.name}”`}
      okText="保存"
      cancelText="不改了"
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ProblemAlert error={change.error} />
      <Form<{ name: string; sectionId?: string }>
        name="change-account"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: account.name, ...(account.sectionId && { sectionId: account.sectionId }) }}
        onFinish={({ name, sectionId }) =>
          change.mutate({ path: { id: account.id }, body: { name, sectionId: sectionId ?? null } })
        }
      >
        <Form.Item label="姓名" name="name" rules={[{ required: true, message: '请填写姓名' }]}>
          <Input autoFocus />
        </Form.Item>
        <SectionField />
      </Form>
    </Modal>
  )
}

function SectionField() {
  const { organ } = useSession()
  const sections = useQuery(listSectionsOptions({ path: { id: organ.id } }))
  const open = sections.data?.rows.filter((section) => section.validTo === null) ?? []
  return (
    <Form.Item label="科室（可不选）" name="sectionId">
      <Select
        allowClear
        placeholder="不属于任何科室"
        loading={sections.isPending}
        options={open.map((section) => ({ value: section.id, label: section.name }))}
      />
    </Form.Item>
  )
}
