import { describe, expect, test } from 'vitest'
import { checkFiles } from '../check-files.ts'
import { checkReport, type CheckContext } from '../check-report.ts'
import { formById } from '../forms/form-of-year.ts'
import type { ReportFile } from '../report-file.ts'
import { tablesOf } from '../report-file.ts'

describe('V5: what was carried forward is carried in', () => {
  test('a different 总计 is an error, a different column alone a warning', () => {
    const lastYear = report(2023, { 'table3.carriedForward.natural': 2, 'table3.carriedForward.total': 2 })
    const now = report(2024, { 'table3.carriedIn.commercial': 3, 'table3.carriedIn.total': 3 })
    expect(found('V5', now, { lastYear }).map(({ level, left, right }) => [level, left, right])).toEqual([
      ['warn', 0, 2],
      ['warn', 3, 0],
      ['error', 3, 2],
    ])
  })

  test('two files of one organ on consecutive years are compared; others are not', () => {
    const lastYear = { file: 'a', report: report(2023, { 'table3.carriedForward.total': 2 }), unread: [], notes: [] }
    const now = { file: 'b', report: report(2024, {}), unread: [], notes: [] }
    const other = { ...now, file: 'c', report: { ...now.report, organ: '另一个局' } }
    const rules = checkFiles([now, lastYear, other]).map(({ findings }) => findings.map(({ rule }) => rule))
    expect(rules[0]).toContain('V5')
    expect([rules[1], rules[2]].flat()).not.toContain('V5')
  })
})

test('V6: 8 in force after 5, 3 issued and 0 repealed; 9 is warned about', () => {
  const lastYear = report(2023, { 'table2.normativeDocuments.inForce': 5 })
  const cells = (inForce: number) => ({
    'table2.normativeDocuments.inForce': inForce,
    'table2.normativeDocuments.issued': 3,
  })
  expect(found('V6', report(2024, cells(8)), { lastYear })).toEqual([])
  expect(found('V6', report(2024, cells(9)), { lastYear })).toMatchObject([{ level: 'warn', left: 9, right: 8 }])
})

test('V7: items of last year and their change make this year’s 上一年项目数量', () => {
  const lastYear = report(2019, { 'table2.licensing.previousYearItems': 3, 'table2.licensing.change': -1 })
  expect(found('V7', report(2020, { 'table2.licensing.previousYearItems': 2 }), { lastYear })).toEqual([])
  expect(found('V7', report(2020, { 'table2.licensing.previousYearItems': 3 }), { lastYear })).toHaveLength(1)
})

test('V8: more newly disclosed than made, or than disclosed in all', () => {
  const cells = { 'table2.rules.newlyMade': 1, 'table2.rules.newlyDisclosed': 2, 'table2.rules.totalDisclosed': 1 }
  expect(found('V8', report(2020, cells)).map(({ right }) => right)).toEqual([1, 1])
})

describe('V9: numbers in the text and in the tables (95 new, 5 carried in, 98 handled, 2 on; 2 reviews, 1 + 3 suits)', () => {
  const cells = {
    'table3.newlyReceived.total': 95,
    'table3.carriedIn.total': 5,
    'table3.total.total': 98,
    'table3.carriedForward.total': 2,
    'table4.review.total': 2,
    'table4.directSuit.total': 1,
    'table4.suitAfterReview.total': 3,
  }
  test.each([
    ['2024 年，区政府办代表区政府受理政府信息公开申请 17 件，均已在法定期限内予以答复。', [[17, 95]]],
    ['全年收到政府信息公开申请95件，办结98件。', []],
    ['共收到政府信息公开申请100件（含上年结转5件），其中网上申请60件。', []],
    ['新收政府信息公开申请100件。', [[100, 95]]],
    ['上年结转4件，结转下年度继续办理2件。', [[4, 5]]],
    ['已办结申请９８件，结转至下年度3件。', [[3, 2]]],
    ['全年无依申请公开申请件，无因政府信息公开产生行政复议及行政诉讼件。', [[0, 95]]],
    ['因政府信息公开工作被申请行政复议3件，被提起行政诉讼4件。', [[3, 2]]],
    ['行政复议维持1件、纠正1件。收到人大建议1件、政协提案8件。受理投诉举报12件。', []],
  ])('%s', (text, expected) => {
    const findings = found('V9', { ...report(2024, cells), sections: { '1': text } })
    expect(findings.map(({ left, right }) => [left, right])).toEqual(expected)
    expect(findings.every(({ level }) => level === 'warn')).toBe(true)
  })

  test('says what was read on both sides', () => {
    const [finding] = found('V9', { ...report(2024, cells), sections: { '1': '受理政府信息公开申请17件。' } })
    expect(finding?.message).toBe(
      '第一部分：文字写“受理政府信息公开申请17件”，表中本年新收为 95 件，本年新收加上年结转为 100 件，文字与表格不一致。',
    )
  })
})

