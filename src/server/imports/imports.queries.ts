import { sql } from 'kysely'
import type { Cell } from '#domain/imports/cell.ts'
import type { RowError } from '#domain/imports/columns.ts'
import type { Db, Tx } from '#db/types.ts'
import type { FileRow } from './import-kind.ts'

export type Batch = {
  id: string
  organId: string
  kind: string
  fileName: string
  sha256: string
  state: 'previewed' | 'confirmed' | 'discarded'
  rowCount: number
  errorCount: number
  createdAt: Date
  createdByName: string | null
  confirmedAt: Date | null
  confirmedByName: string | null
}

export type NewBatch = Pick<Batch, 'organId' | 'kind' | 'fileName' | 'sha256' | 'rowCount' | 'errorCount'> & {
  createdBy: string | null
}

/** A stored row of a batch: the cells as read, by column key, and what is wrong with them. */
export type StoredRow = FileRow & { readonly errors: readonly Omit<RowError, 'row'>[] }

export async function insertBatch(tx: Tx, batch: NewBatch): Promise<string> {
  const row = await tx
    .insertInto('import_batch')
    .values({
      organ_id: batch.organId,
      kind: batch.kind,
      file_name: batch.fileName,
      sha256: batch.sha256,
      row_count: batch.rowCount,
      error_count: batch.errorCount,
      created_by: batch.createdBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function insertRows(tx: Tx, organId: string, batchId: string, rows: readonly StoredRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 2000) {
    const chunk = rows.slice(from, from + 2000).map(({ row, cells, errors }) => ({ row, cells, errors }))
    await sql`insert into import_row (organ_id, batch_id, row_no, "values", errors)
      select ${organId}::bigint, ${batchId}::bigint, r.row, r.cells, r.errors
      from jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) as r(row integer, cells jsonb, errors jsonb)`.execute(tx)
  }
}

export async function findBatch(db: Db, organId: string, id: string): Promise<Batch | undefined> {
  return selectBatches(db).where('b.organ_id', '=', organId).where('b.id', '=', id).executeTakeFirst()
}

/** An organ's batches, newest first, after the batch with the given id. */
export async function listBatches(
  db: Db,
  organId: string,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<Batch[]> {
  let query = selectBatches(db).where('b.organ_id', '=', organId).orderBy('b.id', 'desc').limit(limit)
  if (after) query = query.where('b.id', '<', after)
  return query.execute()
}

/** Locks the batch until the transaction ends, so that it is confirmed or discarded once. */
export async function lockBatch(
  tx: Tx,
  organId: string,
  id: string,
): Promise<Pick<Batch, 'kind' | 'state' | 'rowCount' | 'errorCount' | 'sha256' | 'fileName'> | undefined> {
  return tx
    .selectFrom('import_batch')
    .select(['kind', 'state', 'row_count as rowCount', 'error_count as errorCount', 'sha256', 'file_name as fileName'])
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .forUpdate()
    .$castTo<Pick<Batch, 'kind' | 'state' | 'rowCount' | 'errorCount' | 'sha256' | 'fileName'>>()
    .executeTakeFirst()
}

export async function findConfirmedTwin(
  db: Db,
  organId: string,
  kind: string,
  sha256: string,
): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('import_batch')
    .select('id')
    .where('organ_id', '=', organId)
    .where('kind', '=', kind)
    .where('sha256', '=', sha256)
    .where('state', '=', 'confirmed')
    .executeTakeFirst()
}

export async function saveConfirmation(
  tx: Tx,
  organId: string,
  id: string,
  by: { accountId: string | null; at: Date; attestation: string },
): Promise<void> {
  await tx
    .updateTable('import_batch')
    .set({ state: 'confirmed', confirmed_by: by.accountId, confirmed_at: by.at, attestation: by.attestation })
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .execute()
}

/** Tells the planner what the rows just saved have made of the tables, so that pages are quick at once. */
export async function refreshStatistics(tx: Tx): Promise<void> {
  await sql`select gongkai.refresh_statistics()`.execute(tx)
}

export async function saveDiscarded(tx: Tx, organId: string, id: string): Promise<void> {
  await tx
    .updateTable('import_batch')
    .set({ state: 'discarded' })
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .execute()
}

export async function listRows(
  db: Db,
  organId: string,
  batchId: string,
  options: { after?: number; limit?: number; onlyErrors?: boolean } = {},
): Promise<StoredRow[]> {
  let query = db
    .selectFrom('import_row')
    .select(['row_no', 'values', 'errors'])
    .where('organ_id', '=', organId)
    .where('batch_id', '=', batchId)
    .orderBy('row_no')
  if (options.after !== undefined) query = query.where('row_no', '>', options.after)
  if (options.limit !== undefined) query = query.limit(options.limit)
  if (options.onlyErrors) query = query.where(sql<boolean>`errors <> '[]'::jsonb`)
  const rows = await query.execute()
  return rows.map((row) => ({
    row: row.row_no,
    cells: row.values as Record<string, Cell>,
    errors: row.errors as unknown as Omit<RowError, 'row'>[],
  }))
}

export async function deleteRows(tx: Tx, organId: string, batchId: string): Promise<void> {
  await tx.deleteFrom('import_row').where('organ_id', '=', organId).where('batch_id', '=', batchId).execute()
}

/** Previewed batches nobody confirmed since the given moment, of every organ the connection sees. */
export async function listStaleBatches(db: Db, before: Date): Promise<{ organId: string; id: string }[]> {
  return db
    .selectFrom('import_batch')
    .select(['organ_id as organId', 'id'])
    .where('state', '=', 'previewed')
    .where('created_at', '<', before)
    .execute()
}

function selectBatches(db: Db) {
  return db
    .selectFrom('import_batch as b')
    .leftJoin('account as maker', (join) =>
      join.onRef('maker.organ_id', '=', 'b.organ_id').onRef('maker.id', '=', 'b.created_by'),
    )
    .leftJoin('account as confirmer', (join) =>
      join.onRef('confirmer.organ_id', '=', 'b.organ_id').onRef('confirmer.id', '=', 'b.confirmed_by'),
    )
    .select([
      'b.id',
      'b.organ_id as organId',
      'b.kind',
      'b.file_name as fileName',
      'b.sha256',
      'b.state',
      'b.row_count as rowCount',
      'b.error_count as errorCount',
      'b.created_at as createdAt',
      'maker.name as createdByName',
      'b.confirmed_at as confirmedAt',
      'confirmer.name as confirmedByName',
    ])
    .$castTo<Batch>()
}
