import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { ActingContext, SystemContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import type { ImportKind } from './import-kind.ts'
import { deleteRows, listStaleBatches, lockBatch, saveDiscarded } from './imports.queries.ts'

/** Gives a previewed batch up and deletes what was read; discarding it again changes nothing. Refuses a confirmed one. */
export async function discardImport(
  ctx: ActingContext,
  organId: string,
  kinds: readonly ImportKind[],
  batchId: string,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const batch = await lockBatch(tx, organId, batchId)
    const kind = kinds.find((one) => one.name === batch?.kind)
    if (!batch || !kind) throw notFound()
    assertMay(ctx.actor, kind.action)
    if (batch.state === 'confirmed') throw refused('import-confirmed-already')
    if (batch.state === 'discarded') return
    await deleteRows(tx, organId, batchId)
    await saveDiscarded(tx, organId, batchId)
    await recordAction(tx, ctx, 'imports.discard', { type: 'import-batch', id: batchId }, { kind: batch.kind })
  })
}

const KEPT_DAYS = 7

/** Every night: batches nobody confirmed within a week are given up, so that the personal data in them goes. */
export function discardStaleImports(kinds: readonly ImportKind[]) {
  return async (ctx: SystemContext): Promise<void> => {
    const before = new Date(ctx.now.getTime() - KEPT_DAYS * 86_400_000)
    for (const { organId, id } of await listStaleBatches(ctx.db, before)) await discardImport(ctx, organId, kinds, id)
  }
}
