import type { Finding } from '../finding.ts'
import { TABLE3_COLUMNS } from '../report-form.ts'
import type { ReportFile } from '../report-file.ts'
import { table3Number } from './table3-numbers.ts'

/** V5: what last year's report carried forward (四) is what this one carries in (二). 总计 is an error, a single column a warning. */
export function carriedOver(report: ReportFile, lastYear: ReportFile): Finding[] {
  return TABLE3_COLUMNS.flatMap((column) => {
    const left = table3Number(report, 'carriedIn', column.key)
    const right = table3Number(lastYear, 'carriedForward', column.key)
    if (left === right) return []
    return [
      {
        rule: 'V5',
        level: column.key === 'total' ? ('error' as const) : ('warn' as const),
        where: {
          left: [`table3.carriedIn.${column.key}`],
          right: [`${lastYear.year}.table3.carriedForward.${column.key}`],
        },
        left,
        right,
        message:
          `表三“${column.label}”列：${report.year}年“上年结转”为 ${left}，` +
          `${lastYear.year}年报告“结转下年度继续办理”为 ${right}，两者不相等。`,
      },
    ]
  })
}
