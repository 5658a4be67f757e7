import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { endLoginSessions } from './logins.queries.ts'

/** Ends one of one's own sessions, or all but the current one. Throws notFound() for a session that is not one's own. */
export async function endOwnSessions(
  ctx: StaffContext,
  loginId: string,
  narrow: { keepToken: string } | { onlyId: string },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const ended = await endLoginSessions(tx, loginId, narrow)
    if (ended === 0 && 'onlyId' in narrow) throw notFound()
    await recordAction(tx, ctx, 'accounts.end-session', { type: 'account', id: ctx.actor.accountId }, { ended })
  })
}
