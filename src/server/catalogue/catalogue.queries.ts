import { COLUMN_MODULES, type ColumnModule } from '#domain/catalogue/column-modules.ts'
import type { AddColumnInput, ChangeColumnInput, Column } from '#domain/catalogue/column.ts'
import type { Db, Tx } from '#db/types.ts'

/** Every column of an organ, closed ones too, parents before children within a parent by position. */
export async function listColumns(db: Db, organId: string): Promise<Column[]> {
  const rows = await selectColumn(db).where('organ_id', '=', organId).orderBy('position').orderBy('id').execute()
  return rows.map(toColumn)
}

/** Locks an organ's tree until the transaction ends, so that two people cannot move columns beneath each other. */
export async function lockColumns(tx: Tx, organId: string): Promise<Column[]> {
  const rows = await selectColumn(tx).where('organ_id', '=', organId).orderBy('id').forUpdate().execute()
  return rows.map(toColumn)
}

/** One column of any organ this actor may see. */
export async function findColumn(db: Db, id: string): Promise<Column | undefined> {
  const row = await selectColumn(db).where('id', '=', id).executeTakeFirst()
  return row && toColumn(row)
}

/** Adds a column at the end of its parent and gives its id. */
export async function saveNewColumn(tx: Tx, organId: string, input: AddColumnInput): Promise<string> {
  const last = await tx
    .selectFrom('catalogue_column')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('organ_id', '=', organId)
    .where('parent_id', 'is not distinct from', input.parentId)
    .executeTakeFirst()
  const row = await tx
    .insertInto('catalogue_column')
    .values({
      organ_id: organId,
      parent_id: input.parentId,
      slug: input.slug,
      name: input.name,
      module: input.module,
      column_type: input.columnType,
      description: input.description,
      keywords: input.keywords,
      art20_item: input.art20Item,
      update_duty_days: input.updateDutyDays,
      position: (last?.position ?? 0) + 10,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Saves what is given of a column; `closedAt` null reopens it. */
export async function saveColumn(
  tx: Tx,
  id: string,
  change: Omit<ChangeColumnInput, 'closed'> & { closedAt?: Date | null },
): Promise<void> {
  const values = {
    ...(change.name !== undefined && { name: change.name }),
    ...(change.description !== undefined && { description: change.description }),
    ...(change.columnType !== undefined && { column_type: change.columnType }),
    ...(change.keywords !== undefined && { keywords: change.keywords }),
    ...(change.art20Item !== undefined && { art20_item: change.art20Item }),
    ...(change.updateDutyDays !== undefined && { update_duty_days: change.updateDutyDays }),
    ...(change.parentId !== undefined && { parent_id: change.parentId }),
    ...(change.position !== undefined && { position: change.position }),
    ...(change.closedAt !== undefined && { closed_at: change.closedAt }),
  }
  if (Object.keys(values).length === 0) return
  await tx.updateTable('catalogue_column').set(values).where('id', '=', id).execute()
}

/** How many public items stand in each column: column id → count. */
export async function countPublicItemsByColumn(db: Db, organId: string): Promise<Map<string, number>> {
  // Published editions come from an index alone; the few of withdrawn items are taken off.
  const rows = await db
    .selectFrom('edition as e')
    .select((eb) => ['e.column_id as columnId', eb.fn.countAll<string>().as('count')])
    .where('e.organ_id', '=', organId)
    .where('e.state', '=', 'published')
    .groupBy('e.column_id')
    .execute()
  const withdrawn = await db
    .selectFrom('item as i')
    .innerJoin('edition as e', (join) =>
      join.onRef('e.organ_id', '=', 'i.organ_id').onRef('e.id', '=', 'i.public_edition_id'),
    )
    .select((eb) => ['e.column_id as columnId', eb.fn.countAll<string>().as('count')])
    .where('i.organ_id', '=', organId)
    .where('i.state', '=', 'withdrawn')
    .where('e.state', '=', 'published')
    .groupBy('e.column_id')
    .execute()
  const gone = new Map(withdrawn.map((row) => [row.columnId, Number(row.count)]))
  return new Map(rows.map((row) => [row.columnId ?? '', Number(row.count) - (gone.get(row.columnId) ?? 0)]))
}

function selectColumn(db: Db) {
  return db
    .selectFrom('catalogue_column')
    .select([
      'id',
      'parent_id as parentId',
      'module',
      'slug',
      'name',
      'description',
      'column_type as columnType',
      'keywords',
      'art20_item as art20Item',
      'update_duty_days as updateDutyDays',
      'position',
      'closed_at as closedAt',
    ])
}

type ColumnRow = Awaited<ReturnType<ReturnType<typeof selectColumn>['executeTakeFirstOrThrow']>>

function toColumn({ closedAt, module, ...row }: ColumnRow): Column {
  return { ...row, module: toModule(module), closed: closedAt !== null }
}

function toModule(text: string): ColumnModule {
  const found = COLUMN_MODULES.find((module) => module === text)
  if (!found) throw new Error(`unknown module ${text}`)
  return found
}
