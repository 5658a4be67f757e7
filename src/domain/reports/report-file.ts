import { z } from 'zod'
import { DaySchema } from '../calendar/day.ts'
import type { CellKey, CellValues } from './cells.ts'
import type { ReportForm } from './report-form.ts'
import { TABLE3_COLUMNS, TABLE4_COLUMNS, TABLE4_GROUPS } from './report-form.ts'

const Cell = z.number().nullable()
const Row = z.record(z.string(), Cell)
const Table = z.record(z.string(), Row)

/**
 * A report as a file (docs/architecture.md §4). A blank or missing cell is null or absent; keys that are not named
 * here are kept. `narrativeCounts` are the numbers of section one by channel.
 */
export const ReportFileSchema = z.looseObject({
  organ: z.string().min(1, '缺少机关名称'),
  year: z.int().min(2008).max(2100),
  format: z.enum(['AR2019', 'AR2021']),
  table2: Table,
  table3: Table,
  table4: Table,
  narrativeCounts: z.record(z.string(), Cell).optional(),
  preamble: z.string().optional(),
  sections: z.record(z.string(), z.string()).optional(),
  /** Headings as found in a published file; rule V13 reads them. */
  headings: z.array(z.string()).optional(),
  publishedOn: DaySchema.nullable().optional(),
})

export type ReportFile = z.infer<typeof ReportFileSchema>

/** The number at that address; null when the cell is blank or missing. */
export function cellValue(report: ReportFile, key: CellKey): number | null {
  const [area = '', row = '', column = ''] = key.split('.')
  if (area === 'publications') return report.narrativeCounts?.[row] ?? null
  if (area === 'items') return report.narrativeCounts?.items ?? null
  if (area !== 'table2' && area !== 'table3' && area !== 'table4') return null
  return report[area][row]?.[column] ?? null
}

/** The tables of a report file from its numbers; a number that is not given is a blank cell. */
export function tablesOf(form: ReportForm, values: CellValues): Pick<ReportFile, 'table2' | 'table3' | 'table4'> {
  const rowOf = (table: string, row: string, columns: readonly { key: string }[]) =>
    Object.fromEntries(columns.map(({ key }) => [key, values[`${table}.${row}.${key}`] ?? null]))
  return {
    table2: Object.fromEntries(
      form.table2.flatMap((block) => block.rows.map(({ key }) => [key, rowOf('table2', key, block.columns)])),
    ),
    table3: Object.fromEntries(form.table3.map(({ key }) => [key, rowOf('table3', key, TABLE3_COLUMNS)])),
    table4: Object.fromEntries(TABLE4_GROUPS.map(({ key }) => [key, rowOf('table4', key, TABLE4_COLUMNS)])),
  }
}

const ALWAYS_NAMED = ['total', 'website', 'wechat', 'weibo']

/** The numbers of section one: total, the three usual channels, and every other channel that was used. */
export function narrativeCountsOf(values: CellValues): Record<string, number | null> {
  const counts = Object.entries(values)
    .filter(([key]) => key.startsWith('publications.'))
    .map(([key, value]) => [key.slice('publications.'.length), value] as const)
    .filter(([channel, value]) => ALWAYS_NAMED.includes(channel) || value)
  return { ...Object.fromEntries(counts), items: values['items.total'] ?? null }
}
