import { sql } from 'kysely'
import type { Day } from '#domain/calendar/day.ts'
import { DISCLOSURE_ATTRIBUTES } from '#domain/information/disclosure-attribute.ts'
import type { ItemListQuery, ItemRow, ItemSummary } from '#domain/information/item-views.ts'
import { EDITION_STATES, isInWork, ITEM_STATES } from '#domain/information/lifecycle.ts'
import type { StaffActor } from '#domain/organs/actor.ts'
import type { DB } from '#db/database.generated.ts'
import type { Db } from '#db/types.ts'
import {
  hasEdition,
  IN_WORK,
  isOwnDraft,
  isReturnedTo,
  isToPublish,
  isToReview,
  NEWEST_EDITION,
  TIMER_RUNS,
  TIMER_START,
  waitsFor,
} from './item-conditions.queries.ts'
import { dayOrNull, oneOf, oneOrNull } from './read-values.ts'

/** A line of the list; `timerFrom` is the day the timer of art. 26 runs from, null when none runs. */
export type ListedItem = Omit<ItemRow, 'deadline'> & { timerFrom: Day | null }

/** The days on or before which what was formed is overdue, or due soon. */
export type FormedBy = { overdue: Day; dueSoon: Day }

/** One page of items, newest first; one row more than asked tells the caller that another page follows. */
export async function listItems(
  db: Db,
  query: ItemListQuery,
  actor: StaffActor,
  formedBy: FormedBy,
): Promise<ListedItem[]> {
  const like = `%${(query.q ?? '').replace(/[\\%_]/g, String.raw`\$&`)}%`
  const latest = query.deadline === 'overdue' ? formedBy.overdue : formedBy.dueSoon
  const rows = await fromItems(db)
    .leftJoin('account as a', 'a.id', 'e.drafted_by')
    .leftJoin('catalogue_column as c', (join) =>
      join.onRef('c.organ_id', '=', 'e.organ_id').onRef('c.id', '=', 'e.column_id'),
    )
    .leftJoin('section as s', (join) => join.onRef('s.organ_id', '=', 'i.organ_id').onRef('s.id', '=', 'i.section_id'))
    .select([
      'i.id',
      'i.organ_id as organId',
      'i.state',
      'i.index_no as indexNo',
      'i.section_id as sectionId',
      's.name as sectionName',
      'i.first_published_at as firstPublishedAt',
      'e.title',
      'e.doc_no as docNo',
      'e.attribute',
      'e.column_id as columnId',
      'c.name as columnName',
      'e.drafted_by as drafterId',
      'a.name as drafterName',
      'e.number as editionNumber',
      'e.state as editionState',
      'e.written_on as writtenOn',
      'e.saved_at as savedAt',
      'e.submitted_at as submittedAt',
      sql<string | null>`case when ${TIMER_RUNS} then ${TIMER_START} end`.as('timerFrom'),
    ])
    .where('i.organ_id', '=', query.organId ?? actor.organId)
    .$if(query.after !== undefined, (qb) => qb.where('i.id', '<', query.after ?? ''))
    .$if(query.state !== undefined, (qb) => qb.where('i.state', '=', query.state ?? ''))
    .$if(query.editionState !== undefined, (qb) => qb.where('e.state', '=', query.editionState ?? ''))
    .$if(query.attribute !== undefined, (qb) => qb.where('e.attribute', '=', query.attribute ?? ''))
    .$if(query.attribute === 'on-request' || query.attribute === 'withheld', (qb) =>
      qb.where(hasEdition(sql`w.attribute <> 'proactive'`)),
    )
    .$if(query.columnId !== undefined, (qb) => qb.where('e.column_id', '=', query.columnId ?? ''))
    .$if(query.sectionId !== undefined, (qb) => qb.where('i.section_id', '=', query.sectionId ?? ''))
    .$if(query.writtenFrom !== undefined, (qb) => qb.where('e.written_on', '>=', query.writtenFrom ?? ''))
    .$if(query.writtenTo !== undefined, (qb) => qb.where('e.written_on', '<=', query.writtenTo ?? ''))
    .$if(query.mine === true, (qb) =>
      qb.where('e.drafted_by', '=', actor.accountId).where(hasEdition(sql`w.drafted_by = ${actor.accountId}::bigint`)),
    )
    .$if(asksForWork(query), (qb) => qb.where(hasEdition(IN_WORK)))
    .$if(query.waiting === true, (qb) => qb.where(waitsFor(actor)))
    .$if(query.deadline !== undefined, (qb) => qb.where(sql<boolean>`${TIMER_RUNS} and ${TIMER_START} <= ${latest}`))
    .$if((query.q ?? '') !== '', (qb) =>
      qb
        .where((eb) =>
          eb.or([eb('e.title', 'ilike', like), eb('e.doc_no', 'ilike', like), eb('i.index_no', 'ilike', like)]),
        )
        .where(hasEdition(sql`w.title ilike ${like} or w.doc_no ilike ${like} or i.index_no ilike ${like}`)),
    )
    .orderBy('i.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  return rows.map(({ drafterId, drafterName, ...row }) => ({
    ...row,
    state: oneOf(ITEM_STATES, row.state),
    editionState: oneOf(EDITION_STATES, row.editionState),
    attribute: oneOrNull(DISCLOSURE_ATTRIBUTES, row.attribute),
    draftedBy: drafterId === null ? null : { id: drafterId, name: drafterName ?? '' },
    writtenOn: dayOrNull(row.writtenOn),
    savedAt: row.savedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    firstPublishedAt: row.firstPublishedAt?.toISOString() ?? null,
    timerFrom: dayOrNull(row.timerFrom),
  }))
}

