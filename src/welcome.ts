import type { SamplePerson } from '../samples/load-organs.ts'

/** What a start prints: where to go, and on a first start who may sign in with which password. */
export function welcome(address: string, people: readonly SamplePerson[]): string {
  const lines = ['', 'Gongkai 公开 已启动', `  网站      ${address}/`, `  工作台    ${address}/console/`, '']
  if (people.length > 0) {
    lines.push('示例机关的账号（密码只显示这一次，请记下）：', '')
    for (const { username, name, roles, password } of people) {
      lines.push(`  ${username.padEnd(12)} ${password.padEnd(24)} ${name}（${roles.join('、')}）`)
    }
    lines.push('')
  }
  return `${lines.join('\n')}\n`
}
