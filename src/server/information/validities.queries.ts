import type { ValidityView } from '#domain/information/item-views.ts'
import { VALIDITIES, type Validity } from '#domain/information/validity.ts'
import type { Day } from '#domain/calendar/day.ts'
import { day } from '#domain/calendar/day.ts'
import type { Db, Tx } from '#db/types.ts'
import { oneOf } from './read-values.ts'

/** What was said about an item's validity, newest first; nothing said means 有效. */
export async function listValidities(db: Db, itemId: string): Promise<ValidityView[]> {
  const rows = await db
    .selectFrom('item_validity as v')
    .leftJoin('item as i', 'i.id', 'v.successor_item_id')
    .leftJoin('edition as e', 'e.id', 'i.public_edition_id')
    .select([
      'v.validity',
      'v.since',
      'v.successor_item_id as successorId',
      'e.title as successorTitle',
      'v.reason',
      'v.at',
    ])
    .where('v.item_id', '=', itemId)
    .orderBy('v.id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    validity: oneOf(VALIDITIES, row.validity),
    since: day(row.since),
    at: row.at.toISOString(),
  }))
}

/** Adds a statement about an item's validity. */
export async function saveValidity(
  tx: Tx,
  statement: {
    organId: string
    itemId: string
    validity: Validity
    since: Day
    successorId: string | null
    reason: string
    accountId: string
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('item_validity')
    .values({
      organ_id: statement.organId,
      item_id: statement.itemId,
      validity: statement.validity,
      since: statement.since,
      successor_item_id: statement.successorId,
      reason: statement.reason,
      account_id: statement.accountId,
      at: statement.at,
    })
    .execute()
}
