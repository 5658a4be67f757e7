import type { ItemState } from '#domain/information/lifecycle.ts'
import { ITEM_STATES } from '#domain/information/lifecycle.ts'
import type { Db, Tx } from '#db/types.ts'
import { oneOf } from './read-values.ts'

/** An item without its editions. */
export type Item = {
  id: string
  organId: string
  sectionId: string | null
  state: ItemState
  indexNo: string | null
  publicEditionId: string | null
  imported: boolean
  originalAddress: string | null
  createdAt: Date
  firstPublishedAt: Date | null
  withdrawnAt: Date | null
  withdrawnReason: string | null
}

/** One item of an organ this actor may see. */
export async function findItem(db: Db, id: string): Promise<Item | undefined> {
  const row = await selectItem(db).where('id', '=', id).executeTakeFirst()
  return row && toItem(row)
}

/**
 * Locks the item until the transaction ends: every act on its editions goes through this lock, so that two people
 * cannot act on one state. Undefined for another organ's item, which nobody here may change.
 */
export async function lockItem(tx: Tx, id: string): Promise<Item | undefined> {
  const row = await selectItem(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toItem(row)
}

/** Makes an empty item and gives its id. */
export async function saveNewItem(
  tx: Tx,
  item: { organId: string; sectionId: string | null; draftedBy: string },
): Promise<string> {
  const row = await tx
    .insertInto('item')
    .values({ organ_id: item.organId, section_id: item.sectionId, drafted_by: item.draftedBy })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Marks an item whose last draft was thrown away before anything was public. */
export async function saveItemDiscarded(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('item').set({ state: 'discarded' }).where('id', '=', id).execute()
}

/** The name of a section, for the case page. */
export async function findSectionName(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('section').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name
}

function selectItem(db: Db) {
  return db
    .selectFrom('item')
    .select([
      'id',
      'organ_id as organId',
      'section_id as sectionId',
      'state',
      'index_no as indexNo',
      'public_edition_id as publicEditionId',
      'import_batch_id as importBatchId',
      'original_address as originalAddress',
      'created_at as createdAt',
      'first_published_at as firstPublishedAt',
      'withdrawn_at as withdrawnAt',
      'withdrawn_reason as withdrawnReason',
    ])
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof selectItem>['executeTakeFirstOrThrow']>>

function toItem({ importBatchId, state, ...row }: ItemRow): Item {
  return { ...row, state: oneOf(ITEM_STATES, state), imported: importBatchId !== null }
}
