import { blockingFindings, checkReport } from '#domain/reports/check-report.ts'
import type { ComposedReport } from '#domain/reports/compose-report.ts'
import { formById } from '#domain/reports/forms/form-of-year.ts'
import { decideStep, type ReportState } from '#domain/reports/lifecycle.ts'
import type { TakeStepInput } from '#domain/reports/report-views.ts'
import type { Tx } from '#db/types.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { checkContextOf } from './check-context.ts'
import { computeReport } from './compute-report.ts'
import { fingerprintOf } from './fingerprint.ts'
import { insertStep, listSteps, lockReport, saveReportState, type AnnualReport } from './reports.queries.ts'

/**
 * Submits, reviews, approves, returns or publishes the report as it was seen. Approval freezes numbers and words in a
 * snapshot; publication puts that snapshot before the public (OGIR arts. 49–50). Refuses what `decideStep` refuses,
 * and `report-changed` when numbers or words moved after the person looked.
 */
export async function takeStep(ctx: StaffContext, year: number, input: TakeStepInput): Promise<{ state: ReportState }> {
  assertMay(ctx.actor, `reports.${input.step}`)
  return inTransaction(ctx, async (tx) => {
    const report = await lockReport(tx, ctx.actor.organId, year)
    if (!report) throw notFound()
    const steps = await listSteps(tx, report)
    const current = await currentReport(tx, report)
    const context = await checkContextOf(tx, report.organId, year)
    const errors = blockingFindings(checkReport(current, context).findings)
    const { accountId, name: accountName } = ctx.actor
    const decision = decideStep({ state: report.state, steps, hasErrors: errors.length > 0 }, { ...input, accountId })
    if (!decision.allowed) {
      throw refused(decision.because, decision.because === 'report-has-errors' ? { findings: errors } : {})
    }
    if (fingerprintOf(current) !== input.seen) throw refused('report-changed')

    await insertStep(tx, report, { step: input.step, accountId, accountName, opinion: input.opinion, at: ctx.now })
    await saveReportState(tx, report, stateAfter(ctx, decision.to, current))
    await recordAction(
      tx,
      ctx,
      `reports.${input.step}`,
      { type: 'report', id: report.id },
      { year, state: decision.to },
    )
    return { state: decision.to }
  })
}

/** The frozen report once approved, else what the rows and sections say now. */
async function currentReport(tx: Tx, report: AnnualReport): Promise<ComposedReport> {
  if (report.snapshot) return report.snapshot
  return (await computeReport(tx, report.organId, report.year, formById(report.form))).report
}

function stateAfter(ctx: StaffContext, state: ReportState, current: ComposedReport) {
  if (state === 'published') return { state, snapshot: { ...current, publishedOn: ctx.today }, publishedAt: ctx.now }
  return { state, snapshot: state === 'approved' ? current : null, publishedAt: null }
}
