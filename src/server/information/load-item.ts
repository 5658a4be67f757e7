import { itemActs } from '#domain/information/item-acts.ts'
import type { EditionView, ItemDetail } from '#domain/information/item-views.ts'
import { isInWork } from '#domain/information/lifecycle.ts'
import { informationMessages } from '#domain/information/messages.ts'
import { publicationDeadline, timerStartsOn } from '#domain/information/publication-deadline.ts'
import { findingMessages, hasError } from '#domain/information/requirements.ts'
import { validityOn } from '#domain/information/validity.ts'
import type { Db } from '#db/types.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound } from '#server/http/errors.ts'
import { todayInChina } from '#server/http/make-context.ts'
import { listAttachments } from './attachments.queries.ts'
import { findingsOf, subjectOf } from './edition-facts.ts'
import { findEdition, findEditionById, findNewestEdition, listEditions, type Edition } from './editions.queries.ts'
import { findItem, findSectionName, type Item } from './items.queries.ts'
import { listReviews } from './reviews.queries.ts'
import { listValidities } from './validities.queries.ts'

/** One item with everything a case page needs: newest edition, history, findings, timer and what may be done next. */
export async function loadItem(ctx: StaffContext, id: string): Promise<ItemDetail> {
  assertMay(ctx.actor, 'information.read')
  const item = await findItem(ctx.db, id)
  const edition = item && (await findNewestEdition(ctx.db, id))
  if (!item || !edition) throw notFound()
  const inWork = isInWork(edition.state)
  const findings = inWork ? await findingsOf(ctx.db, item, edition, 'submission', ctx.today) : []
  const publicEdition = item.publicEditionId === null ? undefined : await findEditionById(ctx.db, item.publicEditionId)
  const validities = await listValidities(ctx.db, id)
  const newest = await subjectOf(ctx.db, item, edition)
  const can = itemActs({ organId: item.organId, state: item.state, newest, complete: !hasError(findings) }, ctx.actor)
  return {
    ...toView(item),
    sectionName: item.sectionId === null ? null : ((await findSectionName(ctx.db, item.sectionId)) ?? null),
    validity: validityOn(
      {
        validity: validities[0]?.validity ?? 'in-force',
        expiresOn: (publicEdition ?? edition).content.expiresOn,
      },
      ctx.today,
    ),
    validities,
    edition: await viewEdition(ctx.db, edition),
    publicEditionNumber: publicEdition?.number ?? null,
    editions: await listEditions(ctx.db, id),
    reviews: await listReviews(ctx.db, id),
    findings: findings.map((finding) => ({ ...finding, message: findingMessages[finding.code] })),
    deadline: deadlineOf(ctx, item, edition),
    can: can.map((answer) => (answer.because ? { ...answer, message: reasonFor(answer.because) } : answer)),
  }
}

/** One edition of an item by its number, with content and attachments. */
export async function loadEdition(ctx: StaffContext, itemId: string, number: number): Promise<EditionView> {
  assertMay(ctx.actor, 'information.read')
  const edition = await findEdition(ctx.db, itemId, number)
  if (!edition) throw notFound()
  return viewEdition(ctx.db, edition)
}

async function viewEdition(db: Db, edition: Edition): Promise<EditionView> {
  return {
    id: edition.id,
    number: edition.number,
    state: edition.state,
    version: edition.version,
    content: edition.content,
    attachments: await listAttachments(db, edition.id),
    draftedBy: edition.draftedBy,
    createdAt: edition.createdAt.toISOString(),
    savedAt: edition.savedAt.toISOString(),
    submittedAt: edition.submittedAt?.toISOString() ?? null,
    approvedAt: edition.approvedAt?.toISOString() ?? null,
    publishedAt: edition.publishedAt?.toISOString() ?? null,
  }
}

function toView(item: Item) {
  return {
    id: item.id,
    organId: item.organId,
    sectionId: item.sectionId,
    state: item.state,
    indexNo: item.indexNo,
    imported: item.imported,
    originalAddress: item.originalAddress,
    createdAt: item.createdAt.toISOString(),
    firstPublishedAt: item.firstPublishedAt?.toISOString() ?? null,
    withdrawnAt: item.withdrawnAt?.toISOString() ?? null,
    withdrawnReason: item.withdrawnReason,
  }
}

/** The timer of art. 26 while 主动公开 information is on its way. */
function deadlineOf(ctx: StaffContext, item: Item, edition: Edition): ItemDetail['deadline'] {
  if (edition.content.attribute !== 'proactive' || !isInWork(edition.state)) return null
  const from = timerStartsOn({
    writtenOn: edition.content.writtenOn,
    begunOn: todayInChina(edition.createdAt),
    itemWasPublic: item.state !== 'draft',
  })
  return from === null ? null : publicationDeadline(from, ctx.today, ctx.calendar)
}

function reasonFor(code: string): string {
  const messages: Record<string, string> = informationMessages
  return messages[code] ?? ''
}
