import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { createAccountMutation } from '#console/api/@tanstack/react-query.gen.ts'
import type { CreateAccountResponse } from '#console/api/types.gen.ts'
import { ProblemAlert, showIssues } from '#console/pieces/problem-alert.tsx'
import { PasswordOnce } from './password-once.tsx'

type Values = { name: string; username: string }

/** The first administrator of an organ beneath one's own; from then on that organ manages its people itself. */
export function AppointAdministrator({ organId, organName }: { organId: string; organName: string }) {
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<CreateAccountResponse | null>(null)
  const [form] = Form.useForm<Values>()
  const create = useMutation({
    ...createAccountMutation(),
    onSuccess: (account) => {
      setOpen(false)
      setMade(account)
    },
    onError: (error) => showIssues(form, error),
  })

  return (
    <>
      <Button onClick={() => setOpen(true)}>指定首位管理员</Button>
      {open && (
        <Modal
          open
          title={`${organName}的首位系统管理员`}
          okText="指定"
          cancelText="不办了"
          confirmLoading={create.isPending}
          onOk={() => form.submit()}
          onCancel={() => setOpen(false)}
        >
          <ProblemAlert error={create.error} />
          <Form<Values>
            form={form}
            name="appoint"
            layout="vertical"
            requiredMark={false}
            onFinish={(values) => create.mutate({ body: { ...values, organId, roles: ['administrator'] } })}
          >
            <Form.Item label="姓名" name="name" rules={[{ required: true, message: '请填写姓名' }]}>
              <Input autoFocus autoComplete="off" />
            </Form.Item>
            <Form.Item
              label="用户名"
              name="username"
              extra="登录时使用，之后不能更改。小写字母、数字、点或连字符。"
              rules={[{ required: true, message: '请填写用户名' }]}
            >
              <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
            </Form.Item>
          </Form>
        </Modal>
      )}
      {made && <PasswordOnce title="已指定，请交付密码" {...made} onClose={() => setMade(null)} />}
    </>
  )
}
