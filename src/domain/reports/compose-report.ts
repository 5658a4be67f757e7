import { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import type { Segment } from '../documents/document.ts'
import { plainText } from '../documents/document.ts'
import type { CellValues } from './cells.ts'
import type { SectionKey } from './narrative.ts'
import { renderNarrative, SECTION_KEYS } from './narrative.ts'
import { narrativeCountsOf, ReportFileSchema, tablesOf } from './report-file.ts'
import type { ReportForm } from './report-form.ts'

const SegmentSchema = z.object({
  text: z.string(),
  strong: z.boolean().exactOptional(),
  cells: z.array(z.string()).exactOptional(),
})

/** A report file that also keeps which words are numbers from cells: what is approved, frozen and printed. */
export const ComposedReportSchema = ReportFileSchema.extend({
  narrative: z.partialRecord(z.enum(SECTION_KEYS), z.array(z.array(SegmentSchema))),
})

export type ComposedReport = z.infer<typeof ComposedReportSchema>

/** The report as it reads now: its tables from the values, its sections with every token replaced by its number. */
export function composeReport(from: {
  organ: string
  year: number
  form: ReportForm
  values: CellValues
  bodies: Record<SectionKey, string>
  publishedOn: Day | null
}): ComposedReport {
  const narrative: Partial<Record<SectionKey, Segment[][]>> = {}
  for (const key of SECTION_KEYS) narrative[key] = renderNarrative(from.bodies[key], from.values)
  const textOf = (key: SectionKey) => (narrative[key] ?? []).map(plainText).join('\n')
  const sections = SECTION_KEYS.filter((key) => key !== 'preamble').map((key) => [key, textOf(key)] as const)
  return {
    organ: from.organ,
    year: from.year,
    format: from.form.id,
    ...tablesOf(from.form, from.values),
    narrativeCounts: narrativeCountsOf(from.values),
    preamble: textOf('preamble'),
    sections: Object.fromEntries(sections),
    publishedOn: from.publishedOn,
    narrative,
  }
}
