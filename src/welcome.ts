import type { SamplePerson } from '../samples/load-organs.ts'

/** Where to go. */
export function describeAddresses(address: string): string {
  return `\nGongkai 公开 已启动\n  网站      ${address}/\n  工作台    ${address}/console/\n\n`
}

/** Who may sign in with which password, on the one occasion it is shown. */
export function describeSampleAccounts(people: readonly SamplePerson[]): string {
  if (people.length === 0) return ''
  const lines = people.map(
    ({ username, name, roles, password }) =>
      `  ${username.padEnd(12)} ${password.padEnd(24)} ${name}（${roles.join('、')}）`,
  )
  return ['', '示例机关的账号（密码只显示这一次，请记下）：', '', ...lines, ''].join('\n')
}
