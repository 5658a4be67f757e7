import type { Finding } from '../finding.ts'
import { formById } from '../forms/form-of-year.ts'
import { TABLE3_PART_COLUMNS } from '../report-form.ts'
import type { ReportFile } from '../report-file.ts'
import { cellValue } from '../report-file.ts'
import { resultRows, table3Number } from './table3-numbers.ts'

/** V3: in every row of table 3, 总计 is the sum of the six kinds of applicant. A row with a blank 总计 is not judged. */
export function applicantsAddUp(report: ReportFile): Finding[] {
  const others = formById(report.format).table3.filter((row) => row.part !== 'result')
  return [...others, ...resultRows(report)].flatMap((row) => {
    const left = cellValue(report, `table3.${row.key}.total`)
    const right = TABLE3_PART_COLUMNS.reduce((sum, column) => sum + table3Number(report, row.key, column.key), 0)
    if (left === null || left === right) return []
    return [
      {
        rule: 'V3',
        level: 'error' as const,
        where: {
          left: [`table3.${row.key}.total`],
          right: TABLE3_PART_COLUMNS.map((column) => `table3.${row.key}.${column.key}`),
        },
        left,
        right,
        message: `表三“${row.label}”行：总计为 ${left}，各类申请人之和为 ${right}，两者不相等。`,
      },
    ]
  })
}
