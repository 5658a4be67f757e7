import { createHash } from 'node:crypto'
import type { RowError } from '#domain/imports/columns.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { ActingContext } from '#server/http/context.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import type { ImportKind } from './import-kind.ts'
import { findConfirmedTwin, insertBatch, insertRows, type StoredRow } from './imports.queries.ts'
import { layOutTable, type LaidOut } from './lay-out-table.ts'
import { readTable } from './read-table.ts'

export type UploadedFile = { readonly name: string; readonly bytes: Buffer }

export type Preview = { batchId: string; rowCount: number; errors: readonly RowError[] }

/**
 * Reads and judges a file and keeps the batch for confirmation; nothing of it is saved to the organ's records.
 * Refuses a file that cannot be read; mistakes in rows are not refusals but errors, all of them, row by row.
 */
export async function previewImport(
  ctx: ActingContext,
  organId: string,
  kind: ImportKind,
  file: UploadedFile,
): Promise<Preview> {
  assertMay(ctx.actor, kind.action)
  const laidOut = layOutTable(await readTable(file.bytes), kind.columns)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const errors = await judge(ctx, organId, kind, laidOut, sha256)
  const rows = storedRows(laidOut, errors)
  return inTransaction(ctx, async (tx) => {
    const batchId = await insertBatch(tx, {
      organId,
      kind: kind.name,
      fileName: file.name.slice(0, 200),
      sha256,
      rowCount: laidOut.rows.length,
      errorCount: errors.length,
      createdBy: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
    })
    await insertRows(tx, organId, batchId, rows)
    await recordAction(
      tx,
      ctx,
      'imports.preview',
      { type: 'import-batch', id: batchId },
      { kind: kind.name, rows: laidOut.rows.length, errors: errors.length, sha256 },
    )
    return { batchId, rowCount: laidOut.rows.length, errors }
  })
}

async function judge(
  ctx: ActingContext,
  organId: string,
  kind: ImportKind,
  laidOut: LaidOut,
  sha256: string,
): Promise<RowError[]> {
  if (await findConfirmedTwin(ctx.db, organId, kind.name, sha256)) {
    const message = '内容完全相同的文件已经导入过。如需补充，请只保留新增的行。'
    return [{ row: laidOut.headerRow, column: '', code: 'same-file', message, value: '' }]
  }
  const { errors } = await kind.judge({ ctx, organId, db: ctx.db }, laidOut.rows)
  const missing = new Set(laidOut.errors.filter(({ code }) => code === 'column-missing').map(({ column }) => column))
  const all = [...laidOut.errors, ...errors.filter(({ column }) => !missing.has(column))]
  return all.sort((a, b) => a.row - b.row)
}

/** Every data row, and the header or blank rows that have errors, each with its own. */
function storedRows(laidOut: LaidOut, errors: readonly RowError[]): StoredRow[] {
  const byRow = new Map<number, Omit<RowError, 'row'>[]>()
  for (const { row, ...error } of errors) byRow.set(row, [...(byRow.get(row) ?? []), error])
  const cellsOf = new Map(laidOut.rows.map(({ row, cells }) => [row, cells]))
  return [...new Set([...cellsOf.keys(), ...byRow.keys()])]
    .sort((a, b) => a - b)
    .map((row) => ({ row, cells: cellsOf.get(row) ?? {}, errors: byRow.get(row) ?? [] }))
}
