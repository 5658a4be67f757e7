import type { EditionUnderReview } from '#domain/information/decide-review.ts'
import type { Tx } from '#db/types.ts'
import { notFound } from '#server/http/errors.ts'
import { subjectOf } from './edition-facts.ts'
import { findNewestEdition, type Edition } from './editions.queries.ts'
import { lockItem, type Item } from './items.queries.ts'

/**
 * Locks an item and reads its newest edition as it is now, with what the rules have to know of it. Throws notFound()
 * for an item that is not there or of another organ.
 */
export async function lockForAct(
  tx: Tx,
  itemId: string,
): Promise<{ item: Item; edition: Edition; subject: EditionUnderReview }> {
  const item = await lockItem(tx, itemId)
  const edition = item && (await findNewestEdition(tx, itemId))
  if (!item || !edition) throw notFound()
  return { item, edition, subject: await subjectOf(tx, item, edition) }
}
