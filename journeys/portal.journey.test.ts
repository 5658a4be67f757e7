import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations, DESKTOP, launchBrowser, PHONE, takePicture } from '#testing/browser.ts'
import { startTestApp, type TestApp } from '#testing/test-app.ts'
import { loadSample } from '../samples/load-sample.ts'

let app: TestApp
let browser: Browser
let origin: string
let pages: [kind: string, path: string, status: number][]

beforeAll(async () => {
  app = await startTestApp()
  await loadSample(app.platform)
  origin = await app.http.listen({ port: 0, host: '127.0.0.1' })
  browser = await launchBrowser()
  pages = await everyKind()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

/** One address of every kind of page, taken from the sample. */
async function everyKind(): Promise<typeof pages> {
  const id = async (sql: string) => (await app.owner.query<{ id: string }>(sql)).rows[0]?.id ?? '0'
  const withFile = await id('select item_id as id from published.attachment limit 1')
  const corrected = await id('select item_id as id from published.edition where number = 2')
  const repealed = await id(`select id from published.item where validity = 'repealed'`)
  const withTable = await id(`select id from published.item where body_html like '%<table%' order by id limit 1`)
  const withdrawn = await id('select id from published.withdrawn_item')
  return [
    ['platform-front', '/', 200],
    ['front', '/changde-kjj/', 200],
    ['guide', '/changde-kjj/guide', 200],
    ['rules', '/changde-kjj/rules', 200],
    ['disclosure', '/changde-kjj/disclosure', 200],
    ['column', '/changde-kjj/disclosure/services', 200],
    ['sub-column', '/changde-kjj/disclosure/project-calls?year=2020', 200],
    ['empty-column', '/changde-kjj/disclosure/normative-documents', 200],
    ['item-with-attachment', `/changde-kjj/items/${withFile}`, 200],
    ['item-corrected', `/changde-kjj/items/${corrected}`, 200],
    ['item-repealed', `/changde-kjj/items/${repealed}`, 200],
    ['item-with-table', `/changde-kjj/items/${withTable}`, 200],
    ['item-withdrawn', `/changde-kjj/items/${withdrawn}`, 410],
    ['requests', '/changde-kjj/requests/new', 200],
    ['search', `/changde-kjj/search?q=${encodeURIComponent('科技')}`, 200],
    ['search-nothing', `/changde-kjj/search?q=${encodeURIComponent('没有这个词')}`, 200],
    ['site-map', '/changde-kjj/sitemap', 200],
    ['reports', '/changde-kjj/reports', 200],
    ['report', '/changde-kjj/reports/2020', 200],
    ['settings', '/settings', 200],
    ['leaving', '/leaving?to=https%3A%2F%2Fwww.example.com%2F', 200],
    ['not-found', '/changde-kjj/nothing', 404],
  ]
}

describe.each([
  ['desktop', DESKTOP, 'light'],
  ['phone', PHONE, 'light'],
  ['desktop in the dark', DESKTOP, 'dark'],
] as const)('every kind of page on a %s', (device, viewport, colorScheme) => {
  test('answers, fits the screen, and has no violation that axe finds', { timeout: 120_000 }, async () => {
    const page = await browser.newPage({ viewport, colorScheme })
    const problems: unknown[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (404|410)/.test(message.text())) problems.push(message.text())
    })
    for (const [kind, path, status] of pages) {
      const answer = await page.goto(`${origin}${path}`)
      if (answer?.status() !== status) problems.push([kind, answer?.status()])
      for (const violation of await axeViolations(page)) problems.push([kind, violation])
      if (await isWiderThanScreen(page)) problems.push([kind, 'wider than the screen'])
      await takePicture(page, `portal-${kind}-${device.replaceAll(' ', '-')}`)
    }
    await page.close()
    expect(problems).toEqual([])
  })
})

test('in large text and high contrast nothing breaks, and the choice is remembered', { timeout: 60_000 }, async () => {
  const page = await browser.newPage({ viewport: PHONE })
  await page.goto(`${origin}/changde-kjj/`)
  await page.getByRole('button', { name: '大字版' }).click()
  await page.getByRole('button', { name: '高对比度' }).click()
  for (const path of ['/changde-kjj/', '/changde-kjj/guide', '/changde-kjj/disclosure/services']) {
    await page.goto(`${origin}${path}`)
    expect(await page.locator('html').getAttribute('data-text')).toBe('large')
    expect(await page.locator('html').getAttribute('data-contrast')).toBe('high')
    expect(await axeViolations(page)).toEqual([])
    expect(await isWiderThanScreen(page)).toBe(false)
  }
  await takePicture(page, 'portal-large-text')
  await page.close()
})

test('everything is reached with script off: search, a column, an item, large text', { timeout: 60_000 }, async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: DESKTOP })
  const page = await context.newPage()
  await page.goto(`${origin}/changde-kjj/`)
  await page.getByRole('searchbox').fill('科技计划项目的通知')
  await page.getByRole('button', { name: '查找' }).click()
  await page.locator('.rows a').first().click()
  expect(await page.locator('.document h1').textContent()).toContain('科技计划项目')
  await page.getByRole('link', { name: '大字版' }).click()
  expect(await page.locator('html').getAttribute('data-text')).toBe('large')
  expect(page.url()).toContain('/items/')
  await context.close()
})

test('with the keyboard alone: skip link first, then to the content', async () => {
  const page = await browser.newPage({ viewport: DESKTOP })
  await page.goto(`${origin}/changde-kjj/guide`)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  await page.close()
})

async function isWiderThanScreen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
}
