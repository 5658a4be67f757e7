import type { CompetenceEnd } from './competence.ts'
import type { OrganPlacement } from './organ.ts'
import { LOCKOUT } from './lockout.ts'
import { PASSWORD_MAX, PASSWORD_MIN, type PasswordProblem } from './password.ts'

type Because<Decision> = Decision extends { because: infer Code extends string } ? Code : never

type AccountRefusal =
  | 'sign-in-failed'
  | 'sign-in-locked'
  | 'second-factor-wrong'
  | 'second-factor-missing'
  | 'second-factor-already-on'
  | 'second-factor-not-on'
  | 'password-wrong'
  | 'password-change-needed'
  | 'username-taken'
  | 'last-administrator'
  | 'not-yourself'
  | 'account-disabled'
  | 'section-not-found'
  | 'organ-has-administrator'

/** What each refusal of this area says to the person: what happened and what to do. */
export const organsMessages = {
  'kind-not-under-this-parent': '这类机构不能设在所选上级之下。请另选上级或者机构类型。',
  'organ-slug-taken': '已有机构使用这个地址。请换一个地址。',
  'section-name-taken': '本机关已有同名科室。请换一个名称。',
  'section-not-found': '没有找到这个科室。请刷新后重新选择。',
  'competence-taken': '同一事项从同一天起已有记录。请核对名称和起始日期。',
  'competence-ends-before-it-began': '停止日期早于起始日期。请核对日期。',
  'competence-already-ended': '这一事项已经停止。如需重新行使，请新增一条记录。',
  'valid-to-before-valid-from': '停止日期早于起始日期。请核对日期。',

  'sign-in-failed': '用户名或者密码不正确。请核对后重试，连续输错会暂停登录。',
  'sign-in-locked': `登录失败次数过多，请 ${LOCKOUT.minutes} 分钟后再试；急用时请系统管理员重置密码。`,
  'second-factor-wrong': '动态码不正确或者已过期。请输入验证器当前显示的 6 位数字，或者使用一个恢复码。',
  'second-factor-missing': '登录步骤已过期。请重新输入用户名和密码。',
  'second-factor-already-on': '已经启用动态码。如需更换，请先停用。',
  'second-factor-not-on': '尚未启用动态码。',
  'password-wrong': '当前密码不正确。密码没有改变，请重新输入。',
  'password-change-needed': '这是系统生成的密码，请先改成自己的密码再继续。',
  'username-taken': '已有人使用这个用户名。请换一个。',
  'last-administrator': '这是本机关最后一位系统管理员，不能停用或者取消其角色。请先指定另一位。',
  'not-yourself': '不能停用自己的账号。请由另一位系统管理员办理。',
  'organ-has-administrator': '该机构已有系统管理员，人员由其自行管理。',
  'account-disabled': '该账号已停用。请先启用。',

  'password-too-short': `密码太短，至少 ${PASSWORD_MIN} 个字符。可以用几个词连成一句话。`,
  'password-too-long': `密码太长，最多 ${PASSWORD_MAX} 个字符。`,
  'password-one-kind': '密码只有一类字符。请再加上数字、大写字母或者符号。',
  'password-common': '密码容易被猜到（常用词、重复或者连续的字符）。请换一个。',
  'password-contains-name': '密码里含有用户名。请换一个。',
  'password-unchanged': '新密码与当前密码相同。请换一个。',
} as const satisfies Record<
  Because<OrganPlacement> | Because<CompetenceEnd> | PasswordProblem | AccountRefusal,
  string
> &
  Record<string, string>
