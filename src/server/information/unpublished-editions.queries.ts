import { day, type Day } from '#domain/calendar/day.ts'
import type { Db } from '#db/types.ts'

/** An item not public yet whose publication timer runs (条例 art. 26): its newest edition, formed on `writtenOn`. */
export type RunningTimer = { organId: string; itemId: string; title: string; writtenOn: Day }

/** Every running publication timer this actor may see: proactive disclosure, or not decided yet. */
export async function listRunningTimers(db: Db, formedSince: Day): Promise<RunningTimer[]> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('edition', (join) =>
      join.onRef('edition.organ_id', '=', 'item.organ_id').onRef('edition.item_id', '=', 'item.id'),
    )
    .distinctOn(['item.organ_id', 'item.id'])
    .select(['item.organ_id', 'item.id', 'edition.title', 'edition.written_on', 'edition.attribute'])
    .where('item.state', '=', 'draft')
    .where('edition.state', '<>', 'discarded')
    .where('edition.written_on', '>=', formedSince)
    .orderBy('item.organ_id')
    .orderBy('item.id')
    .orderBy('edition.number', 'desc')
    .execute()
  return rows.flatMap((row) =>
    row.written_on && (row.attribute ?? 'proactive') === 'proactive'
      ? [{ organId: row.organ_id, itemId: row.id, title: row.title, writtenOn: day(row.written_on) }]
      : [],
  )
}
