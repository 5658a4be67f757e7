import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { confirmSecondFactorMutation, signInMutation } from '#console/api/@tanstack/react-query.gen.ts'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { FrontCard } from './front-card.tsx'

type SignInProps = {
  onSignedIn: () => void
  /** A session ended while somebody worked. */
  again?: boolean
}

/** Password first; the authenticator's code second where the account has one. */
export function SignIn({ onSignedIn, again = false }: SignInProps) {
  const [step, setStep] = useState<'password' | 'second-factor'>('password')
  if (step === 'second-factor')
    return <CodeStep again={again} onSignedIn={onSignedIn} onBack={() => setStep('password')} />
  return <PasswordStep again={again} onSignedIn={onSignedIn} onSecondFactor={() => setStep('second-factor')} />
}

function PasswordStep(props: SignInProps & { onSecondFactor: () => void }) {
  const { onSignedIn, onSecondFactor, again = false } = props
  const signIn = useMutation({
    ...signInMutation(),
    onSuccess: ({ next }) => (next === 'second-factor' ? onSecondFactor() : onSignedIn()),
  })

  return (
    <FrontCard title="登录" within={again} help={again && '会话已结束，请重新登录。填写的内容还在。'}>
      <ProblemAlert error={signIn.error} />
      <Form<{ username: string; password: string }>
        // A name of its own keeps its fields apart from those of a dialog underneath.
        name="sign-in"
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => signIn.mutate({ body: values })}
      >
        <Form.Item label="用户名" name="username" rules={[{ required: true, message: '请输入用户名' }]}>
          <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} size="large" />
        </Form.Item>
        <Form.Item label="密码" name="password" rules={[{ required: true, message: '请输入密码' }]}>
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
          登录
        </Button>
      </Form>
      <p className="quiet">忘记密码，请本机关系统管理员重置。</p>
    </FrontCard>
  )
}

function CodeStep({ onSignedIn, onBack, again = false }: SignInProps & { onBack: () => void }) {
  const confirm = useMutation({ ...confirmSecondFactorMutation(), onSuccess: onSignedIn })
  return (
    <FrontCard
      within={again}
      title="输入动态码"
      help="打开手机上的验证器，输入当前显示的 6 位数字。手机不在身边时，可以输入一个恢复码。"
    >
      <ProblemAlert error={confirm.error} />
      <Form<{ code: string }>
        name="second-factor"
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => confirm.mutate({ body: values })}
      >
        <Form.Item
          label="动态码或者恢复码"
          name="code"
          rules={[{ required: true, min: 6, message: '请输入 6 位动态码，或者一个恢复码' }]}
        >
          <Input autoFocus autoComplete="one-time-code" inputMode="text" size="large" className="figures" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={confirm.isPending}>
          继续
        </Button>
      </Form>
      <Button type="link" className="front-back" onClick={onBack}>
        换一个账号登录
      </Button>
    </FrontCard>
  )
}
