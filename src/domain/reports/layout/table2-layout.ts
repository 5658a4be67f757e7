import type { TableBlock, TableCell } from '../../documents/document.ts'
import type { ReportFile } from '../report-file.ts'
import type { ReportForm, Table2Block } from '../report-form.ts'
import { headingCell, numberCell } from './table-cell.ts'

/** One label column and four grid columns, so that blocks of one, two and three numbers share the width evenly. */
const WIDTHS = [28, 24, 12, 12, 24]
const SPANS: Record<number, readonly number[]> = { 1: [4], 2: [2, 2], 3: [1, 2, 1] }

/** Table 2: a block per item of article 20, each under its own headings. */
export function layTable2(report: ReportFile, form: ReportForm): TableBlock {
  return {
    kind: 'table',
    id: 'table2',
    caption: '表二　主动公开政府信息情况',
    widths: WIDTHS,
    labelColumns: 1,
    size: 'normal',
    rows: form.table2.flatMap((block) => layBlock(report, block)),
  }
}

function layBlock(report: ReportFile, block: Table2Block): TableCell[][] {
  const spans = SPANS[block.columns.length] ?? []
  return [
    [headingCell(block.article, 'colgroup', { colspan: 5 })],
    [
      headingCell('信息内容', 'col'),
      ...block.columns.map((column, index) => headingCell(column.label, 'col', { colspan: spans[index] ?? 1 })),
    ],
    ...block.rows.map((row) => [
      headingCell(row.label, 'row'),
      ...block.columns.map((column, index) =>
        numberCell(report, `table2.${row.key}.${column.key}`, {
          colspan: spans[index] ?? 1,
          // The 2021 form prints 万元 in the heading; in the 2019 form the unit stands in the cell.
          ...(column.unit === '元' ? { suffix: '元' } : {}),
        }),
      ),
    ]),
  ]
}
