import type { Day } from '#domain/calendar/day.ts'
import { blockingFindings, checkReport } from '#domain/reports/check-report.ts'
import { composeReport, type ComposedReport } from '#domain/reports/compose-report.ts'
import { formOfYear } from '#domain/reports/forms/form-of-year.ts'
import type { SectionKey } from '#domain/reports/narrative.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { SystemContext } from '#server/http/context.ts'
import { refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { computeReport } from './compute-report.ts'
import { insertPublishedReport } from './reports.queries.ts'

/**
 * Records a report that the organ published before this system came: its numbers computed from the rows that were
 * brought in, its words as given (with tokens), frozen as of the day it appeared. For the system only. Refuses a
 * report with errors, a year without a form, and (as a conflict) a year that has one.
 */
export async function recordPublishedReport(
  ctx: SystemContext,
  given: {
    organId: string
    year: number
    bodies: Partial<Record<SectionKey, string>>
    publishedOn: Day
    publishedAt: Date
  },
): Promise<{ id: string; report: ComposedReport }> {
  const form = formOfYear(given.year)
  if (!form) throw refused('no-form-for-year')
  return inTransaction(ctx, async (tx) => {
    const { values, bodies, report } = await computeReport(tx, given.organId, given.year, form)
    const snapshot = composeReport({
      organ: report.organ,
      year: given.year,
      form,
      values,
      bodies: { ...bodies, ...given.bodies },
      publishedOn: given.publishedOn,
    })
    const errors = blockingFindings(checkReport(snapshot).findings)
    if (errors.length > 0) throw refused('report-has-errors', { findings: errors })
    const id = await insertPublishedReport(tx, { organId: given.organId, snapshot, publishedAt: given.publishedAt })
    await recordAction(tx, ctx, 'reports.record-published-report', { type: 'report', id }, { year: given.year })
    return { id, report: snapshot }
  })
}
