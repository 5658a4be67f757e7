import type { Db } from '#db/types.ts'

/** Years of the organ's published annual reports, newest first. */
export async function listPublishedReportYears(db: Db, organId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('published.annual_report')
    .select('year')
    .where('organ_id', '=', organId)
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => row.year)
}
