import type { CellValues } from '../cells.ts'
import { cellLabel, cellsOf } from '../cells.ts'
import type { Finding } from '../finding.ts'
import { formById } from '../forms/form-of-year.ts'
import type { ReportFile } from '../report-file.ts'
import { cellValue } from '../report-file.ts'

/** V16: tables three and four are what the ledger counts for the year. Only where there is a ledger. */
export function sameAsLedger(report: ReportFile, ledger: CellValues): Finding[] {
  return cellsOf(formById(report.format), report.year)
    .filter(({ key }) => key.startsWith('table3.') || key.startsWith('table4.'))
    .flatMap((cell) => {
      const left = cellValue(report, cell.key) ?? 0
      const right = ledger[cell.key] ?? 0
      if (left === right) return []
      const where = { left: [cell.key], right: [`ledger.${cell.key}`] }
      const message = `“${cellLabel(cell)}”填的是 ${left}，台账统计为 ${right}，两者不相等。`
      return [{ rule: 'V16', level: 'error' as const, where, left, right, message }]
    })
}
