import { decideWithdrawal } from '#domain/publishing/decide-publication.ts'
import type { ItemPublications, ReasonInput } from '#domain/publishing/publication-views.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { lockItem } from '#server/information/items.queries.ts'
import { itemPublications } from './item-publications.ts'
import { saveItemWithdrawn } from './public-items.queries.ts'

/** Takes an item off the public site, files included. A page that says when and why stays at its address. */
export async function withdrawItem(ctx: StaffContext, id: string, input: ReasonInput): Promise<ItemPublications> {
  assertMay(ctx.actor, 'publishing.withdraw')
  await inTransaction(ctx, async (tx) => {
    const item = await lockItem(tx, id)
    if (!item) throw notFound()
    const decision = decideWithdrawal({ organId: item.organId, itemState: item.state }, ctx.actor)
    if (!decision.allowed) throw refused(decision.because)

    await saveItemWithdrawn(tx, id, { at: ctx.now, reason: input.reason, by: ctx.actor.accountId })
    await recordAction(tx, ctx, 'publishing.withdraw-item', { type: 'item', id }, { reason: input.reason })
  })
  return itemPublications(ctx, id)
}
