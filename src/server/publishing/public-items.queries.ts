import type { Tx } from '#db/types.ts'

/** Makes an item public with an edition. The first time gives it its index number and its day for good. */
export async function saveItemPublic(
  tx: Tx,
  id: string,
  made: { editionId: string; indexNo: string; firstPublishedAt: Date },
): Promise<void> {
  await tx
    .updateTable('item')
    .set({
      state: 'public',
      public_edition_id: made.editionId,
      index_no: made.indexNo,
      first_published_at: made.firstPublishedAt,
      withdrawn_at: null,
      withdrawn_reason: null,
      withdrawn_by: null,
    })
    .where('id', '=', id)
    .execute()
}

/** Takes an item off the public site; what is left says that it was there, when it went and why. */
export async function saveItemWithdrawn(
  tx: Tx,
  id: string,
  withdrawn: { at: Date; reason: string; by: string },
): Promise<void> {
  await tx
    .updateTable('item')
    .set({
      state: 'withdrawn',
      withdrawn_at: withdrawn.at,
      withdrawn_reason: withdrawn.reason,
      withdrawn_by: withdrawn.by,
    })
    .where('id', '=', id)
    .execute()
}

/** The organ's code, the front part of its index numbers. */
export async function findIndexPrefix(tx: Tx, organId: string): Promise<string> {
  const row = await tx.selectFrom('organ').select('index_prefix as prefix').where('id', '=', organId).executeTakeFirst()
  if (!row) throw new Error(`organ ${organId} is not visible`)
  return row.prefix
}

/**
 * Takes the organ's next serial of a year. Others wait here until this transaction ends, so that no number is given
 * twice; after a rollback the number is free again because nobody has seen it.
 */
export async function takeIndexSerial(tx: Tx, organId: string, year: number): Promise<number> {
  const row = await tx
    .insertInto('index_serial')
    .values({ organ_id: organId, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'year']).doUpdateSet((eb) => ({ last: eb('index_serial.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}
