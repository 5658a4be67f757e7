import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { organsMessages } from '#domain/organs/messages.ts'
import { findPasswordProblem, PASSWORD_MIN } from '#domain/organs/password.ts'
import { changePasswordMutation } from '#console/api/@tanstack/react-query.gen.ts'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { useSessionAccount } from './session-account.ts'

type Values = { current: string; next: string; again: string }

/** Changes one's own password; the same rule the server applies speaks while typing. */
export function PasswordForm({ onChanged }: { onChanged: () => void }) {
  const { username } = useSessionAccount()
  const [form] = Form.useForm<Values>()
  const change = useMutation({
    ...changePasswordMutation(),
    onSuccess: () => {
      form.resetFields()
      onChanged()
    },
  })

  return (
    <>
      <ProblemAlert error={change.error} />
      <Form<Values>
        name="password"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ current, next }) => change.mutate({ body: { current, next } })}
      >
        <Form.Item label="当前密码" name="current" rules={[{ required: true, message: '请输入当前密码' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          label="新密码"
          name="next"
          extra={`至少 ${PASSWORD_MIN} 个字符、两类字符；几个词连成一句话既好记又安全。`}
          validateTrigger="onBlur"
          rules={[
            { required: true, message: '请输入新密码' },
            ({ getFieldValue }) => ({
              validator: async (_, next?: string) => {
                const current: unknown = getFieldValue('current')
                const problem = next && findPasswordProblem(next, { username, current: String(current) })
                if (problem) throw new Error(organsMessages[problem])
              },
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          label="再输入一次新密码"
          name="again"
          dependencies={['next']}
          validateTrigger="onBlur"
          rules={[
            { required: true, message: '请再输入一次新密码' },
            ({ getFieldValue }) => ({
              validator: async (_, again?: string) => {
                if (again && again !== getFieldValue('next')) throw new Error('两次输入的新密码不一致')
              },
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          修改密码
        </Button>
      </Form>
    </>
  )
}
