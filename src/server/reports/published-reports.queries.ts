import { ComposedReportSchema, type ComposedReport } from '#domain/reports/compose-report.ts'
import type { Db } from '#db/types.ts'

/** Years the organ has published a report on, newest first. */
export async function listPublishedReportYears(db: Db, organId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('published.annual_report')
    .select('year')
    .where('organ_id', '=', organId)
    .orderBy('year', 'desc')
    .execute()
  return rows.flatMap(({ year }) => (year === null ? [] : [year]))
}

export type PublishedReport = { report: ComposedReport; publishedAt: Date }

/** The report on that year as it was published, or undefined. */
export async function findPublishedReport(db: Db, organId: string, year: number): Promise<PublishedReport | undefined> {
  const row = await db
    .selectFrom('published.annual_report')
    .select(['snapshot', 'published_at as publishedAt'])
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .executeTakeFirst()
  if (!row?.publishedAt) return undefined
  return { report: ComposedReportSchema.parse(row.snapshot), publishedAt: row.publishedAt }
}

/** Published reports with their year and day, newest first. */
export async function listPublishedReports(db: Db, organId: string): Promise<{ year: number; publishedAt: Date }[]> {
  const rows = await db
    .selectFrom('published.annual_report')
    .select(['year', 'published_at as publishedAt'])
    .where('organ_id', '=', organId)
    .orderBy('year', 'desc')
    .execute()
  return rows.flatMap(({ year, publishedAt }) => (year === null || !publishedAt ? [] : [{ year, publishedAt }]))
}
