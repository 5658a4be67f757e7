import { decideVoiding } from '#domain/publishing/decide-publication.ts'
import type { ItemPublications, ReasonInput } from '#domain/publishing/publication-views.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { itemPublications } from './item-publications.ts'
import { lockPublication, saveVoided } from './publications.queries.ts'

/** Takes back a publication that was recorded by mistake; the row stays with the reason and is not counted. */
export async function voidPublication(ctx: StaffContext, id: string, input: ReasonInput): Promise<ItemPublications> {
  assertMay(ctx.actor, 'publishing.record')
  const itemId = await inTransaction(ctx, async (tx) => {
    const publication = await lockPublication(tx, id)
    if (!publication) throw notFound()
    const decision = decideVoiding(publication, ctx.actor)
    if (!decision.allowed) throw refused(decision.because)

    await saveVoided(tx, id, input.reason, ctx.now)
    const subject = { type: 'item', id: publication.itemId }
    const detail = { publication: id, channel: publication.channel, reason: input.reason }
    await recordAction(tx, ctx, 'publishing.void-publication', subject, detail)
    return publication.itemId
  })
  return itemPublications(ctx, itemId)
}
