import { decideEdit } from '#domain/information/decide-drafting.ts'
import type { EditionContent } from '#domain/information/edition-content.ts'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { cleanContent } from './clean-content.ts'
import { saveDraftContent } from './editions.queries.ts'
import { loadItem } from './load-item.ts'
import { lockForAct } from './lock-for-act.ts'

/**
 * Saves a draft that the drafter opened at `version`. A stale save is refused and changes nothing: the answer says
 * which version stands now, the person's text stays with them.
 */
export async function saveDraft(
  ctx: StaffContext,
  id: string,
  input: { version: number; content: EditionContent },
): Promise<ItemDetail> {
  assertMay(ctx.actor, 'information.draft')
  await inTransaction(ctx, async (tx) => {
    const { edition, subject } = await lockForAct(tx, id)
    const decision = decideEdit(subject, ctx.actor)
    if (!decision.allowed) throw refused(decision.because)

    const cleaned = await cleanContent(tx, edition.organId, input.content)
    const saved = await saveDraftContent(tx, edition.id, input.version, { ...cleaned, at: ctx.now })
    if (!saved) throw refused('saved-by-someone-else', { version: edition.version })
    const detail = { edition: edition.number, version: input.version + 1 }
    await recordAction(tx, ctx, 'information.save-draft', { type: 'item', id }, detail)
  })
  return loadItem(ctx, id)
}
