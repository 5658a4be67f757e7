import { hasError } from '#domain/information/requirements.ts'
import { informationMessages } from '#domain/information/messages.ts'
import { CHANNELS, isRecordedByHand } from '#domain/publishing/channels.ts'
import { decidePublication, decideRecording, decideWithdrawal } from '#domain/publishing/decide-publication.ts'
import { publishingMessages } from '#domain/publishing/messages.ts'
import type { ItemPublications } from '#domain/publishing/publication-views.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound } from '#server/http/errors.ts'
import { findingsOf, subjectOf } from '#server/information/edition-facts.ts'
import { findNewestEdition } from '#server/information/editions.queries.ts'
import { findItem } from '#server/information/items.queries.ts'
import { listPublicationsOfItem } from './publications.queries.ts'

/** The publications of an item, and what this person may do next, by the rules that guard each command. */
export async function itemPublications(ctx: StaffContext, itemId: string): Promise<ItemPublications> {
  assertMay(ctx.actor, 'publishing.read')
  const item = await findItem(ctx.db, itemId)
  const edition = item && (await findNewestEdition(ctx.db, itemId))
  if (!item || !edition) throw notFound()
  const rows = await listPublicationsOfItem(ctx.db, itemId)
  const channelsTaken = rows.filter((row) => row.counted).map((row) => row.channel)
  const channelsOpen = CHANNELS.filter((channel) => isRecordedByHand(channel) && !channelsTaken.includes(channel))
  const subject = { organId: item.organId, itemState: item.state }
  const findings = edition.state === 'approved' ? await findingsOf(ctx.db, item, edition, 'publication', ctx.today) : []
  const decisions = {
    publish: decidePublication(
      {
        ...(await subjectOf(ctx.db, item, edition)),
        itemState: item.state,
        attribute: edition.content.attribute,
        complete: !hasError(findings),
      },
      ctx.actor,
    ),
    record: decideRecording(
      { ...subject, channelsTaken, approvedOn: null },
      ctx.actor,
      { channel: channelsOpen[0] ?? 'other', on: ctx.today, at: ctx.now },
      ctx.now,
    ),
    withdraw: decideWithdrawal(subject, ctx.actor),
  }
  const can = (['publish', 'record', 'withdraw'] as const).map((act) => {
    const decision = decisions[act]
    if (decision.allowed) return { act, allowed: true }
    return { act, allowed: false, because: decision.because, message: reasonFor(decision.because) }
  })
  return { rows, channelsOpen, can }
}

function reasonFor(code: string): string {
  const messages: Record<string, string> = { ...informationMessages, ...publishingMessages }
  return messages[code] ?? ''
}
