import { App } from 'antd'
import { roleNames } from '#domain/organs/roles.ts'
import { PasswordForm } from '#console/app/password-form.tsx'
import { useSession } from '#console/app/session.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { OwnSessions } from './own-sessions.tsx'
import { SecondFactor } from './second-factor.tsx'
import './organs.css'

/** One's own account: who one is here, password, second factor, sessions. */
export function MyAccountScreen() {
  const { account, organ, section, roles } = useSession()
  const { message } = App.useApp()
  return (
    <>
      <PageHeader title="我的账号" />
      <dl className="facts">
        <dt>姓名</dt>
        <dd>{account.name}</dd>
        <dt>用户名</dt>
        <dd>{account.username}</dd>
        <dt>单位</dt>
        <dd>
          {organ.name}
          {section && `　${section.name}`}
        </dd>
        <dt>角色</dt>
        <dd>{roles.map((role) => roleNames[role]).join('、') || '没有角色，请联系系统管理员'}</dd>
      </dl>
      <section className="block narrow-form">
        <h2>修改密码</h2>
        <PasswordForm onChanged={() => void message.success('密码已修改，其他设备上的登录已经结束')} />
      </section>
      <SecondFactor />
      <OwnSessions />
    </>
  )
}
