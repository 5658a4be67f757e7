import type { Db } from '#db/types.ts'

/** Publications of items that are public now, by channel, in a calendar year (first publications only). */
export async function countPublishedByChannel(
  db: Db,
  organId: string,
  year: number,
): Promise<{ channel: string; count: number }[]> {
  const rows = await db
    .selectFrom('published.publication')
    .select((query) => ['channel', query.fn.countAll<string>().as('count')])
    .where('organ_id', '=', organId)
    .where('kind', '=', 'first')
    .where('published_on', '>=', `${year}-01-01`)
    .where('published_on', '<=', `${year}-12-31`)
    .groupBy('channel')
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
