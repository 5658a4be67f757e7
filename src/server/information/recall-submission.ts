import { decideRecall } from '#domain/information/decide-drafting.ts'
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

/** The drafter takes a submission back: that edition stays as it was reviewed so far, a copy of it can be edited. */
export async function recallSubmission(ctx: StaffContext, id: string): Promise<ItemDetail> {
  assertMay(ctx.actor, 'information.draft')
  await inTransaction(ctx, async (tx) => {
    const { edition, subject } = await lockForAct(tx, id)
    const decision = decideRecall(subject, ctx.actor)
    if (!decision.allowed) throw refused(decision.because)

    await saveEditionState(tx, edition.id, stateAfter('recall', edition.state) ?? edition.state, ctx.now)
    const next = await continueEdition(tx, edition, ctx.actor.accountId, ctx.now)
    const detail = { edition: edition.number, continuedAs: next }
    await recordAction(tx, ctx, 'information.recall-submission', { type: 'item', id }, detail)
  })
  return loadItem(ctx, id)
}
