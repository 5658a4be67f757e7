import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportDocument } from '#domain/reports/report-document.ts'
import { documentPdf } from '#server/documents/document-pdf.ts'
import { anyReport } from '#testing/any-report.ts'
import { axeViolations, DESKTOP, launchBrowser, PHONE, takePicture } from '#testing/browser.ts'
import { PUBLISHED_REPORTS } from '#testing/published-reports.ts'
import { startTestApp, type TestApp } from '#testing/test-app.ts'

let app: TestApp
let browser: Browser
let origin: string
let folder: string

beforeAll(async () => {
  app = await startTestApp()
  await app.organ({ name: '常德市科学技术局', slug: 'kjj' })
  origin = await app.listen()
  browser = await launchBrowser()
  folder = await mkdtemp(path.join(os.tmpdir(), 'gongkai-check-'))
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await app?.close()
  await rm(folder, { recursive: true, force: true })
})

describe.each([
  ['desktop', DESKTOP, 'light'],
  ['phone', PHONE, 'dark'],
] as const)('checking a published report, without script: %s', (name, viewport, colorScheme) => {
  test('from the list of reports to the findings and the report file', async () => {
    const page = await browser.newPage({ viewport, colorScheme, javaScriptEnabled: false })
    await page.goto(`${origin}/kjj/reports`)
    await page.getByRole('link', { name: '检查任何一份年度报告' }).click()
    await page.getByLabel('年度报告', { exact: true }).setInputFiles(await brokenReport())
    await page.getByRole('button', { name: '检查' }).click()
    await page.getByRole('heading', { level: 1, name: '发现2处错误' }).waitFor()
    expect(await page.locator('.check-findings > li').count()).toBe(2)
    await takePicture(page, `report-check-result-${name}`)
    expect(await overflow(page)).toBe(0)

    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载数据文件（JSON）' }).click()
    expect((await download).suggestedFilename()).toBe('report-2023.json')
    await page.close()
  }, 60_000)

  test('every state of the page is accessible and fits', async () => {
    const page = await browser.newPage({ viewport, colorScheme })
    for (const [state, file] of [
      ['form', undefined],
      ['refused', await notAReport()],
      ['odd', await oddReport()],
    ] as const) {
      await page.goto(`${origin}/tools/report-check`)
      if (file) {
        await page.getByLabel('年度报告', { exact: true }).setInputFiles(file)
        await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '检查' }).click()])
      }
      const title = { form: '年度报告检查', refused: '文件没有读成', odd: '发现' }[state]
      expect(await page.title()).toContain(title)
      await takePicture(page, `report-check-${state}-${name}`)
      expect(await axeViolations(page)).toEqual([])
      expect(await overflow(page)).toBe(0)
    }
    await page.close()
  }, 60_000)
})

/** How far the page is wider than the window, in pixels. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

async function brokenReport(): Promise<string> {
  const report = structuredClone(PUBLISHED_REPORTS.find(({ year }) => year === 2023))
  const row = report?.table3['newlyReceived']
  if (row) row['total'] = 134
  return aFile('report.json', JSON.stringify(report))
}

async function oddReport(): Promise<string> {
  const [report] = fc.sample(anyReport('AR2019'), { numRuns: 1, seed: 5 })
  if (!report) throw new Error('no report')
  return aFile('report.pdf', documentPdf(reportDocument(report)))
}

function notAReport(): Promise<string> {
  return aFile('letter.html', '<p>关于放假的通知</p>')
}

async function aFile(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, content)
  return file
}
