import { sql, type SqlBool } from 'kysely'
import type { Day } from '#domain/calendar/day.ts'
import type { Db } from '#db/types.ts'

/** A line of a public list. */
export type PublishedItemRow = {
  id: string
  title: string
  documentNumber: string
  validity: string
  columnId: string | null
  firstPublishedAt: Date
  /** Key of the row in the list, for paging. */
  key: string
}

export type PublishedItemFilter = {
  organId: string
  /** Only items in these columns; all when absent. */
  columnIds?: readonly string[] | undefined
  /** Year of first publication in Asia/Shanghai. */
  year?: number | undefined
  validity?: string | undefined
  /** Words that must all stand in the title, the document number or the index number. */
  words?: readonly string[] | undefined
}

/** Where a page of a list begins: after or before the row with this key. */
export type PublishedPlace = { after?: string | undefined; before?: string | undefined }

export type PublishedPage = { rows: PublishedItemRow[]; hasPrevious: boolean; hasNext: boolean }

/** A document in force ends by itself after its last day. */
export const VALIDITY_TODAY = sql<string>`case when validity = 'in-force'
  and expires_on < (now() at time zone 'Asia/Shanghai')::date then 'expired' else validity end`

/** One page of public items, newest first. An unreadable key counts as no key. */
export async function listPublishedItems(
  db: Db,
  filter: PublishedItemFilter,
  place: PublishedPlace,
  limit: number,
): Promise<PublishedPage> {
  const before = readKey(place.before)
  const after = readKey(place.after)
  const backwards = before !== undefined
  const key = before ?? after
  const rows = await matching(db, filter)
    .select(['id', 'title', 'doc_no as documentNumber', 'column_id as columnId'])
    .select(VALIDITY_TODAY.as('validity'))
    .select('first_published_at as firstPublishedAt')
    .select(sql<string>`(extract(epoch from first_published_at) * 1000000)::bigint || '-' || id`.as('key'))
    .$if(key !== undefined, (query) => query.where(beyond(key ?? ['0', '0'], backwards)))
    .orderBy('first_published_at', backwards ? 'asc' : 'desc')
    .orderBy('id', backwards ? 'asc' : 'desc')
    .limit(limit + 1)
    .execute()
  const more = rows.length > limit
  const page = rows.slice(0, limit)
  return backwards
    ? { rows: page.reverse(), hasPrevious: more, hasNext: true }
    : { rows: page, hasPrevious: after !== undefined, hasNext: more }
}

/** How many public items match. */
export async function countPublishedItems(db: Db, filter: PublishedItemFilter): Promise<number> {
  const row = await matching(db, filter)
    .select((query) => query.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Public items and the day of the newest, by column. */
export async function countPublishedItemsByColumn(
  db: Db,
  organId: string,
): Promise<{ columnId: string; count: number; newestOn: Day }[]> {
  const rows = await db
    .selectFrom('published.item')
    .select((query) => ['column_id as columnId', query.fn.countAll<string>().as('count')])
    .select(sql<Day>`(max(first_published_at) at time zone 'Asia/Shanghai')::date`.as('newestOn'))
    .where('organ_id', '=', organId)
    .where('column_id', 'is not', null)
    .groupBy('column_id')
    .execute()
  return rows.map((row) => ({ ...row, columnId: row.columnId ?? '', count: Number(row.count) }))
}

/** The years of first publication and the validities that occur in these columns: the choices of the filters. */
export async function listPublishedChoices(
  db: Db,
  filter: PublishedItemFilter,
): Promise<{ years: number[]; validities: string[] }> {
  const rows = await matching(db, filter)
    .select(sql<number>`extract(year from first_published_at at time zone 'Asia/Shanghai')::int`.as('year'))
    .select(VALIDITY_TODAY.as('validity'))
    .groupBy(sql`1, 2`)
    .execute()
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a)
  return { years, validities: [...new Set(rows.map((row) => row.validity))] }
}

/** Public items and the day of the newest, by organ. */
export async function countPublishedItemsByOrgan(db: Db): Promise<{ organId: string; count: number; newestOn: Day }[]> {
  const rows = await db
    .selectFrom('published.item')
    .select((query) => ['organ_id as organId', query.fn.countAll<string>().as('count')])
    .select(sql<Day>`(max(first_published_at) at time zone 'Asia/Shanghai')::date`.as('newestOn'))
    .groupBy('organ_id')
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** Addresses and last changes of every public item, newest first, for the site map that search engines read. */
export async function listPublishedAddresses(
  db: Db,
  limit: number,
): Promise<{ slug: string; id: string; changedAt: Date }[]> {
  return db
    .selectFrom('published.item as item')
    .innerJoin('published.organ as organ', 'organ.id', 'item.organ_id')
    .select(['organ.slug', 'item.id'])
    .select((query) => query.fn.coalesce('item.edition_published_at', 'item.first_published_at').as('changedAt'))
    .orderBy('item.first_published_at', 'desc')
    .orderBy('item.id', 'desc')
    .limit(limit)
    .execute()
}

function matching(db: Db, filter: PublishedItemFilter) {
  let query = db.selectFrom('published.item').where('organ_id', '=', filter.organId)
  if (filter.columnIds !== undefined) query = query.where('column_id', 'in', [...filter.columnIds, '0'])
  if (filter.validity !== undefined) query = query.where(VALIDITY_TODAY, '=', filter.validity)
  if (filter.year !== undefined) query = query.where(publishedIn(filter.year))
  for (const word of filter.words ?? []) {
    const pattern = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    query = query.where((where) =>
      where.or([
        where('title', 'ilike', pattern),
        where('doc_no', 'ilike', pattern),
        where('index_no', 'ilike', pattern),
      ]),
    )
  }
  return query
}

function publishedIn(year: number) {
  const from = `${year}-01-01T00:00:00+08:00`
  const until = `${year + 1}-01-01T00:00:00+08:00`
  return sql<SqlBool>`first_published_at >= ${from}::timestamptz and first_published_at < ${until}::timestamptz`
}

function beyond([microseconds, id]: [string, string], backwards: boolean) {
  const at = sql`timestamptz 'epoch' + ${microseconds}::bigint * interval '1 microsecond'`
  return backwards
    ? sql<SqlBool>`(first_published_at, id) > (${at}, ${id}::bigint)`
    : sql<SqlBool>`(first_published_at, id) < (${at}, ${id}::bigint)`
}

function readKey(key: string | undefined): [string, string] | undefined {
  const parts = /^(\d{1,17})-(\d{1,18})$/.exec(key ?? '')
  return parts?.[1] !== undefined && parts[2] !== undefined ? [parts[1], parts[2]] : undefined
}
