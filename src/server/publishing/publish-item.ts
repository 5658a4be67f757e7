import { yearOf } from '#domain/calendar/day.ts'
import { formatIndexNumber } from '#domain/catalogue/index-number.ts'
import { stateAfter } from '#domain/information/lifecycle.ts'
import { findingMessages, hasError } from '#domain/information/requirements.ts'
import { decidePublication } from '#domain/publishing/decide-publication.ts'
import type { ItemPublications } from '#domain/publishing/publication-views.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { findingsOf } from '#server/information/edition-facts.ts'
import { findEditionById, saveEditionState } from '#server/information/editions.queries.ts'
import { lockForAct } from '#server/information/lock-for-act.ts'
import { itemPublications } from './item-publications.ts'
import { findIndexPrefix, saveItemPublic, takeIndexSerial } from './public-items.queries.ts'
import { listPublicationsOfItem, savePublication } from './publications.queries.ts'
import type { Tx } from '#db/types.ts'

/**
 * Publishes the approved edition on the website, at once. Everything is checked at this moment, whatever was true when
 * it was approved. The first time gives the index number; publishing a later edition is a correction: the earlier one
 * is superseded and the correction note is shown.
 */
export async function publishItem(ctx: StaffContext, id: string, editionNumber: number): Promise<ItemPublications> {
  assertMay(ctx.actor, 'publishing.publish')
  await inTransaction(ctx, async (tx) => {
    const { item, edition, subject } = await lockForAct(tx, id)
    if (edition.number !== editionNumber) throw refused('already-moved-on')
    const findings = await findingsOf(tx, item, edition, 'publication', ctx.today)
    const facts = { ...subject, itemState: item.state, attribute: edition.content.attribute }
    const decision = decidePublication({ ...facts, complete: !hasError(findings) }, ctx.actor)
    if (!decision.allowed) {
      const stops = findings.filter((finding) => finding.level === 'error')
      const issues = stops.map(({ field, code }) => ({ path: field, message: findingMessages[code] }))
      throw refused(decision.because, decision.because === 'not-ready-for-public' ? { issues } : {})
    }

    await supersede(tx, item.publicEditionId, ctx.now)
    await saveEditionState(tx, edition.id, 'published', ctx.now)
    const indexNo = item.indexNo ?? (await nextIndexNumber(tx, ctx, item.organId))
    const firstPublishedAt = item.firstPublishedAt ?? ctx.now
    await saveItemPublic(tx, id, { editionId: edition.id, indexNo, firstPublishedAt })
    const earlier = await listPublicationsOfItem(tx, id)
    const kind = earlier.some((row) => row.channel === 'website' && row.counted) ? 'correction' : 'first'
    await savePublication(tx, {
      organId: item.organId,
      itemId: id,
      editionId: edition.id,
      channel: 'website',
      kind,
      publishedAt: ctx.now,
      address: '',
      receipt: '',
      note: edition.content.correctionNote,
      recordedBy: ctx.actor.accountId,
      recordedAt: ctx.now,
    })
    const detail = { edition: edition.number, kind, indexNo }
    await recordAction(tx, ctx, 'publishing.publish-item', { type: 'item', id }, detail)
  })
  return itemPublications(ctx, id)
}

async function supersede(tx: Tx, publicEditionId: string | null, at: Date): Promise<void> {
  if (publicEditionId === null) return
  const current = await findEditionById(tx, publicEditionId)
  const to = current && stateAfter('supersede', current.state)
  if (to) await saveEditionState(tx, publicEditionId, to, at)
}

/** 6号: the year is that of publication, not of 成文日期. */
async function nextIndexNumber(tx: Tx, ctx: StaffContext, organId: string): Promise<string> {
  const year = yearOf(ctx.today)
  return formatIndexNumber(await findIndexPrefix(tx, organId), year, await takeIndexSerial(tx, organId, year))
}
