import { sql } from 'kysely'
import { day, type Day } from '#domain/calendar/day.ts'
import { CHANNELS, PUBLICATION_KINDS, PUBLICATION_STATES, type Channel } from '#domain/publishing/channels.ts'
import { counts } from '#domain/publishing/counts.ts'
import type { PublicationListQuery, PublicationView } from '#domain/publishing/publication-views.ts'
import type { Db, Tx } from '#db/types.ts'
import { oneOf } from '#server/information/read-values.ts'

/** One page of publications, latest first; one row more than asked tells the caller that another page follows. */
export async function listPublications(
  db: Db,
  organId: string,
  query: PublicationListQuery,
): Promise<PublicationView[]> {
  const like = `%${(query.q ?? '').replace(/[\\%_]/g, String.raw`\$&`)}%`
  const rows = await selectPublication(db)
    .where('p.organ_id', '=', organId)
    .$if(query.itemId !== undefined, (qb) => qb.where('p.item_id', '=', query.itemId ?? ''))
    .$if(query.channel !== undefined, (qb) => qb.where('p.channel', '=', query.channel ?? ''))
    .$if(query.kind !== undefined, (qb) => qb.where('p.kind', '=', query.kind ?? ''))
    .$if(query.from !== undefined, (qb) => qb.where('p.published_on', '>=', query.from ?? ''))
    .$if(query.to !== undefined, (qb) => qb.where('p.published_on', '<=', query.to ?? ''))
    .$if((query.q ?? '') !== '', (qb) => qb.where('e.title', 'ilike', like))
    .$if(query.after !== undefined, (qb) =>
      qb.where(
        sql<boolean>`(p.published_at, p.id) < (select x.published_at, x.id from publication x
          where x.organ_id = ${organId}::bigint and x.id = ${query.after}::bigint)`,
      ),
    )
    .orderBy('p.published_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  return rows.map(toView)
}

/** Every publication of an item, latest first. */
export async function listPublicationsOfItem(db: Db, itemId: string): Promise<PublicationView[]> {
  const rows = await selectPublication(db)
    .where('p.item_id', '=', itemId)
    .orderBy('p.published_at', 'desc')
    .orderBy('p.id', 'desc')
    .execute()
  return rows.map(toView)
}

/** Locks one publication with its item until the transaction ends. */
export async function lockPublication(
  tx: Tx,
  id: string,
): Promise<{ id: string; organId: string; itemId: string; channel: Channel; voided: boolean } | undefined> {
  const row = await tx
    .selectFrom('publication')
    .select(['id', 'organ_id as organId', 'item_id as itemId', 'channel', 'voided_at as voidedAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const { voidedAt, channel, ...rest } = row
  return { ...rest, channel: oneOf(CHANNELS, channel), voided: voidedAt !== null }
}

/** Writes down a publication and gives its id. The database refuses what was not approved or is not 主动公开. */
export async function savePublication(
  tx: Tx,
  publication: {
    organId: string
    itemId: string
    editionId: string
    channel: Channel
    kind: 'first' | 'correction'
    publishedAt: Date
    address: string
    receipt: string
    note: string
    recordedBy: string
    recordedAt: Date
  },
): Promise<string> {
  const row = await tx
    .insertInto('publication')
    .values({
      organ_id: publication.organId,
      item_id: publication.itemId,
      edition_id: publication.editionId,
      channel: publication.channel,
      kind: publication.kind,
      state: 'confirmed',
      published_at: publication.publishedAt,
      address: publication.address,
      receipt: publication.receipt,
      note: publication.note,
      recorded_by: publication.recordedBy,
      recorded_at: publication.recordedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Marks a publication as recorded by mistake. */
export async function saveVoided(tx: Tx, id: string, reason: string, at: Date): Promise<void> {
  await tx.updateTable('publication').set({ voided_at: at, voided_reason: reason }).where('id', '=', id).execute()
}

/** First, confirmed publications per channel from one day to another, both included. */
export async function countByChannel(
  db: Db,
  organId: string,
  from: Day,
  to: Day,
): Promise<{ channel: Channel; count: number }[]> {
  const rows = await countable(db, organId)
    .select((eb) => ['p.channel', eb.fn.countAll<string>().as('count')])
    .where('p.published_on', '>=', from)
    .where('p.published_on', '<=', to)
    .groupBy('p.channel')
    .execute()
  return rows.map((row) => ({ channel: oneOf(CHANNELS, row.channel), count: Number(row.count) }))
}

/** Items whose first publication on any channel lies in the period, each counted once. */
export async function countItemsFirstPublished(db: Db, organId: string, from: Day, to: Day): Promise<number> {
  const row = await db
    .selectFrom(
      countable(db, organId)
        .select((eb) => ['p.item_id', eb.fn.min('p.published_on').as('first_on')])
        .groupBy('p.item_id')
        .as('f'),
    )
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('f.first_on', '>=', from)
    .where('f.first_on', '<=', to)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** The rows that counts.ts counts. */
function countable(db: Db, organId: string) {
  return db
    .selectFrom('publication as p')
    .where('p.organ_id', '=', organId)
    .where('p.kind', '=', 'first')
    .where('p.state', '=', 'confirmed')
    .where('p.voided_at', 'is', null)
}

function selectPublication(db: Db) {
  return db
    .selectFrom('publication as p')
    .innerJoin('item as i', (join) => join.onRef('i.organ_id', '=', 'p.organ_id').onRef('i.id', '=', 'p.item_id'))
    .innerJoin('edition as e', (join) => join.onRef('e.organ_id', '=', 'p.organ_id').onRef('e.id', '=', 'p.edition_id'))
    .leftJoin('account as a', 'a.id', 'p.recorded_by')
    .select([
      'p.id',
      'p.item_id as itemId',
      'e.number as editionNumber',
      'e.title',
      'i.index_no as indexNo',
      'p.channel',
      'p.kind',
      'p.state',
      'p.published_at as publishedAt',
      'p.published_on as publishedOn',
      'p.address',
      'p.receipt',
      'p.note',
      'a.name as recordedByName',
      'p.voided_at as voidedAt',
      'p.voided_reason as voidedReason',
    ])
}

type PublicationRow = Awaited<ReturnType<ReturnType<typeof selectPublication>['executeTakeFirstOrThrow']>>

function toView(row: PublicationRow): PublicationView {
  const channel = oneOf(CHANNELS, row.channel)
  const kind = oneOf(PUBLICATION_KINDS, row.kind)
  return {
    ...row,
    channel,
    kind,
    state: oneOf(PUBLICATION_STATES, row.state),
    publishedAt: row.publishedAt.toISOString(),
    publishedOn: day(row.publishedOn),
    voidedAt: row.voidedAt?.toISOString() ?? null,
    counted: counts({ channel, kind, state: row.state, voided: row.voidedAt !== null }),
  }
}
