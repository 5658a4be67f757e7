import type { RowError } from '#domain/imports/columns.ts'
import type { ActingContext } from '#server/http/context.ts'
import { confirmImport } from './confirm-import.ts'
import { discardImport } from './discard-import.ts'
import type { ImportKind } from './import-kind.ts'
import { previewImport, type UploadedFile } from './preview-import.ts'

export type ImportedFile = { saved: number; errors: readonly RowError[] }

/**
 * Reads, judges and saves a file in one go, for the command line and the sample organ: all rows, or none and the errors.
 * Whoever calls it stands in for the confirming person and makes the kind's attestation.
 */
export async function importFile(
  ctx: ActingContext,
  organId: string,
  kind: ImportKind,
  file: UploadedFile,
): Promise<ImportedFile> {
  const { batchId, errors } = await previewImport(ctx, organId, kind, file)
  if (errors.length > 0) {
    await discardImport(ctx, organId, [kind], batchId)
    return { saved: 0, errors }
  }
  const { saved } = await confirmImport(ctx, organId, [kind], batchId)
  return { saved, errors: [] }
}
