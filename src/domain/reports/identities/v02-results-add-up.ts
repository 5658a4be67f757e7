import type { Finding } from '../finding.ts'
import { TABLE3_COLUMNS } from '../report-form.ts'
import type { ReportFile } from '../report-file.ts'
import { resultRows, table3Number } from './table3-numbers.ts'

/** V2: in every column of table 3, （七）总计 is the sum of the results （一） to （六）. */
export function resultsAddUp(report: ReportFile): Finding[] {
  const rows = resultRows(report)
  return TABLE3_COLUMNS.flatMap((column) => {
    const left = table3Number(report, 'total', column.key)
    const right = rows.reduce((sum, row) => sum + table3Number(report, row.key, column.key), 0)
    if (left === right) return []
    return [
      {
        rule: 'V2',
        level: 'error' as const,
        where: {
          left: [`table3.total.${column.key}`],
          right: rows.map((row) => `table3.${row.key}.${column.key}`),
        },
        left,
        right,
        message: `表三“${column.label}”列：（七）总计为 ${left}，（一）至（六）各行之和为 ${right}，两者不相等。`,
      },
    ]
  })
}
