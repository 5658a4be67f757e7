import { sql } from 'kysely'
import type { ImportedItem } from '#domain/publishing/imported-item.ts'
import type { ImportedPublication, PublicItemPlace } from '#domain/publishing/imported-publication.ts'
import type { ColumnPlace } from '#domain/publishing/read-item-cells.ts'
import type { Db, Tx } from '#db/types.ts'

/** How many rows go into one statement: within PostgreSQL's limit of parameters. */
const CHUNK = 500

export async function findOrganName(db: Db, organId: string): Promise<string> {
  const row = await db.selectFrom('organ').select('name').where('id', '=', organId).executeTakeFirstOrThrow()
  return row.name
}

/** The organ's columns with their parents' names. */
export async function listColumnPlaces(db: Db, organId: string): Promise<ColumnPlace[]> {
  const rows = await db
    .selectFrom('catalogue_column as c')
    .leftJoin('catalogue_column as p', (join) =>
      join.onRef('p.organ_id', '=', 'c.organ_id').onRef('p.id', '=', 'c.parent_id'),
    )
    .select([
      'c.id',
      'c.name',
      'c.slug',
      'p.name as parentName',
      'c.closed_at as closedAt',
      'c.art20_item as art20Item',
    ])
    .where('c.organ_id', '=', organId)
    .execute()
  return rows.map(({ closedAt, ...place }) => ({ ...place, closed: closedAt !== null }))
}

export async function findTakenAddresses(db: Db, organId: string, addresses: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('item')
    .select('original_address as address')
    .where('organ_id', '=', organId)
    .where('original_address', '=', sql<string>`any(${addresses}::text[])`)
    .execute()
  return new Set(rows.flatMap((row) => row.address ?? []))
}

/** Which of the `title（day）` stand among the organ's items by title and day of first publication. */
export async function findTakenTitles(db: Db, organId: string, titles: readonly string[]): Promise<Set<string>> {
  const found = await sql<{ name: string }>`
    select distinct e.title || '（' || ((i.first_published_at at time zone 'Asia/Shanghai')::date)::text || '）' as name
      from item i join edition e on e.organ_id = i.organ_id and e.id = i.public_edition_id
     where i.organ_id = ${organId} and e.title || '（' || ((i.first_published_at at time zone 'Asia/Shanghai')::date)::text || '）'
           = any(${titles}::text[])`.execute(db)
  return new Set(found.rows.map((row) => row.name))
}

/** Which index numbers are in use already; one number belongs to one item, whatever the organ. */
export async function findTakenIndexNumbers(db: Db, numbers: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('item')
    .select('index_no as indexNo')
    .where('index_no', '=', sql<string>`any(${numbers}::text[])`)
    .execute()
  return new Set(rows.flatMap((row) => row.indexNo ?? []))
}

/** Makes sure that no serial of a year up to `serial` is given out later. */
export async function raiseIndexSerial(tx: Tx, organId: string, year: number, serial: number): Promise<void> {
  await tx
    .insertInto('index_serial')
    .values({ organ_id: organId, year, last: serial })
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'year']).doUpdateSet({ last: serial }).where('index_serial.last', '<', serial),
    )
    .execute()
}

