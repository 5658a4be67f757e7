import type { Finding } from '../finding.ts'
import type { ReportFile } from '../report-file.ts'
import { cellValue } from '../report-file.ts'

const ROWS = [
  { key: 'rules', label: '规章' },
  { key: 'normativeDocuments', label: '行政规范性文件' },
]

/** V6 (2021 form): 现行有效 = last year's 现行有效 + 本年制发 − 本年废止. Only where both reports give the numbers. */
export function documentsInForce(report: ReportFile, lastYear: ReportFile): Finding[] {
  return ROWS.flatMap(({ key, label }) => {
    const left = cellValue(report, `table2.${key}.inForce`)
    const before = cellValue(lastYear, `table2.${key}.inForce`)
    if (left === null || before === null) return []
    const issued = cellValue(report, `table2.${key}.issued`) ?? 0
    const repealed = cellValue(report, `table2.${key}.repealed`) ?? 0
    const right = before + issued - repealed
    if (left === right) return []
    return [
      {
        rule: 'V6',
        level: 'warn' as const,
        where: {
          left: [`table2.${key}.inForce`],
          right: [`${lastYear.year}.table2.${key}.inForce`, `table2.${key}.issued`, `table2.${key}.repealed`],
        },
        left,
        right,
        message:
          `表二“${label}”：现行有效 ${left} 件，上年现行有效加本年制发减本年废止为 ` +
          `${before} + ${issued} - ${repealed} = ${right} 件，两者不相等。`,
      },
    ]
  })
}
