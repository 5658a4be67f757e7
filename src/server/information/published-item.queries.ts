import { sql } from 'kysely'
import type { Day } from '#domain/calendar/day.ts'
import { VALIDITY_TODAY } from './published-items.queries.ts'
import type { Db } from '#db/types.ts'

/** Everything public about one item. */
export type PublishedItem = {
  id: string
  indexNumber: string
  editionId: string
  title: string
  subtitle: string
  documentNumber: string
  genre: string
  themeCode: string
  themeDetail: string
  keywords: string[]
  summary: string
  bodyHtml: string
  issuer: string
  source: string
  writtenOn: Day | null
  effectiveOn: Day | null
  expiresOn: Day | null
  columnId: string | null
  firstPublishedAt: Date
  validity: string
  validitySince: Day | null
  validityReason: string | null
  successorItemId: string | null
}

export type PublishedAttachment = { id: string; title: string; name: string; mediaType: string; bytes: number }

export type PublishedLink = { id: string; title: string; documentNumber: string }

/** The item while it is public; undefined for drafts, withdrawn items and other organs' items. */
export async function findPublishedItem(db: Db, organId: string, id: string): Promise<PublishedItem | undefined> {
  return db
    .selectFrom('published.item')
    .select([
      'id',
      'index_no as indexNumber',
      'edition_id as editionId',
      'title',
      'subtitle',
      'doc_no as documentNumber',
      'genre',
      'theme_code as themeCode',
      'theme_detail as themeDetail',
      'keywords',
      'summary',
      'body_html as bodyHtml',
      'issuer',
      'source',
      'column_id as columnId',
      'first_published_at as firstPublishedAt',
      'validity_reason as validityReason',
      'successor_item_id as successorItemId',
    ])
    .select(VALIDITY_TODAY.as('validity'))
    .select([sql<Day | null>`written_on`.as('writtenOn'), sql<Day | null>`effective_on`.as('effectiveOn')])
    .select([sql<Day | null>`expires_on`.as('expiresOn'), sql<Day | null>`validity_since`.as('validitySince')])
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** What stays public of a withdrawn item: when and why, not its content. */
export async function findWithdrawnItem(db: Db, organId: string, id: string) {
  return db
    .selectFrom('published.withdrawn_item')
    .select([
      'index_no as indexNumber',
      'first_published_at as firstPublishedAt',
      'withdrawn_at as withdrawnAt',
      'withdrawn_reason as reason',
    ])
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function listPublishedAttachments(
  db: Db,
  organId: string,
  itemId: string,
): Promise<PublishedAttachment[]> {
  const rows = await db
    .selectFrom('published.attachment')
    .select(['id', 'title', 'name', 'media_type as mediaType', 'bytes'])
    .where('organ_id', '=', organId)
    .where('item_id', '=', itemId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }))
}

/** One attachment of an item that is public now, with the hash its bytes are stored under. */
export async function findPublishedAttachment(db: Db, organId: string, itemId: string, id: string) {
  return db
    .selectFrom('published.attachment')
    .select(['title', 'name', 'media_type as mediaType', 'bytes', 'sha256'])
    .where('organ_id', '=', organId)
    .where('item_id', '=', itemId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The public editions of an item, first to last. */
export async function listPublishedEditions(db: Db, organId: string, itemId: string) {
  return db
    .selectFrom('published.edition')
    .select(['number', 'published_at as publishedAt', 'correction_note as note'])
    .where('organ_id', '=', organId)
    .where('item_id', '=', itemId)
    .orderBy('number')
    .execute()
}

/** The public item that took the place of another, if it is public itself. */
export async function listPublishedSuccessors(
  db: Db,
  organId: string,
  successorItemId: string | null,
): Promise<PublishedLink[]> {
  if (successorItemId === null) return []
  return selectLink(db, organId).where('id', '=', successorItemId).execute()
}

/** The items whose place this one took. */
export async function listPublishedPredecessors(db: Db, organId: string, itemId: string): Promise<PublishedLink[]> {
  return selectLink(db, organId).where('successor_item_id', '=', itemId).orderBy('id').execute()
}

function selectLink(db: Db, organId: string) {
  return db
    .selectFrom('published.item')
    .select(['id', 'title', 'doc_no as documentNumber'])
    .where('organ_id', '=', organId)
}
