import type { TableBlock } from '../../documents/document.ts'
import type { ReportFile } from '../report-file.ts'
import { TABLE4_COLUMNS, TABLE4_GROUPS } from '../report-form.ts'
import { headingCell, numberCell } from './table-cell.ts'

/** Table 4: fifteen numbers in one row, under 行政复议 and the two kinds of 行政诉讼. */
export function layTable4(report: ReportFile): TableBlock {
  const [review, direct, afterReview] = TABLE4_GROUPS
  const results = (rowspan: number) => TABLE4_COLUMNS.map((column) => headingCell(column.label, 'col', { rowspan }))
  return {
    kind: 'table',
    id: 'table4',
    caption: '表四　政府信息公开行政复议、行政诉讼情况',
    widths: TABLE4_GROUPS.flatMap(() => TABLE4_COLUMNS.map(() => 1)),
    labelColumns: 0,
    size: 'small',
    rows: [
      [
        headingCell(review.label, 'colgroup', { colspan: 5, rowspan: 1 }),
        headingCell('行政诉讼', 'colgroup', { colspan: 10 }),
      ],
      [
        ...results(2),
        headingCell(direct.label, 'colgroup', { colspan: 5 }),
        headingCell(afterReview.label, 'colgroup', { colspan: 5 }),
      ],
      [...results(1), ...results(1)],
      TABLE4_GROUPS.flatMap((group) =>
        TABLE4_COLUMNS.map((column) => numberCell(report, `table4.${group.key}.${column.key}`)),
      ),
    ],
  }
}
