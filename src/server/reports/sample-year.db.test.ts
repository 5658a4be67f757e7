import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AR2019 } from '#domain/reports/forms/ar2019.ts'
import { checkReport } from '#domain/reports/check-report.ts'
import { TABLE3_COLUMNS } from '#domain/reports/report-form.ts'
import { sampleYear } from '#testing/sample-year.ts'
import { startTestApp, type TestApp } from '#testing/test-app.ts'
import { computeReport } from './compute-report.ts'
import { reportFileOf } from './render-report.ts'

let app: TestApp
let organId: string

beforeAll(async () => {
  app = await startTestApp()
  organId = (await app.organ({ name: '常德市科学技术局', slug: 'changde-kjj' })).id
  await sampleYear(app, organId)
})
afterAll(() => app.close())

describe('2020 of 常德市科学技术局, as it was published', () => {
  test('tables 2 to 4 equal the published report in every cell', async () => {
    const file = reportFileOf((await compute()).report)
    const items = (previousYearItems: number, decisions: number) => ({ previousYearItems, change: 0, decisions })
    const documents = { newlyMade: 0, newlyDisclosed: 0, totalDisclosed: 0 }
    const row = Object.fromEntries(TABLE3_COLUMNS.map(({ key }) => [key, 0]))
    const cases = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 }
    expect(file).toMatchObject({ organ: '常德市科学技术局', year: 2020, format: 'AR2019' })
    expect(file.table2).toEqual({
      rules: documents,
      normativeDocuments: documents,
      licensing: items(1, 72),
      otherServices: items(7, 574),
      penalties: items(0, 0),
      coercion: items(0, 0),
      fees: { previousYearItems: 0, change: 0 },
      procurement: { projects: 1, amountYuan: 43075.05 },
    })
    expect(file.table3).toEqual(Object.fromEntries(AR2019.table3.map(({ key }) => [key, row])))
    expect(file.table4).toEqual({ review: cases, directSuit: cases, suitAfterReview: cases })
  })

  test('section one says 925 = 732 + 153 + 40, and items are counted once each', async () => {
    const { report } = await compute()
    expect(report.narrativeCounts).toMatchObject({ total: 925, website: 732, wechat: 153, weibo: 40, items: 732 })
    expect(report.sections?.['1']).toContain(
      '政府信息925条，其中通过政府网站公开732条、通过微信公众号发布153条、通过微博发布40条。',
    )
  })

  test('no rule finds anything but the section that only people can write', async () => {
    const { findings } = checkReport((await compute()).report)
    expect(findings.map(({ rule, where }) => [rule, where.left[0]])).toEqual([['V13', 'section.5']])
  })
})

function compute() {
  return computeReport(app.db, organId, 2020, AR2019)
}
