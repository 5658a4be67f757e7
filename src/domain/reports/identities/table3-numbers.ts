import { formById } from '../forms/form-of-year.ts'
import type { Table3ColumnKey, Table3Row } from '../report-form.ts'
import { TABLE3_PART_COLUMNS } from '../report-form.ts'
import type { ReportFile } from '../report-file.ts'
import { cellValue } from '../report-file.ts'

/** Number in a cell of table 3. Published reports leave zeros blank: a blank part is 0, a blank 总计 the sum of its parts. */
export function table3Number(report: ReportFile, row: string, column: Table3ColumnKey): number {
  const value = cellValue(report, `table3.${row}.${column}`)
  if (value !== null || column !== 'total') return value ?? 0
  return TABLE3_PART_COLUMNS.reduce((sum, part) => sum + table3Number(report, row, part.key), 0)
}

/**
 * The result rows that the report fills: those of its form, and of （六） whichever layout it was written in — reports
 * of the later form are found with the single row of the earlier one.
 */
export function resultRows(report: ReportFile): Pick<Table3Row, 'key' | 'label'>[] {
  const rows: Pick<Table3Row, 'key' | 'label'>[] = formById(report.format).table3.filter((row) => row.part === 'result')
  const single = { key: 'otherHandling', label: '（六）其他处理' }
  return report.format === 'AR2021' && report.table3['otherHandling'] ? [...rows, single] : rows
}
