import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { recordPublishedReport } from '#server/reports/record-published-report.ts'
import { sampleYear } from '#testing/sample-year.ts'
import { startTestApp, type TestApp } from '#testing/test-app.ts'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
  const { id: organId } = await app.organ({ name: '常德市科学技术局', slug: 'kjj' })
  await sampleYear(app, organId)
  await recordPublishedReport(await app.systemContext(), {
    organId,
    year: 2020,
    bodies: { '5': '公开形式的便民性仍需要进一步提高。' },
    publishedOn: day('2021-01-26'),
    publishedAt: new Date('2021-01-26T18:30:00+08:00'),
  })
  const statistician = await app.person(organId, ['statistician'])
  await app.as(statistician).post('/api/reports', { year: 2021 })
})
afterAll(() => app.close())

const get = (url: string) => app.as(null).get(url)

describe('the published report', () => {
  test('shows the year’s equation and every table', async () => {
    const { statusCode, body } = await get('/kjj/reports/2020')
    expect(statusCode).toBe(200)
    expect(textOf(body)).toContain('925 条 = 732 + 153 + 40')
    expect(body).toContain('43075.05元')
    expect(body.match(/headers="[^"]+"\s+data-cell="table/g)).toHaveLength(22 + 23 * 7 + 15)
    expect(body).toContain('<meta name="ArticleTitle" content="常德市科学技术局2020年政府信息公开工作年度报告"')
    expect(body).toContain('<meta name="PubDate" content="2021-01-26 18:30"')
  })

  test('stands in the list with its files', async () => {
    const { body } = await get('/kjj/reports')
    expect(body).toContain('href="/kjj/reports/2020"')
    expect(body).toContain('href="/kjj/reports/2020.pdf"')
  })

  test('as a report file', async () => {
    const answer = await get('/kjj/reports/2020.json')
    expect(answer.headers['content-type']).toContain('application/json')
    expect(answer.json()).toMatchObject({ year: 2020, format: 'AR2019', table2: { licensing: { decisions: 72 } } })
    expect(answer.json()).toMatchObject({ publishedOn: '2021-01-26', narrativeCounts: { total: 925 } })
  })

  test('as PDF and DOCX that open and say the same', async () => {
    const pdf = await getDocument({
      data: new Uint8Array((await get('/kjj/reports/2020.pdf')).rawPayload),
      verbosity: 0,
    }).promise
    expect(await pdf.getMetadata()).toMatchObject({ info: { Title: '常德市科学技术局2020年政府信息公开工作年度报告' } })
    const docx = await get('/kjj/reports/2020.docx')
    expect(docx.headers['content-disposition']).toContain(
      encodeURIComponent('常德市科学技术局2020年政府信息公开工作年度报告.docx'),
    )
    const { value } = await mammoth.extractRawText({ buffer: docx.rawPayload })
    expect(value).toContain('第一项加第二项之和，等于第三项加第四项之和')
  })
})

test.each([
  '/kjj/reports/2021',
  '/kjj/reports/2021.json',
  '/kjj/reports/2021.pdf',
  '/kjj/reports/2019',
  '/kjj/reports/x',
])('%s is not there: drafts and other years are not public', async (url) => {
  expect((await get(url)).statusCode).toBe(404)
})

test('what comes after publication does not change it', async () => {
  await app.owner.query(
    `update gongkai.publication set voided_at = now(), voided_reason = '误录' where channel = 'weibo'`,
  )
  expect(textOf((await get('/kjj/reports/2020')).body)).toContain('925 条 = 732 + 153 + 40')
})

function textOf(page: string): string {
  return page
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#61;', '=')
    .replace(/\s+/g, ' ')
}