/** Reserves `count` index serials of a year; answers the first. Numbers are given out once, whoever else asks meanwhile. */
export async function takeIndexSerials(tx: Tx, organId: string, year: number, count: number): Promise<number> {
  const row = await tx
    .insertInto('index_serial')
    .values({ organ_id: organId, year, last: count })
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'year']).doUpdateSet((eb) => ({ last: eb('index_serial.last', '+', count) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last - count + 1
}

export type ItemOrigin = { organId: string; batchId: string; accountId: string | null; at: Date }
export type NumberedItem = Omit<ImportedItem, 'indexNo'> & { readonly indexNo: string }

/** Saves items with their single edition and their publication on the website, already public. */
export async function insertImportedItems(tx: Tx, origin: ItemOrigin, items: readonly NumberedItem[]): Promise<void> {
  for (let from = 0; from < items.length; from += CHUNK) {
    const chunk = items.slice(from, from + CHUNK)
    const itemIds = await insertItems(tx, origin, chunk)
    const editionIds = await insertEditions(tx, origin, chunk, itemIds)
    await makePublic(tx, origin, chunk, itemIds, editionIds)
    await insertPublications(
      tx,
      origin,
      chunk.map((item, position) => ({
        itemId: itemIds[position] ?? '',
        editionId: editionIds[position] ?? '',
        channel: 'website' as const,
        publishedAt: item.publishedAt,
        address: item.originalAddress ?? '',
        note: '',
      })),
    )
    await insertValidities(tx, origin, chunk, itemIds)
  }
}

async function insertItems(tx: Tx, origin: ItemOrigin, items: readonly NumberedItem[]): Promise<string[]> {
  const rows = await tx
    .insertInto('item')
    .values(
      items.map(({ originalAddress }) => ({
        organ_id: origin.organId,
        import_batch_id: origin.batchId,
        original_address: originalAddress,
      })),
    )
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

async function insertEditions(
  tx: Tx,
  origin: ItemOrigin,
  items: readonly NumberedItem[],
  itemIds: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .insertInto('edition')
    .values(
      items.map(({ content, bodyText, publishedAt }, position) => ({
        organ_id: origin.organId,
        item_id: itemIds[position] ?? '',
        number: 1,
        state: 'published',
        title: content.title,
        doc_no: content.docNo,
        genre: content.genre,
        normative_kind: content.normativeKind,
        theme_code: content.themeCode,
        theme_detail: content.themeDetail,
        keywords: content.keywords,
        summary: content.summary,
        body_html: content.bodyHtml,
        body_text: bodyText,
        issuer: content.issuer,
        source: content.source,
        written_on: content.writtenOn,
        effective_on: content.effectiveOn,
        expires_on: content.expiresOn,
        art20_item: content.art20Item,
        openness_class: content.opennessClass,
        column_id: content.columnId,
        attribute: content.attribute,
        published_at: publishedAt,
      })),
    )
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

async function makePublic(
  tx: Tx,
  origin: ItemOrigin,
  items: readonly NumberedItem[],
  itemIds: readonly string[],
  editionIds: readonly string[],
): Promise<void> {
  const rows = items.map(({ indexNo, publishedAt }, position) => ({
    id: itemIds[position],
    edition: editionIds[position],
    no: indexNo,
    at: publishedAt.toISOString(),
  }))
  await sql`update item set state = 'public', public_edition_id = r.edition, index_no = r.no, first_published_at = r.at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id bigint, edition bigint, no text, at timestamptz)
     where item.organ_id = ${origin.organId} and item.id = r.id`.execute(tx)
}

async function insertValidities(
  tx: Tx,
  origin: ItemOrigin,
  items: readonly NumberedItem[],
  itemIds: readonly string[],
): Promise<void> {
  const ended = items.flatMap(({ validity }, position) =>
    validity ? [{ ...validity, itemId: itemIds[position] ?? '' }] : [],
  )
  if (ended.length === 0) return
  await tx
    .insertInto('item_validity')
    .values(
      ended.map(({ state, since, itemId }) => ({
        organ_id: origin.organId,
        item_id: itemId,
        validity: state,
        since,
        reason: '随历史数据导入',
        account_id: origin.accountId,
        at: origin.at,
      })),
    )
    .execute()
}

type NewPublication = Omit<ImportedPublication, 'item'>

/** Saves first publications on channels. */
export async function insertPublications(
  tx: Tx,
  origin: Omit<ItemOrigin, 'batchId'>,
  publications: readonly NewPublication[],
): Promise<void> {
  for (let from = 0; from < publications.length; from += CHUNK) {
    await tx
      .insertInto('publication')
      .values(
        publications.slice(from, from + CHUNK).map((one) => ({
          organ_id: origin.organId,
          item_id: one.itemId,
          edition_id: one.editionId,
          channel: one.channel,
          published_at: one.publishedAt,
          address: one.address,
          note: one.note,
          recorded_by: origin.accountId,
          recorded_at: origin.at,
        })),
      )
      .execute()
  }
}

/** The organ's public items by old address and by index number. */
export async function listPublicItemPlaces(db: Db, organId: string): Promise<Map<string, PublicItemPlace>> {
  const rows = await db
    .selectFrom('item as i')
    .leftJoin('edition as e', (join) =>
      join.onRef('e.organ_id', '=', 'i.organ_id').onRef('e.item_id', '=', 'i.id').on('e.number', '=', 1),
    )
    .select([
      'i.id as itemId',
      'i.public_edition_id as editionId',
      'i.original_address as address',
      'i.index_no as indexNo',
      'e.approved_at as approvedAt',
    ])
    .where('i.organ_id', '=', organId)
    .where('i.state', '=', 'public')
    .execute()
  const places = new Map<string, PublicItemPlace>()
  for (const { itemId, editionId, address, indexNo, approvedAt } of rows) {
    if (editionId === null) continue
    for (const name of [address, indexNo]) if (name !== null) places.set(name, { itemId, editionId, approvedAt })
  }
  return places
}

/** Which `item@channel` have a counted publication already, among the given items. */
export async function listTakenChannels(db: Db, organId: string, itemIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('publication')
    .select(['item_id as itemId', 'channel'])
    .where('organ_id', '=', organId)
    .where('kind', '=', 'first')
    .where('voided_at', 'is', null)
    .where('item_id', '=', sql<string>`any(${itemIds}::bigint[])`)
    .execute()
  return new Set(rows.map(({ itemId, channel }) => `${itemId}@${channel}`))
}
