import { decideDiscard } from '#domain/information/decide-drafting.ts'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { stateAfter } from '#domain/information/lifecycle.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { saveEditionState } from './editions.queries.ts'
import { saveItemDiscarded } from './items.queries.ts'
import { loadItem } from './load-item.ts'
import { lockForAct } from './lock-for-act.ts'

/** Throws a draft away; an item that was never public goes with it. The rows stay as a record. */
export async function discardDraft(ctx: StaffContext, id: string): Promise<ItemDetail> {
  assertMay(ctx.actor, 'information.discard')
  await inTransaction(ctx, async (tx) => {
    const { item, edition, subject } = await lockForAct(tx, id)
    const decision = decideDiscard(subject, ctx.actor)
    if (!decision.allowed) throw refused(decision.because)

    await saveEditionState(tx, edition.id, stateAfter('discard', edition.state) ?? edition.state, ctx.now)
    if (item.state === 'draft') await saveItemDiscarded(tx, id)
    await recordAction(tx, ctx, 'information.discard-draft', { type: 'item', id }, { edition: edition.number })
  })
  return loadItem(ctx, id)
}
