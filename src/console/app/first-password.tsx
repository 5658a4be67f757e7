import { FrontCard } from './front-card.tsx'
import { PasswordForm } from './password-form.tsx'

/** Nobody works with a password that somebody else has seen. */
export function FirstPassword({ onChanged }: { onChanged: () => void }) {
  return (
    <FrontCard title="请先修改密码" help="您使用的是系统生成的密码。改成只有您自己知道的密码后即可开始工作。">
      <PasswordForm onChanged={onChanged} />
    </FrontCard>
  )
}
