import { z } from 'zod'
import { RoleSchema } from './roles.ts'
import { PasswordText, Username } from './password.ts'

const PersonName = z.string().trim().min(1, '请填写姓名').max(50, '姓名不超过 50 字')
const SectionId = z.string().regex(/^\d+$/).nullable()

export const CreateAccountInput = z.object({
  username: Username,
  name: PersonName,
  sectionId: SectionId.default(null),
  roles: z.array(RoleSchema).min(1, '请至少选择一个角色'),
})

export type CreateAccountInput = z.infer<typeof CreateAccountInput>

export const ChangeAccountInput = z.object({ name: PersonName, sectionId: SectionId })

export type ChangeAccountInput = z.infer<typeof ChangeAccountInput>

export const SignInInput = z.object({
  username: z.string().trim().toLowerCase().min(1, '请输入用户名').max(100),
  password: PasswordText,
})

export type SignInInput = z.infer<typeof SignInInput>

/** Six digits of the authenticator, or one recovery code. */
export const SecondFactorInput = z.object({ code: z.string().trim().min(6, '请输入 6 位动态码').max(40) })

export const ChangePasswordInput = z.object({ current: PasswordText, next: PasswordText })

export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>
