import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { ActingContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import type { ImportKind } from './import-kind.ts'
import {
  deleteRows,
  findConfirmedTwin,
  listRows,
  lockBatch,
  refreshStatistics,
  saveConfirmation,
} from './imports.queries.ts'

/**
 * Saves every row of a previewed batch, or none. The rows are judged once more against the records as they are now.
 * Confirming a confirmed batch again answers the same and saves nothing more. Refuses a batch with errors, a discarded
 * one, one whose rows no longer hold, and one whose file was imported meanwhile.
 */
export async function confirmImport(
  ctx: ActingContext,
  organId: string,
  kinds: readonly ImportKind[],
  batchId: string,
): Promise<{ saved: number }> {
  return inTransaction(ctx, async (tx) => {
    const batch = await lockBatch(tx, organId, batchId)
    const kind = kinds.find((one) => one.name === batch?.kind)
    if (!batch || !kind) throw notFound()
    assertMay(ctx.actor, kind.action)
    if (batch.state === 'confirmed') return { saved: batch.rowCount }
    if (batch.state === 'discarded') throw refused('import-discarded')
    if (batch.errorCount > 0) throw refused('import-has-errors')
    if (await findConfirmedTwin(tx, organId, kind.name, batch.sha256)) throw refused('import-same-file')

    const rows = await listRows(tx, organId, batchId)
    const judged = await kind.judge({ ctx, organId, db: tx }, rows)
    if (judged.errors.length > 0) throw refused('import-outdated', { rows: judged.errors.slice(0, 20) })

    const saved = await judged.save(tx, batchId)
    await refreshStatistics(tx)
    await deleteRows(tx, organId, batchId)
    await saveConfirmation(tx, organId, batchId, {
      accountId: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
      at: ctx.now,
      attestation: kind.attestation,
    })
    await recordAction(
      tx,
      ctx,
      'imports.confirm',
      { type: 'import-batch', id: batchId },
      { kind: kind.name, rows: saved, sha256: batch.sha256, attestation: kind.attestation },
    )
    return { saved }
  })
}