test('V10: a text that says 2139 where its parts add up to 2160', () => {
  const text = '网站全年更新信息2139条，其中动态类1744条、政务信息393条、解读类21条、回应类2条。'
  const expected = [{ level: 'warn', left: 2139, right: 2160 }]
  expect(found('V10', { ...report(2024, {}), sections: { '1': text } })).toMatchObject(expected)
})

test('V10: channels that do not add up to their total, in a file that gives the numbers alone', () => {
  const narrativeCounts = { total: 925, website: 732, wechat: 153, weibo: 41, items: 800 }
  expect(found('V10', { ...report(2020, {}), narrativeCounts })).toMatchObject([{ left: 925, right: 926 }])
})

test('V12: more suits after review than reviews is a hint, and last year’s reviews count', () => {
  const now = report(2024, { 'table4.suitAfterReview.total': 3, 'table4.review.total': 2 })
  expect(found('V12', now)).toMatchObject([{ level: 'info', left: 3, right: 2 }])
  expect(found('V12', now, { lastYear: report(2023, { 'table4.review.total': 1 }) })).toEqual([])
})

test.each([
  ['报告所列数据的统计期限为2023年1月1日至2023年12月31日。', 1],
  ['数据统计期限自 2024 年 1 月 1 日起至 2024 年 12 月 31 日止。', 0],
])('V14: %s', (preamble, count) => {
  expect(found('V14', { ...report(2024, {}), preamble })).toHaveLength(count)
})

test('V14: 今年 in a report that is read a year later', () => {
  const sections = { '1': '有。', '5': '今年，市科技局做了大量的工作。', '6': '无。' }
  expect(found('V14', { ...report(2020, {}), sections })).toMatchObject([{ level: 'warn' }])
})

test.each([
  ['常德市科学技术局', '2025-01-31', 0],
  ['常德市科学技术局', '2025-02-01', 1],
  ['淮安市洪泽区人民政府', '2025-03-31', 0],
  ['淮安市洪泽区人民政府', '2025-04-01', 1],
  ['淮安市洪泽区人民政府办公室', '2025-02-01', 1],
])('V15, article 49: %s publishing on %s', (organ, publishedOn, count) => {
  const findings = found('V15', { ...report(2024, {}), organ, publishedOn } as ReportFile)
  expect(findings.map(({ level }) => level)).toEqual(Array.from({ length: count }, () => 'error'))
})

test('V16: a cell that is not what the ledger counts', () => {
  const ledger = { 'table3.granted.natural': 4 }
  expect(found('V16', report(2024, { 'table3.granted.natural': 3 }), { ledger })).toMatchObject([{ left: 3, right: 4 }])
})

test('V17: （三）8 asks for the law that was cited', () => {
  expect(found('V17', report(2024, { 'table3.refusedAdministrativeInquiry.total': 1 }))).toMatchObject([
    { level: 'info' },
  ])
})

test.each([
  [2024, '全年收取政府信息公开信息处理费 0 元。', 0],
  [2024, '2024年未收取任何费用。', 0],
  [2024, '无其他需要报告的事项。', 1],
  [2020, '无其他需要报告的事项。', 0],
])('V18: %s, %s', (year, text, count) => {
  expect(found('V18', { ...report(year, {}), sections: { '1': '有', '5': '有', '6': text } })).toHaveLength(count)
})

test('rules that lack something to compare with say what', () => {
  const why = Object.fromEntries(checkReport(report(2024, {})).notRun.map(({ rule, why }) => [rule, why]))
  expect(why).toMatchObject({
    V5: '没有上一年度的报告可以对照',
    V7: '只适用于国办公开办函〔2019〕60号的格式',
    V9: '文件里没有正文',
    V15: '文件里没有发布日期',
    V16: '没有台账可以对照',
  })
})

function found(rule: string, file: ReportFile, context: CheckContext = {}) {
  return checkReport(file, context).findings.filter((finding) => finding.rule === rule)
}

function report(year: number, cells: Record<string, number>): ReportFile {
  const format = year < 2021 ? 'AR2019' : 'AR2021'
  return { organ: '常德市科学技术局', year, format, ...tablesOf(formById(format), cells) }
}
