import { sql } from 'kysely'
import { day, type Day } from '#domain/calendar/day.ts'
import type { Db } from '#db/types.ts'

/** Who sent the edition before back, and why, for each of these items. */
export async function listReturns(
  db: Db,
  itemIds: readonly string[],
): Promise<Map<string, { by: string; opinion: string }>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('review_step as s')
    .innerJoin('edition as e', (join) => join.onRef('e.organ_id', '=', 's.organ_id').onRef('e.id', '=', 's.edition_id'))
    .distinctOn('e.item_id')
    .select(['e.item_id as itemId', 's.account_name as by', 's.opinion'])
    .where('e.item_id', 'in', [...itemIds])
    .where('s.outcome', '=', 'returned')
    .orderBy('e.item_id')
    .orderBy('s.id', 'desc')
    .execute()
  return new Map(rows.map(({ itemId, ...sentBack }) => [itemId, sentBack]))
}

export type MonthCount = { month: string; items: number; publications: number }

/** Items made public and publications in every channel, month by month from `since` on; months without any are missing. */
export async function countByMonth(db: Db, organId: string, since: Day): Promise<MonthCount[]> {
  const found = await sql<{ month: string; items: string; publications: string }>`
    select to_char(published_on, 'YYYY-MM') as month, count(*) as publications,
           count(*) filter (where channel = 'website') as items
      from publication
     where organ_id = ${organId} and kind = 'first' and voided_at is null and published_on >= ${since}
     group by 1 order by 1`.execute(db)
  return found.rows.map((row) => ({
    month: row.month,
    items: Number(row.items),
    publications: Number(row.publications),
  }))
}

/** How many editions are under review in the organ, and how many are approved and wait to go public. */
export async function countInWork(db: Db, organId: string): Promise<{ inReview: number; approved: number }> {
  const row = await db
    .selectFrom('edition')
    .select((eb) => [
      eb.fn.countAll<string>().filterWhere('state', '<>', 'approved').as('inReview'),
      eb.fn.countAll<string>().filterWhere('state', '=', 'approved').as('approved'),
    ])
    .where('organ_id', '=', organId)
    .where('state', 'in', ['section-review', 'secrecy-review', 'approval', 'approved'])
    .executeTakeFirstOrThrow()
  return { inReview: Number(row.inReview), approved: Number(row.approved) }
}

/** Days of formation and of first publication, of what went public since that day, still is, and says when it was formed. */
export async function listFormedAndPublished(
  db: Db,
  organId: string,
  since: Day,
): Promise<{ formedOn: Day; publishedOn: Day; count: number }[]> {
  const found = await sql<{ formedOn: string; publishedOn: string; count: string }>`
    select e.written_on as "formedOn", (i.first_published_at at time zone 'Asia/Shanghai')::date as "publishedOn", count(*)
      from item i join edition e on e.organ_id = i.organ_id and e.item_id = i.id and e.number = 1
     where i.organ_id = ${organId} and i.state = 'public' and e.written_on is not null
       and i.first_published_at >= ${`${since}T00:00:00+08:00`}::timestamptz
     group by 1, 2`.execute(db)
  return found.rows.map((row) => ({
    formedOn: day(row.formedOn),
    publishedOn: day(row.publishedOn),
    count: Number(row.count),
  }))
}
