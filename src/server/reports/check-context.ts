import type { CheckContext } from '#domain/reports/check-report.ts'
import type { Db } from '#db/types.ts'
import { findReport } from './reports.queries.ts'

/** What an organ's report on that year is compared with: its report on the year before, once that is published. */
export async function checkContextOf(db: Db, organId: string, year: number): Promise<CheckContext> {
  const before = await findReport(db, organId, year - 1)
  return { lastYear: before?.state === 'published' ? (before.snapshot ?? undefined) : undefined }
}
