import type { Db } from '#db/types.ts'

/** Ids by name of what an interrupted load has already made, so that a second start continues instead of failing. */
export async function listColumnIds(db: Db, organId: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('catalogue_column').select(['slug', 'id']).where('organ_id', '=', organId).execute()
  return new Map(rows.map((row) => [row.slug, row.id]))
}

export async function findAccountId(db: Db, username: string): Promise<string | undefined> {
  const row = await db.selectFrom('account').select('id').where('username', '=', username).executeTakeFirst()
  return row?.id
}

/** Items that people of the organ drafted here, not brought in by an import. */
export async function countDraftedItems(db: Db, organId: string): Promise<number> {
  const row = await db
    .selectFrom('item')
    .select((query) => query.fn.countAll<string>().as('count'))
    .where('organ_id', '=', organId)
    .where('import_batch_id', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The imported item with this title. */
export async function findImportedItem(db: Db, organId: string, title: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('edition')
    .innerJoin('item', 'item.id', 'edition.item_id')
    .select('item.id')
    .where('edition.organ_id', '=', organId)
    .where('edition.title', '=', title)
    .where('item.import_batch_id', 'is not', null)
    .executeTakeFirst()
  return row?.id
}

export async function hasReport(db: Db, organId: string, year: number): Promise<boolean> {
  const row = await db
    .selectFrom('annual_report')
    .select('id')
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether this act has ever been recorded. */
export async function wasDone(db: Db, act: string): Promise<boolean> {
  const row = await db.selectFrom('audit_entry').select('seq').where('act', '=', act).executeTakeFirst()
  return row !== undefined
}
