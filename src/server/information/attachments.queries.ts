import { sql } from 'kysely'
import type { AttachmentView } from '#domain/information/item-views.ts'
import type { Db, Tx } from '#db/types.ts'

/** The attachments of an edition in their order. */
export async function listAttachments(db: Db, editionId: string): Promise<AttachmentView[]> {
  const rows = await db
    .selectFrom('attachment as t')
    .innerJoin('stored_file as f', (join) =>
      join.onRef('f.organ_id', '=', 't.organ_id').onRef('f.id', '=', 't.file_id'),
    )
    .select(['t.id', 't.file_id as fileId', 't.title', 'f.name', 'f.media_type as mediaType', 'f.bytes'])
    .where('t.edition_id', '=', editionId)
    .orderBy('t.position')
    .orderBy('t.id')
    .execute()
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }))
}

/** Adds a file to an edition, after those it has, and gives the attachment's id. */
export async function saveAttachment(
  tx: Tx,
  attachment: { organId: string; editionId: string; fileId: string; title: string; position: number },
): Promise<string> {
  const row = await tx
    .insertInto('attachment')
    .values({
      organ_id: attachment.organId,
      edition_id: attachment.editionId,
      file_id: attachment.fileId,
      title: attachment.title,
      position: attachment.position,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Saves the title and place of an attachment. */
export async function saveAttachmentPlace(
  tx: Tx,
  id: string,
  place: { title: string; position: number },
): Promise<void> {
  await tx.updateTable('attachment').set(place).where('id', '=', id).execute()
}

/** Takes an attachment off a draft; the uploaded file itself stays. */
export async function deleteAttachment(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('attachment').where('id', '=', id).execute()
}

/** Gives an edition the attachments of the one it continues. */
export async function copyAttachments(tx: Tx, fromEditionId: string, toEditionId: string): Promise<void> {
  await tx
    .insertInto('attachment')
    .columns(['organ_id', 'edition_id', 'file_id', 'title', 'position'])
    .expression((eb) =>
      eb
        .selectFrom('attachment')
        .select(['organ_id', sql<string>`${toEditionId}::bigint`.as('edition_id'), 'file_id', 'title', 'position'])
        .where('edition_id', '=', fromEditionId),
    )
    .execute()
}
