import { decideRecording } from '#domain/publishing/decide-publication.ts'
import type { ItemPublications, RecordPublicationInput } from '#domain/publishing/publication-views.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { todayInChina } from '#server/http/make-context.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { findEditionById, listEditions } from '#server/information/editions.queries.ts'
import { lockItem } from '#server/information/items.queries.ts'
import { itemPublications } from './item-publications.ts'
import { listPublicationsOfItem, savePublication } from './publications.queries.ts'

/**
 * Writes down that a public item was also published on another channel: when, where, with what receipt. Refuses what
 * is not public, a time before its first approval or in the future, and a channel that has it already.
 */
export async function recordPublication(
  ctx: StaffContext,
  id: string,
  input: RecordPublicationInput,
): Promise<ItemPublications> {
  assertMay(ctx.actor, 'publishing.record')
  await inTransaction(ctx, async (tx) => {
    const item = await lockItem(tx, id)
    if (!item) throw notFound()
    const publishedAt = new Date(input.publishedAt)
    const approvals = (await listEditions(tx, id)).flatMap((edition) => edition.approvedAt ?? [])
    const shown = item.publicEditionId === null ? undefined : await findEditionById(tx, item.publicEditionId)
    // Editions come newest first: the last approval listed is the earliest. Imported items were public elsewhere before.
    const approvedAt = item.imported ? undefined : approvals.at(-1)
    const channelsTaken = (await listPublicationsOfItem(tx, id)).filter((row) => row.counted).map((row) => row.channel)
    const decision = decideRecording(
      {
        organId: item.organId,
        itemState: item.state,
        channelsTaken,
        approvedOn: approvedAt === undefined ? null : todayInChina(new Date(approvedAt)),
      },
      ctx.actor,
      { channel: input.channel, on: todayInChina(publishedAt), at: publishedAt },
      ctx.now,
    )
    if (!decision.allowed) throw refused(decision.because)
    if (!shown) throw refused('not-public')

    const { channel, address, receipt, note } = input
    const publication = await savePublication(tx, {
      organId: item.organId,
      itemId: id,
      editionId: shown.id,
      channel,
      kind: 'first',
      publishedAt,
      address,
      receipt,
      note,
      recordedBy: ctx.actor.accountId,
      recordedAt: ctx.now,
    })
    await recordAction(tx, ctx, 'publishing.record-publication', { type: 'item', id }, { channel, publication })
  })
  return itemPublications(ctx, id)
}
