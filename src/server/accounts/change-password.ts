import type { FastifyRequest } from 'fastify'
import type { ChangePasswordInput } from '#domain/organs/account.ts'
import { findPasswordProblem } from '#domain/organs/password.ts'
import { recordAction } from '#server/audit/record-action.ts'
import { refused, unauthenticated } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { findCurrentSession } from './current-session.ts'
import { loadActor } from './load-actor.queries.ts'
import { endLoginSessions, saveLoginPassword } from './logins.queries.ts'
import { saveMustChangePassword } from './own-account.queries.ts'
import { hashPassword } from './passwords.ts'
import { checkPassword } from './check-password.ts'

/**
 * Replaces one's own password and ends one's other sessions. Works also while a generated password still has to
 * be changed. Refuses 'password-wrong' for the current one and the codes of findPasswordProblem for the next;
 * a wrong current password counts towards the lockout.
 */
export async function changePassword(
  platform: Platform,
  request: FastifyRequest,
  input: ChangePasswordInput,
): Promise<void> {
  const session = await findCurrentSession(platform, request)
  const actor = session && (await loadActor(platform.databases.worker, session.account.id))
  if (!session || !actor) throw unauthenticated()
  const { account, loginId, token } = session
  await checkPassword(platform, request, account.username, input.current)
  const problem = findPasswordProblem(input.next, { username: account.username, current: input.current })
  if (problem) throw refused(problem)

  const hash = await hashPassword(input.next)
  await inTransaction({ db: platform.databases.worker }, async (tx) => {
    await saveLoginPassword(tx, loginId, hash)
    await saveMustChangePassword(tx, account.id, false)
    const ended = await endLoginSessions(tx, loginId, { keepToken: token })
    const subject = { type: 'account', id: account.id }
    await recordAction(tx, { actor, now: new Date() }, 'accounts.change-password', subject, { sessionsEnded: ended })
  })
}
