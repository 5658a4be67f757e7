import { endLoginSessions } from '#server/accounts/logins.queries.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { ActingContext } from '#server/http/context.ts'
import { notFound } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { lockAccount } from './accounts.queries.ts'

/** Ends every session of a person, or one of them; returns how many ended. */
export async function endSessions(ctx: ActingContext, id: string, onlyId?: string): Promise<{ ended: number }> {
  assertMay(ctx.actor, 'accounts.end-session')
  return inTransaction(ctx, async (tx) => {
    const account = await lockAccount(tx, id)
    if (!account?.loginId) throw notFound()
    const ended = await endLoginSessions(tx, account.loginId, onlyId === undefined ? {} : { onlyId })
    await recordAction(tx, ctx, 'accounts.end-session', { type: 'account', id }, { ended })
    return { ended }
  })
}
