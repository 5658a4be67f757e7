import type { Finding } from '../finding.ts'
import { AR2019 } from '../forms/ar2019.ts'
import type { ReportFile } from '../report-file.ts'
import { cellValue } from '../report-file.ts'

const ROWS = AR2019.table2
  .filter((block) => block.columns.some(({ key }) => key === 'previousYearItems'))
  .flatMap((block) => block.rows)

/** V7 (2019 form): 上一年项目数量 = last year's 上一年项目数量 + last year's 本年增/减. */
export function itemsCarriedOver(report: ReportFile, lastYear: ReportFile): Finding[] {
  return ROWS.flatMap(({ key, label }) => {
    const left = cellValue(report, `table2.${key}.previousYearItems`)
    const before = cellValue(lastYear, `table2.${key}.previousYearItems`)
    const change = cellValue(lastYear, `table2.${key}.change`)
    if (left === null || before === null || change === null || left === before + change) return []
    return [
      {
        rule: 'V7',
        level: 'warn' as const,
        where: {
          left: [`table2.${key}.previousYearItems`],
          right: [`${lastYear.year}.table2.${key}.previousYearItems`, `${lastYear.year}.table2.${key}.change`],
        },
        left,
        right: before + change,
        message:
          `表二“${label}”：上一年项目数量为 ${left}，按${lastYear.year}年报告推算应为 ` +
          `${before} + ${change} = ${before + change}，两者不相等。`,
      },
    ]
  })
}
