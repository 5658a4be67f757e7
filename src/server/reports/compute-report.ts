import { parseOrganSite } from '#domain/organs/site.ts'
import type { Adjustment } from '#domain/reports/adjustment.ts'
import { applyAdjustments } from '#domain/reports/adjustment.ts'
import { cellsOf, type CellValues } from '#domain/reports/cells.ts'
import { composeReport, type ComposedReport } from '#domain/reports/compose-report.ts'
import { defaultSections } from '#domain/reports/default-sections.ts'
import type { SectionKey } from '#domain/reports/narrative.ts'
import type { ReportForm } from '#domain/reports/report-form.ts'
import { completeTotals } from '#domain/reports/totals.ts'
import type { Db } from '#db/types.ts'
import { notFound } from '#server/http/errors.ts'
import { listAdjustments } from './adjustments.queries.ts'
import { sumCells } from './report-cells.queries.ts'
import { findReport, findReportingOrgan, listSections, type SavedSection } from './reports.queries.ts'

export type ComputedReport = {
  /** What the rows yield, totals added up. */
  computed: CellValues
  adjustments: Adjustment[]
  /** Computed numbers plus adjustments: what is reported. */
  values: CellValues
  drafts: Record<SectionKey, string>
  saved: SavedSection[]
  bodies: Record<SectionKey, string>
  report: ComposedReport
}

/**
 * The report on that year as the rows have it now: every cell the sum of its rows plus its adjustments, sections as
 * saved, else as drafted from the numbers. Throws `notFound` for an organ this Db does not show.
 */
export async function computeReport(db: Db, organId: string, year: number, form: ReportForm): Promise<ComputedReport> {
  const organ = await findReportingOrgan(db, organId)
  if (!organ) throw notFound()
  const sums = await sumCells(db, { organId, year, form: form.id })
  const adjustments = await listAdjustments(db, { organId, year })
  const existing = await findReport(db, organId, year)
  const saved = existing ? await listSections(db, existing) : []

  const blank = Object.fromEntries(cellsOf(form, year).map(({ key }) => [key, 0]))
  const computed = completeTotals(form, { ...blank, ...sums })
  const values = applyAdjustments(computed, adjustments)
  const drafts = defaultSections({ organ: organ.name, year, form, values, ...placesOf(organ) })
  const bodies = { ...drafts, ...Object.fromEntries(saved.map(({ section, body }) => [section, body])) }
  const report = composeReport({ organ: organ.name, year, form, values, bodies, publishedOn: null })
  return { computed, adjustments, values, drafts, saved, bodies, report }
}

function placesOf(organ: { name: string; site: unknown }) {
  const { siteName, domain, office, contactPhone, contactEmail } = parseOrganSite(organ.site)
  return {
    siteName: siteName || `${organ.name}网站`,
    siteAddress: domain,
    contact: {
      office: office.name ? `${organ.name}${office.name.replace(organ.name, '')}` : organ.name,
      address: office.address,
      postcode: office.postcode,
      phone: office.phone || contactPhone,
      email: office.email || contactEmail,
    },
  }
}
