import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ComposedReport } from '#domain/reports/compose-report.ts'
import { reportDocument } from '#domain/reports/report-document.ts'
import { reportFileOf } from '#server/reports/render-report.ts'
import { readSource } from '#server/reports/reading/read-source.ts'
import { anyReport } from '#testing/any-report.ts'
import { rewritten, savedPage } from '#testing/odd-reports.ts'
import { PUBLISHED_REPORTS } from '#testing/published-reports.ts'
import { startTestApp, type TestApp } from '#testing/test-app.ts'
import { reportPage } from './report.page.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await app.organ({ name: '常德市科学技术局', slug: 'kjj' })
})
afterAll(() => app.close())

const [county] = PUBLISHED_REPORTS.filter(({ year }) => year === 2023)
const page = { url: '/tools/report-check' }

describe('the tool', () => {
  test('is linked from the list of reports and opens without an account', async () => {
    expect((await app.as(null).get('/kjj/reports')).body).toContain('href="/tools/report-check"')
    const { statusCode, body } = await app.as(null).get(page.url)
    expect(statusCode).toBe(200)
    expect(body).toContain('enctype="multipart/form-data"')
    expect(body).not.toMatch(/ style=| on\w+=/)
  })

  test('finds nothing in a report that adds up', async () => {
    const { statusCode, body, headers } = await upload({ report: JSON.stringify(county) })
    expect(statusCode).toBe(200)
    expect(body).toContain('没有发现问题')
    expect(body).toContain('金湖县人民政府2023年政府信息公开工作年度报告')
    expect(headers['cache-control']).toBe('no-store')
  })

  test('names what is broken, its likely cause, and marks the cells', async () => {
    const broken = structuredClone(county)
    const row = broken?.table3['newlyReceived']
    if (row) row['total'] = 134
    const { body } = await upload({ report: JSON.stringify(broken) })
    expect(body).toContain('发现2处错误')
    expect(body).toContain('像是数字前后写颠倒了')
    expect(body).toMatch(/data-cell="table3\.newlyReceived\.total" class="flagged /)
  })

  test('compares with last year’s report', async () => {
    const next = { ...county, year: 2024, table3: { ...county?.table3, carriedIn: { natural: 5, total: 5 } } }
    const { body } = await upload({ report: JSON.stringify(next), 'last-year': JSON.stringify(county) })
    expect(body).toContain('已与2023年度的报告对照')
    expect(body).toContain('2024年“上年结转”为 5，2023年报告“结转下年度继续办理”为 0')
  })

  test('says which cells were not read and what was read in spite of its label', async () => {
    const [report] = fc.sample(anyReport('AR2021'), { numRuns: 1, seed: 3 })
    if (!report) throw new Error('no report')
    const odd: Record<string, string> = { 'table4.review.other': '两件', '2.重复申请': '2.重申请' }
    const document = rewritten(reportDocument(report), ({ cell, text }) => odd[cell ?? text] ?? text)
    const { body } = await upload({ report: savedPage(document) })
    expect(body).toContain('没有读出的格')
    expect(body).toContain('按“2.重复申请”读取')
  })

  test('gives the report file', async () => {
    const { body, headers } = await upload({ report: JSON.stringify(county), as: 'json' })
    expect(headers['content-disposition']).toBe('attachment; filename="report-2023.json"')
    expect(JSON.parse(body)).toEqual(county)
  })

  test('keeps nothing: no file, no row, no record', async () => {
    const before = await kept()
    await upload({ report: JSON.stringify(county) })
    expect(await kept()).toEqual(before)
  })
})

describe('what is no report', () => {
  test.each([
    [{ report: '你好' }, 422, '认不出这个文件的格式'],
    [{}, 422, '没有选择文件'],
    [{ report: '' }, 422, '文件是空的'],
    [{ report: 'x'.repeat(21 * 1024 * 1024) }, 413, '文件超过20MB'],
    [{ report: '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>' }, 422, '没有找到政府信息公开工作年度报告的表格'],
  ])('case %#: a readable page with the form again', async (fields, status, sentence) => {
    const { statusCode, body } = await upload(fields)
    expect(statusCode).toBe(status)
    expect(body).toContain(sentence)
    expect(body).toContain('enctype="multipart/form-data"')
  })

  test('texts of the file are escaped', async () => {
    const { body } = await upload({ report: JSON.stringify({ ...county, organ: '<script>alert(1)</script>' }) })
    expect(body).not.toContain('<script>alert(1)</script>')
  })

  test('a form that is no upload, and another site’s form, are refused', async () => {
    const plain = await app.http.inject({ ...page, method: 'POST', payload: { report: 'x' } })
    expect(plain.statusCode).toBe(422)
    const foreign = await upload({ report: '{}' }, { 'sec-fetch-site': 'cross-site' })
    expect(foreign.statusCode).toBe(403)
  })
})

describe.each(['AR2019', 'AR2021'] as const)('%s', (id) => {
  test('the published page reads back as the report file it shows', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport(id), async (report) => {
        const read = await readSource(Buffer.from(pageOf(report)))
        const { narrativeCounts: _, ...file } = reportFileOf(report)
        const { headings: __, ...found } = read.report
        const preamble = file.preamble === '' ? {} : { preamble: file.preamble }
        const { preamble: ___, ...rest } = file
        expect(found).toEqual({ ...rest, ...preamble, publishedOn: '2022-01-26' })
        expect([read.unread, read.notes]).toEqual([[], []])
      }),
      { numRuns: 15 },
    )
  }, 60_000)
})

test('one visitor cannot send without end', async () => {
  const answers = []
  for (let count = 0; count < 30; count += 1) answers.push((await upload({})).statusCode)
  expect(answers.at(-1)).toBe(429)
})

function pageOf(report: ComposedReport): string {
  const site = { slug: 'kjj', organName: report.organ, siteName: `${report.organ}网站`, domain: '', siteCode: '', sponsor: '', address: '', phone: '', icpNumber: '', policeNumber: '', identityUrl: null } // prettier-ignore
  const frame = { site, path: '/', reading: { text: 'normal', contrast: 'normal' } } as const
  const publishedAt = new Date('2022-01-26T18:30:00+08:00')
  return reportPage(frame, {
    report,
    publishedAt,
    address: 'http://127.0.0.1/kjj/reports/2021',
    otherYears: [2020, 2019],
  })
}

async function kept() {
  const { rows } = await app.owner.query<{ count: string }>(
    'select (select count(*) from gongkai.annual_report) + (select count(*) from gongkai.stored_file) as count',
  )
  return [rows[0]?.count, (await app.recordedActs()).length, readdirSync(app.platform.config.dataDir).sort()]
}

async function upload(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const boundary = 'gongkai-test'
  const parts = Object.entries(fields).map(([name, value]) =>
    name === 'as'
      ? `--${boundary}\r\ncontent-disposition: form-data; name="as"\r\n\r\n${value}\r\n`
      : `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="a"\r\ncontent-type: application/octet-stream\r\n\r\n${value}\r\n`,
  )
  return app.http.inject({
    ...page,
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
    payload: `${parts.join('')}--${boundary}--\r\n`,
  })
}
