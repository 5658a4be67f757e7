import type { Db, Tx } from '#db/types.ts'

/** An uploaded file as it is known to the database; its bytes are in the file store under `sha256`. */
export type StoredFile = { id: string; name: string; mediaType: string; bytes: number; sha256: string }

/** A file of an organ this actor may see. */
export async function findStoredFile(db: Db, id: string): Promise<StoredFile | undefined> {
  const row = await db
    .selectFrom('stored_file')
    .select(['id', 'name', 'media_type as mediaType', 'bytes', 'sha256'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, bytes: Number(row.bytes) }
}

/** Whether a file is the organ's own: only such a file may be attached to its items. */
export async function isFileOf(db: Db, organId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('stored_file')
    .select('id')
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** Writes down an upload and gives its id. */
export async function saveStoredFile(
  tx: Tx,
  file: Omit<StoredFile, 'id'> & { organId: string; uploadedBy: string },
): Promise<string> {
  const row = await tx
    .insertInto('stored_file')
    .values({
      organ_id: file.organId,
      sha256: file.sha256,
      name: file.name,
      media_type: file.mediaType,
      bytes: file.bytes,
      uploaded_by: file.uploadedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
