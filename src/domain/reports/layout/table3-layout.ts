import type { TableBlock, TableCell } from '../../documents/document.ts'
import type { ReportFile } from '../report-file.ts'
import { cellValue } from '../report-file.ts'
import type { ReportForm, Table3Row } from '../report-form.ts'
import { TABLE3_COLUMNS } from '../report-form.ts'
import { headingCell, numberCell } from './table-cell.ts'

const BALANCE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'

/** Table 3: results under the merged cell 三、本年度办理结果 (20 rows in the 2019 form, 22 since), seven columns. */
export function layTable3(report: ReportFile, form: ReportForm): TableBlock {
  return {
    kind: 'table',
    id: 'table3',
    caption: '表三　收到和处理政府信息公开申请情况',
    widths: [6, 12, 29, 7, 9, 9, 8, 8, 6, 6],
    labelColumns: 3,
    size: 'small',
    rows: [...headings(), ...form.table3.map((row, index) => layRow(report, form, row, index))],
  }
}

function headings(): TableCell[][] {
  const organisations = TABLE3_COLUMNS.slice(1, 6)
  return [
    [
      headingCell(BALANCE, 'colgroup', { colspan: 3, rowspan: 3 }),
      headingCell('申请人情况', 'colgroup', { colspan: TABLE3_COLUMNS.length }),
    ],
    [
      headingCell('自然人', 'col', { rowspan: 2 }),
      headingCell('法人或其他组织', 'colgroup', { colspan: organisations.length }),
      headingCell('总计', 'col', { rowspan: 2 }),
    ],
    organisations.map((column) => headingCell(column.label, 'col')),
  ]
}

function layRow(report: ReportFile, form: ReportForm, row: Table3Row, index: number): TableCell[] {
  return [...labels(form, row, index), ...TABLE3_COLUMNS.map((column) => numbers(report, row, column.key))]
}

function numbers(report: ReportFile, row: Table3Row, column: string): TableCell {
  const cell = `table3.${row.key}.${column}`
  // A district's report of the later form still had one row （六）; its number stands in 3.其他.
  const single = `table3.otherHandling.${column}`
  const folded = row.key === 'otherRest' && cellValue(report, cell) === null && cellValue(report, single) !== null
  return numberCell(report, folded ? single : cell)
}

function labels(form: ReportForm, row: Table3Row, index: number): TableCell[] {
  const inResults = (other: Table3Row) => other.part === 'result' || other.part === 'total'
  if (!inResults(row)) return [headingCell(row.label, 'row', { colspan: 3, align: 'left' })]
  const before = form.table3[index - 1]
  const opening =
    before && !inResults(before)
      ? [headingCell('三、本年度办理结果', 'rowgroup', { rowspan: form.table3.filter(inResults).length })]
      : []
  if (!row.group) return [...opening, headingCell(row.label, 'row', { colspan: 2, align: 'left' })]
  const size = form.table3.filter((other) => other.group === row.group).length
  const group =
    before?.group === row.group ? [] : [headingCell(row.group, 'rowgroup', { rowspan: size, align: 'left' })]
  return [...opening, ...group, headingCell(row.label, 'row', { align: 'left' })]
}
