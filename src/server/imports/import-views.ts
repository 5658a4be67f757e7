import { cellText } from '#domain/imports/cell.ts'
import type { ImportBatchView, ImportRowView } from '#domain/imports/import-views.ts'
import { may } from '#domain/organs/permissions.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound } from '#server/http/errors.ts'
import type { ImportKind } from './import-kind.ts'
import { findBatch, listBatches, listRows, type Batch, type StoredRow } from './imports.queries.ts'

/** The organ's batches of the kinds this person may import, newest first. */
export async function listImports(
  ctx: StaffContext,
  kinds: readonly ImportKind[],
  { after, limit }: { after: string | undefined; limit: number },
): Promise<{ rows: ImportBatchView[]; next: string | null }> {
  const batches = await listBatches(ctx.db, ctx.actor.organId, { after, limit: limit + 1 })
  const page = batches.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page.flatMap((batch) => {
      const kind = kinds.find((one) => one.name === batch.kind)
      return kind && may(ctx.actor, kind.action) ? [batchView(ctx, batch, kind)] : []
    }),
    next: batches.length > limit && last ? last.id : null,
  }
}

/** One batch of the actor's organ with its kind; 404 when it is not there or not this person's work. */
export async function findImport(
  ctx: StaffContext,
  kinds: readonly ImportKind[],
  id: string,
): Promise<{ batch: ImportBatchView; kind: ImportKind }> {
  const batch = await findBatch(ctx.db, ctx.actor.organId, id)
  const kind = kinds.find((one) => one.name === batch?.kind)
  if (!batch || !kind || !may(ctx.actor, kind.action)) throw notFound()
  return { batch: batchView(ctx, batch, kind), kind }
}

/** A page of a batch's rows as read, all or only those with errors. */
export async function listImportRows(
  ctx: StaffContext,
  kinds: readonly ImportKind[],
  id: string,
  options: { after: number | undefined; limit: number; onlyErrors: boolean },
): Promise<{ rows: ImportRowView[]; next: string | null }> {
  await findImport(ctx, kinds, id)
  const rows = await listRows(ctx.db, ctx.actor.organId, id, {
    ...(options.after === undefined ? {} : { after: options.after }),
    limit: options.limit + 1,
    onlyErrors: options.onlyErrors,
  })
  const page = rows.slice(0, options.limit)
  const last = page.at(-1)
  return { rows: page.map(rowView), next: rows.length > options.limit && last ? String(last.row) : null }
}

function batchView(ctx: StaffContext, batch: Batch, kind: ImportKind): ImportBatchView {
  const open = batch.state === 'previewed' && may(ctx.actor, kind.action)
  const { id, fileName, state, rowCount, errorCount, createdByName, confirmedByName } = batch
  return {
    id,
    kind: kind.name,
    kindTitle: kind.title,
    fileName,
    state,
    rowCount,
    errorCount,
    createdAt: batch.createdAt.toISOString(),
    createdByName,
    confirmedAt: batch.confirmedAt?.toISOString() ?? null,
    confirmedByName,
    can: open ? (errorCount === 0 ? ['confirm', 'discard'] : ['discard']) : [],
  }
}

function rowView({ row, cells, errors }: StoredRow): ImportRowView {
  const values = Object.entries(cells).map(([key, cell]) => [key, cellText(cell).slice(0, 300)])
  return { row, values: Object.fromEntries(values), errors: [...errors] }
}
