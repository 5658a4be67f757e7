import type { Finding } from '../finding.ts'
import type { ReportFile } from '../report-file.ts'
import { cellValue } from '../report-file.ts'

const ROWS = [
  { key: 'rules', label: '规章' },
  { key: 'normativeDocuments', label: '规范性文件' },
]

/** V8 (2019 form): 本年新公开 is at most 本年新制作 and what was made earlier; 对外公开总数量 is at least 本年新公开. */
export function disclosedDocuments(report: ReportFile): Finding[] {
  return ROWS.flatMap(({ key, label }) => [
    ...atMost(report, key, ['newlyDisclosed', 'newlyMade'], (disclosed, made) =>
      `表二“${label}”：本年新公开 ${disclosed} 件，多于本年新制作的 ${made} 件。请核对多出的是否为以前年度制作、本年才公开的。`), // prettier-ignore
    ...atMost(report, key, ['newlyDisclosed', 'totalDisclosed'], (disclosed, total) =>
      `表二“${label}”：本年新公开 ${disclosed} 件，多于对外公开总数量 ${total} 件。总数量应当包含本年新公开的。`), // prettier-ignore
  ])
}

function atMost(
  report: ReportFile,
  row: string,
  [less, more]: [string, string],
  words: (left: number, right: number) => string,
): Finding[] {
  const [left, right] = [cellValue(report, `table2.${row}.${less}`), cellValue(report, `table2.${row}.${more}`)]
  if (left === null || right === null || left <= right) return []
  const where = { left: [`table2.${row}.${less}`], right: [`table2.${row}.${more}`] }
  return [{ rule: 'V8', level: 'warn', where, left, right, message: words(left, right) }]
}
