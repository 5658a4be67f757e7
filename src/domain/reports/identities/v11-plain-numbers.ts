import { cellsOf, cellLabel } from '../cells.ts'
import type { CellDefinition } from '../cells.ts'
import type { Finding } from '../finding.ts'
import { formById } from '../forms/form-of-year.ts'
import type { ReportFile } from '../report-file.ts'
import { cellValue } from '../report-file.ts'

/** V11: numbers are not negative (本年增/减 excepted) and have no decimals (money excepted, to the cent). */
export function plainNumbers(report: ReportFile): Finding[] {
  return cellsOf(formById(report.format), report.year).flatMap((cell) => {
    const value = cellValue(report, cell.key)
    const problem = value === null ? undefined : problemWith(value, cell)
    if (!problem) return []
    return [
      {
        rule: 'V11',
        level: 'error' as const,
        where: { left: [cell.key], right: [] },
        left: value,
        right: null,
        message: `“${cellLabel(cell)}”填的是 ${value}，${problem}。`,
      },
    ]
  })
}

function problemWith(value: number, cell: CellDefinition): string | undefined {
  if (value < 0 && cell.kind !== 'signed') return '不能是负数'
  if (cell.kind === 'money') return hasAtMostDecimals(value, cell.unit === '万元' ? 6 : 2) ? undefined : '金额最多到分'
  return Number.isInteger(value) ? undefined : '应为整数'
}

function hasAtMostDecimals(value: number, decimals: number): boolean {
  const scaled = value * 10 ** decimals
  return Math.abs(scaled - Math.round(scaled)) < 1e-4
}
