import type { Day } from '#domain/calendar/day.ts'
import { sumByChannel, type PublicationCounts } from '#domain/publishing/counts.ts'
import type { Db } from '#db/types.ts'
import { countByChannel, countItemsFirstPublished } from './publications.queries.ts'

/** Both counts of an organ for a period, first and last day included (definitions: counts.ts). */
export async function countPublications(db: Db, organId: string, from: Day, to: Day): Promise<PublicationCounts> {
  const byChannel = await countByChannel(db, organId, from, to)
  const items = await countItemsFirstPublished(db, organId, from, to)
  return { from, to, items, ...sumByChannel(byChannel) }
}
