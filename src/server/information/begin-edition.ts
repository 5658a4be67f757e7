import { decideNewEdition } from '#domain/information/decide-drafting.ts'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { stateAfter } from '#domain/information/lifecycle.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { continueEdition } from './continue-edition.ts'
import { saveEditionState } from './editions.queries.ts'
import { loadItem } from './load-item.ts'
import { lockForAct } from './lock-for-act.ts'

/**
 * Begins the next edition: a correction of what is public (which stays public meanwhile), or a change of what is
 * approved, whose approval ends here: any edit after 终审 reopens review.
 */
export async function beginEdition(ctx: StaffContext, id: string): Promise<ItemDetail> {
  assertMay(ctx.actor, 'information.draft')
  await inTransaction(ctx, async (tx) => {
    const { item, edition } = await lockForAct(tx, id)
    const decision = decideNewEdition({ ...item, newest: edition.state }, ctx.actor)
    if (!decision.allowed) throw refused(decision.because)

    const reopened = stateAfter('reopen', edition.state)
    if (reopened) await saveEditionState(tx, edition.id, reopened, ctx.now)
    const next = await continueEdition(tx, edition, ctx.actor.accountId, ctx.now)
    const detail = { edition: next, from: edition.number, reopened: reopened !== undefined }
    await recordAction(tx, ctx, 'information.begin-edition', { type: 'item', id }, detail)
  })
  return loadItem(ctx, id)
}
