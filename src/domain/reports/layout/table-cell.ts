import type { TableCell } from '../../documents/document.ts'
import { printNumber } from '../narrative.ts'
import type { ReportFile } from '../report-file.ts'
import { cellValue } from '../report-file.ts'

/** A heading cell over columns (or, with 'row', before a row). */
export function headingCell(
  text: string,
  header: 'col' | 'colgroup' | 'row' | 'rowgroup',
  span: { colspan?: number; rowspan?: number; align?: 'left' | 'center' } = {},
): TableCell {
  return { text, header, colspan: span.colspan ?? 1, rowspan: span.rowspan ?? 1, align: span.align ?? 'center' }
}

/** A number's cell, printed with its unit where the form leaves the unit to the organ; a blank cell prints nothing. */
export function numberCell(
  report: ReportFile,
  cell: string,
  span: { colspan?: number; suffix?: string } = {},
): TableCell {
  const value = cellValue(report, cell)
  const text = value === null ? '' : `${printNumber(value)}${span.suffix ?? ''}`
  return { text, cell, colspan: span.colspan ?? 1, rowspan: 1, align: 'center' }
}
