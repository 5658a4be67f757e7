import type { Finding } from '../finding.ts'
import { TABLE3_COLUMNS } from '../report-form.ts'
import type { ReportFile } from '../report-file.ts'
import { table3Number } from './table3-numbers.ts'

/** V1, printed on the form itself: in every column of table 3, 一 + 二 = 三（七） + 四. */
export function receivedEqualsHandled(report: ReportFile): Finding[] {
  return TABLE3_COLUMNS.flatMap((column) => {
    const at = (row: string) => table3Number(report, row, column.key)
    const left = at('newlyReceived') + at('carriedIn')
    const right = at('total') + at('carriedForward')
    if (left === right) return []
    const cells = (...rows: string[]) => rows.map((row) => `table3.${row}.${column.key}`)
    return [
      {
        rule: 'V1',
        level: 'error' as const,
        where: { left: cells('newlyReceived', 'carriedIn'), right: cells('total', 'carriedForward') },
        left,
        right,
        message:
          `表三“${column.label}”列：第一项加第二项为 ${at('newlyReceived')} + ${at('carriedIn')} = ${left}，` +
          `第三项总计加第四项为 ${at('total')} + ${at('carriedForward')} = ${right}，两边不相等。`,
      },
    ]
  })
}
