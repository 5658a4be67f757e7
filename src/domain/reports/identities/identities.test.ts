import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf } from '../cells.ts'
import type { CellValues } from '../cells.ts'
import { checkReport } from '../check-report.ts'
import { formById } from '../forms/form-of-year.ts'
import type { FormId } from '../report-form.ts'
import { TABLE3_PART_COLUMNS, TABLE4_COLUMNS, TABLE4_GROUPS } from '../report-form.ts'
import type { ReportFile } from '../report-file.ts'
import { tablesOf } from '../report-file.ts'
import { completeTotals } from '../totals.ts'

const form = formById('AR2019')

describe('V1: in every column 一 + 二 = 三（七） + 四', () => {
  test('34 + 2 = 35 + 1 holds', () => {
    expect(rulesBroken(filled({ newlyReceived: 34, carriedIn: 2, granted: 35, carriedForward: 1 }))).toEqual([])
  })

  test('a missing application is reported with both sums, in its column and in 总计', () => {
    const { findings } = checkReport(filled({ newlyReceived: 34, carriedIn: 2, granted: 35, carriedForward: 0 }))
    expect(findings).toMatchObject([
      {
        rule: 'V1',
        level: 'error',
        left: 36,
        right: 35,
        where: {
          left: ['table3.newlyReceived.natural', 'table3.carriedIn.natural'],
          right: ['table3.total.natural', 'table3.carriedForward.natural'],
        },
        message: '表三“自然人”列：第一项加第二项为 34 + 2 = 36，第三项总计加第四项为 35 + 0 = 35，两边不相等。',
      },
      { rule: 'V1', left: 36, right: 35 },
    ])
  })
})

test('V2: （七）总计 that is not the sum of （一） to （六）', () => {
  const report = changed(filled({ newlyReceived: 3, granted: 3 }), 'table3.total.natural', 4)
  expect(rulesBroken(report)).toContain('V2')
})

test('V3: a row whose 总计 is not the sum of its applicants names the row', () => {
  const report = changed(filled({ newlyReceived: 3, granted: 3 }), 'table3.granted.commercial', 1)
  const finding = checkReport(report).findings.find(({ rule }) => rule === 'V3')
  expect(finding?.message).toBe('表三“（一）予以公开”行：总计为 3，各类申请人之和为 4，两者不相等。')
})

test('V3: a 总计 left blank, as published reports do, is not judged', () => {
  expect(rulesBroken(changed(filled({ newlyReceived: 3, granted: 3 }), 'table3.granted.total', null))).toEqual([])
})

test('V4: 总计 of each group is 维持 + 纠正 + 其他 + 尚未审结', () => {
  const { findings } = checkReport(changed(filled({}), 'table4.suitAfterReview.corrected', 1))
  expect(findings).toMatchObject([{ rule: 'V4', left: 0, right: 1 }])
})

describe('V10: totals and parts in the text', () => {
  test.each([
    [
      '全年主动公开各类政府信息925条，其中通过政府门户网站公开政府信息732条，“创新常德”微信公众号发布信息153条、微博发布信息40条，内容涵盖多个领域。',
      [],
    ],
    ['全年公开信息2139条，其中网站1744条，微信393条，微博21条，其他2条。', [[2139, 2160]]],
    ['全年公开信息2,139条，其中网站1，744条，微信393条、公报2条。', []],
    ['全年公开信息100条，其中网站60条（其中政策20条），微信30条。', [[100, 90]]],
    ['收到申请10件，其中网上申请8件。', []],
    ['公开信息１０条，其中网站６条、微信４条；举办活动3场，其中培训2场、宣传2场。', [[3, 4]]],
    ['共925条，其中网站732条，微信153条，微博40条，另转载国务院信息60条。', []],
  ])('%s', (text, expected) => {
    const all = checkReport({ ...filled({}), sections: { '1': text, '5': '有', '6': '无' } }).findings
    const findings = all.filter(({ rule }) => rule === 'V10')
    expect(findings.map(({ left, right }) => [left, right])).toEqual(expected)
    expect(findings.every(({ level }) => level === 'warn')).toBe(true)
  })
})

describe('V11: plain numbers', () => {
  test.each([
    ['table2.licensing.decisions', -1, '不能是负数'],
    ['table3.granted.natural', 0.5, '应为整数'],
    ['table2.procurement.amountYuan', 10.005, '金额最多到分'],
  ])('%s = %s', (cell, value, words) => {
    const finding = checkReport(changed(filled({}), cell, value)).findings.find(({ rule }) => rule === 'V11')
    expect(finding?.message).toContain(words)
  })

  test.each([
    ['table2.licensing.change', -1],
    ['table2.procurement.amountYuan', 43075.05],
  ])('%s may be %s', (cell, value) => {
    expect(rulesBroken(changed(filled({}), cell, value))).toEqual([])
  })
})

