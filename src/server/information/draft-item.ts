import type { EditionContent } from '#domain/information/edition-content.ts'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { cleanContent } from './clean-content.ts'
import { saveNewEdition } from './editions.queries.ts'
import { saveNewItem } from './items.queries.ts'
import { loadItem } from './load-item.ts'

/** Begins a new item of the actor's section with its first edition; everything may still be missing. */
export async function draftItem(ctx: StaffContext, input: EditionContent): Promise<ItemDetail> {
  assertMay(ctx.actor, 'information.draft')
  const { organId, sectionId, accountId } = ctx.actor
  const id = await inTransaction(ctx, async (tx) => {
    const cleaned = await cleanContent(tx, organId, input)
    const itemId = await saveNewItem(tx, { organId, sectionId, draftedBy: accountId })
    await saveNewEdition(tx, { organId, itemId, draftedBy: accountId, at: ctx.now, ...cleaned })
    await recordAction(tx, ctx, 'information.draft-item', { type: 'item', id: itemId }, { edition: 1 })
    return itemId
  })
  return loadItem(ctx, id)
}
