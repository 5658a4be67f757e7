import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import type { ReportWorkspace } from '#domain/reports/report-views.ts'
import { recordPublishedReport } from '#server/reports/record-published-report.ts'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'

let app: TestApp
let statistician: Person

beforeAll(async () => {
  app = await startTestApp()
  const { id: organId } = await app.organ({ name: '常德市科学技术局', slug: 'kjj' })
  await recordPublishedReport(await app.systemContext(), {
    organId,
    year: 2020,
    bodies: { '5': '公开形式的便民性仍需要进一步提高。' },
    publishedOn: day('2021-01-26'),
    publishedAt: new Date('2021-01-26T18:30:00+08:00'),
  })
  statistician = await app.person(organId, ['statistician'])
  await app.as(statistician).post('/api/reports', { year: 2021 })
  await app.as(statistician).put('/api/reports/2021/sections/5', { body: '宣传不够，已改进。', version: 0 })
})
afterAll(() => app.close())

test('a carry-over that last year’s report does not have is an error, with its likely cause, and blocks submission', async () => {
  expect(rules(await workspace())).toEqual([])
  const reason = '纸质申请，未录入系统'
  await app.as(statistician).post('/api/reports/2021/adjustments', { cell: 'table3.carriedIn.natural', amount: 1, reason, alsoTotals: true }) // prettier-ignore
  const { findings, fingerprint } = await workspace()
  expect(rules({ findings })).toEqual(['V1', 'V1', 'V5', 'V5'])
  expect(findings.find(({ rule, level }) => rule === 'V5' && level === 'error')).toMatchObject({ left: 1, right: 0 })
  const refusal = await app.as(statistician).post('/api/reports/2021/steps', { step: 'submit', opinion: '', seen: fingerprint }) // prettier-ignore
  expect(refusal.json()).toMatchObject({ error: { code: 'report-has-errors' } })
})

async function workspace(): Promise<ReportWorkspace> {
  return (await app.as(statistician).get('/api/reports/2021')).json<ReportWorkspace>()
}

function rules({ findings }: Pick<ReportWorkspace, 'findings'>): string[] {
  return findings.map(({ rule }) => rule)
}