describe('V13: six sections', () => {
  test('section six must say something, be it 无', () => {
    const { findings } = checkReport({ ...filled({}), sections: { '1': '有', '5': '有', '6': ' ' } })
    expect(findings).toMatchObject([{ rule: 'V13', where: { left: ['section.6'] } }])
  })

  test.each([
    ['all six, with the other name of section four', headings(), []],
    ['section six missing, as in the sample organ’s published report', headings().slice(0, 5), ['section.6']],
    [
      'five and six exchanged',
      [...headings().slice(0, 4), '六、其他需要报告的事项', '五、政府信息公开工作存在的主要问题及改进情况'],
      ['section.6'],
    ],
  ])('headings: %s', (_, found, missing) => {
    const { findings } = checkReport({ ...filled({}), headings: found })
    expect(findings.flatMap(({ where }) => where.left)).toEqual(missing)
  })
})

test('rules about text do not run on a file that carries none, and say so', () => {
  const noText = checkReport(filled({})).notRun.filter(({ why }) => why === '文件里没有正文')
  expect(noText.map(({ rule }) => rule)).toEqual(['V9', 'V10', 'V13', 'V14'])
})

describe.each(['AR2019', 'AR2021'] as const)('%s: the identities and arithmetic agree', (id) => {
  test('a report added up from its parts has no finding', () => {
    fc.assert(
      fc.property(consistent(id), (report) => {
        expect(rulesBroken(report)).toEqual([])
      }),
    )
  })

  test('changing any one cell of tables 3 and 4 breaks an identity: there is no exception', () => {
    const cells = cellsOf(formById(id), 2022).filter(({ key }) => /^table[34]/.test(key))
    fc.assert(
      fc.property(
        consistent(id),
        fc.constantFrom(...cells),
        fc.integer({ min: 1, max: 50 }),
        (report, { key }, more) => {
          const [, row = '', column = ''] = key.split('.')
          const table = key.startsWith('table3') ? report.table3 : report.table4
          const broken = changed(report, key, (table[row]?.[column] ?? 0) + more)
          expect(rulesBroken(broken).some((rule) => ['V1', 'V2', 'V3', 'V4'].includes(rule))).toBe(true)
        },
      ),
    )
  })
})

function rulesBroken(report: ReportFile): string[] {
  const broken = checkReport(report).findings.filter(({ level }) => level !== 'info')
  return broken.map(({ rule }) => rule)
}

function headings(): string[] {
  return [
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '五、政府信息公开工作存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ]
}

/** A report whose natural persons did this, everything else 0, totals added up. */
function filled(rows: Record<string, number>, id: FormId = 'AR2019'): ReportFile {
  const parts: Record<string, number | null> = Object.fromEntries(
    cellsOf(formById(id), 2020).map(({ key }) => [key, 0]),
  )
  for (const [row, value] of Object.entries(rows)) parts[`table3.${row}.natural`] = value
  return asFile(id, completeTotals(formById(id), parts))
}

function asFile(id: FormId, values: CellValues): ReportFile {
  return { organ: '常德市科学技术局', year: 2020, format: id, ...tablesOf(formById(id), values) }
}

function changed(report: ReportFile, cell: string, value: number | null): ReportFile {
  const [table = '', row = '', column = ''] = cell.split('.')
  const copy = structuredClone(report)
  const rows = table === 'table2' ? copy.table2 : table === 'table3' ? copy.table3 : copy.table4
  rows[row] = { ...rows[row], [column]: value }
  return copy
}

/** Any numbers in the parts; 结转 takes what was not handled. */
function consistent(id: FormId): fc.Arbitrary<ReportFile> {
  const results = formById(id).table3.filter(({ part }) => part === 'result')
  const cells = [
    ...['carriedIn', 'carriedForward', ...results.map(({ key }) => key)].flatMap((row) =>
      TABLE3_PART_COLUMNS.map(({ key }) => `table3.${row}.${key}`),
    ),
    ...TABLE4_GROUPS.flatMap((group) =>
      TABLE4_COLUMNS.filter(({ key }) => key !== 'total').map(({ key }) => `table4.${group.key}.${key}`),
    ),
  ]
  return fc.array(fc.nat(40), { minLength: cells.length, maxLength: cells.length }).map((numbers) => {
    const parts: Record<string, number> = Object.fromEntries(cells.map((cell, index) => [cell, numbers[index] ?? 0]))
    for (const { key } of TABLE3_PART_COLUMNS) {
      const at = (row: string) => parts[`table3.${row}.${key}`] ?? 0
      // Enough was carried in for what was handled, so that 本年新收 is not negative.
      const handled = results.reduce((sum, row) => sum + at(row.key), 0) + at('carriedForward')
      parts[`table3.carriedIn.${key}`] = Math.min(at('carriedIn'), handled)
      parts[`table3.newlyReceived.${key}`] = handled - (parts[`table3.carriedIn.${key}`] ?? 0)
    }
    return asFile(id, completeTotals(formById(id), parts))
  })
}

test('the 2019 form has 23 rows of table 3, the 2021 form 25', () => {
  expect([form.table3.length, formById('AR2021').table3.length]).toEqual([23, 25])
})
