import type { VoidEntryInput } from '#domain/ledger/entry.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { lockEntry, saveVoided } from './ledger.queries.ts'
import { summaryOf } from './record-entry.ts'

/** Voids an entry recorded by mistake: it stays with the reason and no longer counts. Refuses a voided one. */
export async function voidEntry(ctx: StaffContext, id: string, input: VoidEntryInput): Promise<void> {
  assertMay(ctx.actor, 'ledger.void')
  await inTransaction(ctx, async (tx) => {
    const entry = await lockEntry(tx, ctx.actor.organId, id)
    if (!entry) throw notFound()
    if (entry.state === 'voided') throw refused('entry-voided')
    await saveVoided(tx, ctx.actor.organId, id, input.reason)
    const detail = { ...summaryOf(entry), reason: input.reason }
    await recordAction(tx, ctx, 'ledger.void-entry', { type: 'ledger-entry', id }, detail)
  })
}
