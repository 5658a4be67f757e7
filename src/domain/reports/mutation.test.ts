import { describe, expect, test } from 'vitest'
import { PUBLISHED_REPORTS } from '#testing/published-reports.ts'
import { blockingFindings, checkReport } from './check-report.ts'
import { explainFindings } from './likely-causes.ts'
import type { ReportFile } from './report-file.ts'

describe.each(PUBLISHED_REPORTS.map((report) => [`${report.organ} ${report.year}`, report] as const))(
  '%s',
  (_, report) => {
    test('has no error as published', () => {
      expect(errors(report)).toEqual([])
    })

    test('any one number of tables three and four that is changed is found: no cell is without an identity', () => {
      const missed = cellsOf(report).flatMap(({ table, row, column, value }) =>
        changesOf(value)
          .filter((changed) => errors(withCell(report, table, row, column, changed)).length === 0)
          .map((changed) => `${table}.${row}.${column}: ${value} → ${changed}`),
      )
      expect(missed).toEqual([])
    })

    test('any one number left out is found, except 总计: published reports leave them blank, they count as their sum', () => {
      const missed = cellsOf(report)
        .filter(({ value }) => value !== 0)
        .filter(({ table, row, column }) => errors(withCell(report, table, row, column, null)).length === 0)
      expect(missed.filter(({ column }) => column !== 'total')).toEqual([])
    })

    test('the changed cell is named, where no other cell would put it right as well', () => {
      for (const { table, row, column, value } of cellsOf(report)) {
        const changed = withCell(report, table, row, column, value + 7)
        const causes = explainFindings(changed, errors(changed)).flatMap(({ likelyCause }) => likelyCause ?? [])
        for (const cause of causes) expect(cause).toContain(`可能应为 ${value}（现为 ${value + 7}）`)
        const isPart = table === 'table3' && column !== 'total' && row !== 'total'
        expect(causes.length).toBeGreaterThanOrEqual(isPart ? 1 : 0)
      }
    })
  },
)

describe('likely causes', () => {
  const [bureau, county] = PUBLISHED_REPORTS

  test('digits swapped: 143 written as 134', () => {
    expect(causesOf(withCell(county, 'table3', 'newlyReceived', 'total', 134))).toContain(
      '“一、本年新收政府信息公开申请数量 · 总计”可能应为 143（现为 134），像是数字前后写颠倒了。',
    )
  })

  test('a whole column of 总计 left blank counts as its sums; one that says 0 throughout is pointed at', () => {
    const withTotals = (value: number | null) => {
      const report = structuredClone(county)
      for (const row of Object.values(report?.table3 ?? {})) row['total'] = value
      return report
    }
    expect(causesOf(withTotals(null))).toEqual([])
    expect(new Set(causesOf(withTotals(0)))).toEqual(new Set(['“总计”一列可能整列没有填。']))
  })

  test('two slips in one row are not explained by one', () => {
    const twice = withCell(withCell(bureau, 'table3', 'granted', 'natural', 3), 'table3', 'granted', 'other', 5)
    expect(causesOf(twice)).toEqual([])
  })
})

function errors(report: ReportFile) {
  return blockingFindings(checkReport(report).findings)
}

function causesOf(report: ReportFile | undefined): string[] {
  if (!report) return []
  return explainFindings(report, errors(report)).flatMap(({ likelyCause }) => likelyCause ?? [])
}

type Table = 'table3' | 'table4'

function cellsOf(report: ReportFile) {
  return (['table3', 'table4'] as const).flatMap((table) =>
    Object.entries(report[table]).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, value]) => ({ table, row, column, value: value ?? 0 })),
    ),
  )
}

/** One more, one less, ten more, a digit more, none, and the digits in another order. */
function changesOf(value: number): number[] {
  const turned = Number(Array.from(String(value)).reverse().join(''))
  return [value + 1, value - 1, value + 10, value * 10 + 1, 0, turned].filter((other) => other !== value && other >= 0)
}

function withCell(
  report: ReportFile | undefined,
  table: Table,
  row: string,
  column: string,
  value: number | null,
): ReportFile {
  if (!report) throw new Error('no report')
  return { ...report, [table]: { ...report[table], [row]: { ...report[table][row], [column]: value } } }
}