/** Such a page is found among the few items in work, by the index on states, not among all there ever were. */
function asksForWork(query: ItemListQuery): boolean {
  return (
    query.waiting === true ||
    query.deadline !== undefined ||
    (query.editionState ? isInWork(query.editionState) : false)
  )
}

/** How much waits for this person by act, and how much of the organ is late or nearly so. */
export async function summariseItems(db: Db, actor: StaffActor, formedBy: FormedBy): Promise<ItemSummary> {
  const count = (condition: ReturnType<typeof isOwnDraft>) => sql<string>`count(*) filter (where ${condition})`
  const late = sql<boolean>`${TIMER_RUNS} and ${TIMER_START} <= ${formedBy.overdue}`
  const soon = sql<boolean>`${TIMER_RUNS} and ${TIMER_START} > ${formedBy.overdue} and ${TIMER_START} <= ${formedBy.dueSoon}`
  const row = await db
    .selectFrom('item as i')
    .innerJoin('edition as e', (join) => join.onRef('e.organ_id', '=', 'i.organ_id').onRef('e.item_id', '=', 'i.id'))
    .select([
      count(isOwnDraft(actor)).as('drafting'),
      count(isReturnedTo(actor)).as('returnedToMe'),
      count(isToReview(actor)).as('toReview'),
      count(isToPublish(actor)).as('toPublish'),
      count(late).as('overdue'),
      count(soon).as('dueSoon'),
    ])
    .where('i.organ_id', '=', actor.organId)
    // At most one edition of an item is in work, so that no item is counted twice.
    .where('e.state', 'in', ['drafting', 'section-review', 'secrecy-review', 'approval', 'approved'])
    .executeTakeFirstOrThrow()
  return {
    drafting: Number(row.drafting),
    returnedToMe: Number(row.returnedToMe),
    toReview: Number(row.toReview),
    toPublish: Number(row.toPublish),
    overdue: Number(row.overdue),
    dueSoon: Number(row.dueSoon),
  }
}

function fromItems(db: Db) {
  return db
    .selectFrom('item as i')
    .innerJoinLateral(sql<Selected<DB['edition']>>`${NEWEST_EDITION}`.as<'e'>(sql.ref('e')), (join) => join.onTrue())
}

type Selected<Table> = { [Column in keyof Table]: Table[Column] }
