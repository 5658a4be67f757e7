import type { EditionUnderReview } from '#domain/information/decide-review.ts'
import { editionFindings, type Finding, type Moment } from '#domain/information/requirements.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Db } from '#db/types.ts'
import { findColumn } from '#server/catalogue/catalogue.queries.ts'
import { listAttachments } from './attachments.queries.ts'
import { listWriters, type Edition } from './editions.queries.ts'
import type { Item } from './items.queries.ts'
import { listStepsTaken } from './reviews.queries.ts'

/** What an edition lacks at a moment, by the rules of requirements.ts on the facts as they are now. */
export async function findingsOf(db: Db, item: Item, edition: Edition, moment: Moment, today: Day): Promise<Finding[]> {
  const { columnId } = edition.content
  const column = columnId === null ? undefined : await findColumn(db, columnId)
  return editionFindings(
    {
      content: edition.content,
      bodyText: edition.bodyText,
      attachments: await listAttachments(db, edition.id),
      column,
      correctsPublicEdition: item.state === 'public' && item.publicEditionId !== edition.id,
    },
    moment,
    today,
  )
}

/** What the rules of drafting, review and publication have to know of an edition, as it is now. */
export async function subjectOf(db: Db, item: Item, edition: Edition): Promise<EditionUnderReview> {
  return {
    state: edition.state,
    organId: item.organId,
    sectionId: item.sectionId,
    draftedBy: edition.draftedBy?.id ?? null,
    writers: await listWriters(db, item.id, edition.number),
    steps: await listStepsTaken(db, edition.id),
  }
}
