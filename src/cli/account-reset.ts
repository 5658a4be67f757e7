import { findAccountByUsername } from '#server/accounts/own-account.queries.ts'
import { systemContext } from '#server/http/make-context.ts'
import { resetPassword, resetSecondFactor } from '#server/organs/reset-password.ts'
import { calendarSource } from '../compose.ts'
import type { CliCommand } from './command.ts'
import { withPlatform } from './with-platform.ts'

const SECOND_FACTOR = '--second-factor'

export const command: CliCommand = {
  name: 'account reset',
  usage: `account reset USER [${SECOND_FACTOR}]`,
  summary: 'give a person a new password to change at sign-in; for the day the last administrator is locked out',
  async run(args, io) {
    const [username] = args.filter((word) => word !== SECOND_FACTOR)
    if (username === undefined) {
      io.err('account reset: name the user')
      return 2
    }
    return withPlatform(async (platform) => {
      const account = await findAccountByUsername(platform.databases.worker, username.toLowerCase())
      if (!account) {
        io.err(`no account has the user name ${username}`)
        return 2
      }
      const ctx = await systemContext(platform, calendarSource(platform))
      const { password } = await resetPassword(ctx, platform, account.id)
      if (args.includes(SECOND_FACTOR)) await resetSecondFactor(ctx, account.id)
      io.out(io.json ? JSON.stringify({ username: account.username, password }) : `${account.username}  ${password}`)
      return 0
    })
  },
}
