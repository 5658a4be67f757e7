import { liftLockout } from '#server/accounts/guard-attempt.ts'
import { endLoginSessions, removeLoginSecondFactor, saveLoginPassword } from '#server/accounts/logins.queries.ts'
import { saveMustChangePassword } from '#server/accounts/own-account.queries.ts'
import { hashPassword, makePassword } from '#server/accounts/passwords.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { ActingContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { lockAccount } from './accounts.queries.ts'

/**
 * Gives a person a new generated password, shown this once and changed at the next sign-in; ends the sessions and
 * lifts a lockout. Refuses 'account-disabled'.
 */
export async function resetPassword(ctx: ActingContext, platform: Platform, id: string): Promise<{ password: string }> {
  assertMay(ctx.actor, 'accounts.reset-password')
  const password = makePassword()
  const hash = await hashPassword(password)
  const username = await inTransaction(ctx, async (tx) => {
    const account = await lockAccount(tx, id)
    if (!account?.loginId) throw notFound()
    if (account.disabledAt) throw refused('account-disabled')
    await saveLoginPassword(tx, account.loginId, hash)
    await saveMustChangePassword(tx, id, true)
    const sessionsEnded = await endLoginSessions(tx, account.loginId)
    await recordAction(tx, ctx, 'accounts.reset-password', { type: 'account', id }, { sessionsEnded })
    return account.username
  })
  await liftLockout(platform, username)
  return { password }
}

/** Takes the second factor off somebody who lost telephone and recovery codes, and ends the sessions. */
export async function resetSecondFactor(ctx: ActingContext, id: string): Promise<void> {
  assertMay(ctx.actor, 'accounts.reset-password')
  await inTransaction(ctx, async (tx) => {
    const account = await lockAccount(tx, id)
    if (!account?.loginId) throw notFound()
    await removeLoginSecondFactor(tx, account.loginId)
    await endLoginSessions(tx, account.loginId)
    await recordAction(tx, ctx, 'accounts.reset-second-factor', { type: 'account', id })
  })
}
