import { may } from '#domain/organs/permissions.ts'
import { cellsOf, type CellValues } from '#domain/reports/cells.ts'
import { checkReport, blockingFindings } from '#domain/reports/check-report.ts'
import { formById } from '#domain/reports/forms/form-of-year.ts'
import { decideStep, mayEdit, REPORT_STEPS } from '#domain/reports/lifecycle.ts'
import { explainFindings, type ExplainedFinding } from '#domain/reports/likely-causes.ts'
import { SECTION_KEYS } from '#domain/reports/narrative.ts'
import { cellValue, type ReportFile } from '#domain/reports/report-file.ts'
import { REPORT_ACTS, type ReportWorkspace } from '#domain/reports/report-views.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound } from '#server/http/errors.ts'
import { checkContextOf } from './check-context.ts'
import { computeReport, type ComputedReport } from './compute-report.ts'
import { fingerprintOf } from './fingerprint.ts'
import { findReport, listSteps, type AnnualReport, type TakenStep } from './reports.queries.ts'

/** Everything the report's screen shows. An approved or published report is shown as frozen, beside what was computed. */
export async function reportWorkspace(ctx: StaffContext, year: number): Promise<ReportWorkspace> {
  assertMay(ctx.actor, 'reports.read')
  const found = await findReport(ctx.db, ctx.actor.organId, year)
  if (!found) throw notFound()
  const computation = await computeReport(ctx.db, found.organId, year, formById(found.form))
  const steps = await listSteps(ctx.db, found)
  const report = found.snapshot ?? computation.report
  const context = await checkContextOf(ctx.db, found.organId, year)
  const { findings } = checkReport(report, context)
  return {
    year,
    form: found.form,
    state: found.state,
    publishedAt: found.publishedAt?.toISOString() ?? null,
    fingerprint: fingerprintOf(report),
    report,
    computed: computation.computed,
    values: found.snapshot ? valuesOf(report, found) : computation.values,
    adjustments: adjustmentViews(computation),
    findings: explainFindings(report, findings).map(inOneMessage),
    sections: sectionViews(computation),
    steps: steps.map(({ step, accountName, opinion, at }) => ({ step, accountName, opinion, at: at.toISOString() })),
    can: actsOpen(ctx, found, steps, blockingFindings(findings).length > 0),
  }
}

/** The finding with its likely cause as the last sentence. */
function inOneMessage({ likelyCause, ...finding }: ExplainedFinding) {
  return likelyCause ? { ...finding, message: `${finding.message}${likelyCause}` } : finding
}

function actsOpen(
  ctx: StaffContext,
  report: AnnualReport,
  steps: TakenStep[],
  hasErrors: boolean,
): ReportWorkspace['can'] {
  const { accountId } = ctx.actor
  const forward = REPORT_STEPS.filter(
    (step) => decideStep({ state: report.state, steps, hasErrors }, { step, accountId }).allowed,
  )
  const editing = mayEdit(report.state) ? (['write', 'adjust'] as const) : []
  const open = new Set<string>([...forward, ...editing])
  return REPORT_ACTS.filter((act) => open.has(act) && may(ctx.actor, `reports.${act}`))
}

function valuesOf(report: ReportFile, { form, year }: AnnualReport): CellValues {
  return Object.fromEntries(cellsOf(formById(form), year).map(({ key }) => [key, cellValue(report, key)]))
}

function adjustmentViews({ adjustments }: ComputedReport): ReportWorkspace['adjustments'] {
  return adjustments.map(({ at, withdrawn, ...rest }) => ({
    ...rest,
    at: at.toISOString(),
    withdrawn: withdrawn && { ...withdrawn, at: withdrawn.at.toISOString() },
  }))
}

function sectionViews({ bodies, drafts, saved }: ComputedReport): ReportWorkspace['sections'] {
  return SECTION_KEYS.map((section) => {
    const kept = saved.find((candidate) => candidate.section === section)
    return {
      section,
      body: bodies[section],
      draft: drafts[section],
      version: kept?.version ?? 0,
      savedBy: kept?.savedBy ?? null,
      savedAt: kept?.savedAt.toISOString() ?? null,
    }
  })
}
