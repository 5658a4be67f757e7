import type { CellKey, CellValues } from './cells.ts'
import type { ReportForm } from './report-form.ts'
import { TABLE3_COLUMNS, TABLE3_PART_COLUMNS, TABLE4_COLUMNS, TABLE4_GROUPS } from './report-form.ts'
import { REPORT_CHANNELS } from './section-one-numbers.ts'

const TABLE4_PARTS = TABLE4_COLUMNS.filter((column) => column.key !== 'total')

/** Every total of the report and the cells that it is the sum of, parts before the totals of totals. */
export function totalsOf(form: ReportForm): { cell: CellKey; parts: CellKey[] }[] {
  const results = form.table3.filter((row) => row.part === 'result')
  const sumRow = TABLE3_PART_COLUMNS.map((column) => ({
    cell: `table3.total.${column.key}`,
    parts: results.map((row) => `table3.${row.key}.${column.key}`),
  }))
  const sumColumn = form.table3.map((row) => ({
    cell: `table3.${row.key}.total`,
    parts: TABLE3_PART_COLUMNS.map((column) => `table3.${row.key}.${column.key}`),
  }))
  const remedies = TABLE4_GROUPS.map((group) => ({
    cell: `table4.${group.key}.total`,
    parts: TABLE4_PARTS.map((column) => `table4.${group.key}.${column.key}`),
  }))
  const channels = {
    cell: 'publications.total',
    parts: REPORT_CHANNELS.map((channel) => `publications.${channel.key}`),
  }
  return [...sumRow, ...sumColumn, ...remedies, channels]
}

/** The numbers with every total computed from its parts. */
export function completeTotals(form: ReportForm, parts: CellValues): CellValues {
  const values: Record<CellKey, number | null> = { ...parts }
  for (const total of totalsOf(form)) {
    values[total.cell] = total.parts.reduce((sum, cell) => sum + (values[cell] ?? 0), 0)
  }
  return values
}

/**
 * The totals that a change of this cell should move along with it: its row's 总计, and for a result also （七）总计 in
 * the same column and in 总计. Empty for a total and for table 2.
 */
export function totalsMovedBy(form: ReportForm, cell: CellKey): CellKey[] {
  const [table, row, column] = cell.split('.')
  if (table === 'publications') return row === 'total' ? [] : ['publications.total']
  if (table === 'table4') return column === 'total' ? [] : [`table4.${row}.total`]
  if (table !== 'table3' || column === 'total' || !TABLE3_COLUMNS.some(({ key }) => key === column)) return []
  const isResult = form.table3.some((candidate) => candidate.key === row && candidate.part === 'result')
  return [`table3.${row}.total`, ...(isResult ? [`table3.total.${column}`, 'table3.total.total'] : [])]
}
