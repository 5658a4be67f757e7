import { endLoginSessions } from '#server/accounts/logins.queries.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { ActingContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { lockAccount, lockAccountAndAdministrators, saveAccount } from './accounts.queries.ts'

/**
 * Closes an account and ends its sessions at once; what it did stays under its name. Refuses 'not-yourself',
 * 'account-disabled' and 'last-administrator'.
 */
export async function disableAccount(ctx: ActingContext, id: string): Promise<void> {
  assertMay(ctx.actor, 'accounts.disable')
  if (ctx.actor.kind === 'staff' && ctx.actor.accountId === id) throw refused('not-yourself')
  await inTransaction(ctx, async (tx) => {
    const locked = await lockAccountAndAdministrators(tx, id)
    if (!locked) throw notFound()
    const { account, administrators } = locked
    if (account.disabledAt) throw refused('account-disabled')
    if (administrators.includes(id) && administrators.length === 1) throw refused('last-administrator')
    await saveAccount(tx, id, { disabledAt: ctx.now })
    const sessionsEnded = account.loginId ? await endLoginSessions(tx, account.loginId) : 0
    await recordAction(tx, ctx, 'accounts.disable', { type: 'account', id }, { sessionsEnded })
  })
}

/** Opens a closed account again, with the roles and the password it had. */
export async function enableAccount(ctx: ActingContext, id: string): Promise<void> {
  assertMay(ctx.actor, 'accounts.disable')
  await inTransaction(ctx, async (tx) => {
    const account = await lockAccount(tx, id)
    if (!account) throw notFound()
    await saveAccount(tx, id, { disabledAt: null })
    await recordAction(tx, ctx, 'accounts.enable', { type: 'account', id })
  })
}
