import type { Page } from 'playwright-core'
import { z } from 'zod'
import { EditionContent } from '#domain/information/edition-content.ts'
import { call } from './main-job-office.ts'

/** What Word puts on the clipboard for a heading, a paragraph and a table. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-name:正文}</style></head>
<body><!--StartFragment--><h1 align=center style='mso-pagination:none'><span lang=EN-US style='font-family:黑体'>一、总则<o:p></o:p></span></h1>
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>为规范市级科技计划项目管理，制定本办法。<o:p></o:p></span></p>
<table class=MsoTableGrid border=1 style='mso-border-alt:solid windowtext .5pt'><tr><td width=100><p class=MsoNormal>类别</p></td><td><p class=MsoNormal>期限</p></td></tr></table>
<!--EndFragment--></body></html>`

/** Begins an item by its title and comes to the editor; answers the item's id. */
export async function beginItem(page: Page, title: string): Promise<string> {
  await page.getByRole('link', { name: '信息', exact: true }).click()
  await page.getByRole('button', { name: '新建信息' }).click()
  await page.locator('#new-title').fill(title)
  await page.getByRole('button', { name: '开始起草' }).click()
  await page.getByRole('heading', { name: '起草信息' }).waitFor()
  return /items\/(\d+)\/draft/.exec(page.url())?.[1] ?? ''
}

/** Pastes into the body as Word would. */
export async function pasteFromWord(page: Page): Promise<void> {
  await page.locator('#bodyHtml').click()
  await page.evaluate((html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    document
      .querySelector('#bodyHtml')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, FROM_WORD)
}

/** Chooses in a field with a list by typing part of the name. */
export async function choose(page: Page, label: string | RegExp, text: string): Promise<void> {
  await page.getByLabel(label).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Opens an item's review from the list of what waits for this person. */
export async function openWaiting(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: '信息', exact: true }).click()
  await page.getByRole('link', { name: '等我办理' }).click()
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: '办理审核' }).click()
}

/** Passes the step the item waits for; the secrecy reviewer also answers the four examinations. */
export async function passReview(page: Page, options: { label?: string; secrecy?: boolean } = {}): Promise<void> {
  await page.getByRole('radio', { name: options.label ?? '通过', exact: true }).check()
  if (options.secrecy) {
    const summary = page.getByLabel('内容摘要')
    if ((await summary.inputValue()) === '') await summary.fill('管理办法全文，不含涉密内容。')
    for (const answer of ['符合', '准确', '可以公开', '不涉密']) {
      await page.getByRole('radio', { name: answer, exact: true }).check()
    }
  }
  await page.getByLabel('意见').fill('同意。')
  await page.getByRole('button', { name: '提交审核结论' }).click()
  await page.getByRole('heading', { name: '可以办理' }).waitFor()
}

/** The numbers of the draft report that a publication moves: the sentence of section one and a cell of table 2. */
export async function reportNumbers(page: Page, origin: string, year: number) {
  await page.goto(`${origin}/console/reports/${year}`)
  const sentence = page.getByText('（一）主动公开').locator('xpath=ancestor-or-self::p')
  await sentence.waitFor()
  const [total, website] = await sentence.getByRole('button').allTextContents()
  const row = page.getByRole('row').filter({ hasText: '行政规范性文件' })
  return {
    sentence: (await sentence.textContent()) ?? '',
    total: Number(total),
    website: Number(website),
    documents: Number(await row.getByRole('button').first().textContent()),
  }
}

const Drafted = z.object({ id: z.string(), edition: z.object({ version: z.number(), number: z.number() }) })
type Drafted = z.infer<typeof Drafted>

const ListedColumns = z.object({ rows: z.array(z.object({ id: z.string(), slug: z.string() })) })

/** A complete draft through the API, for the steps that are not the point of a test. */
export async function draftByApi(page: Page, change: Record<string, unknown> = {}): Promise<Drafted> {
  const columns = ListedColumns.parse((await call(page, 'GET', '/api/columns')).body)
  const columnId = columns.rows.find(({ slug }) => slug === 'notices')?.id ?? null
  const content = EditionContent.parse({
    title: '关于调整办公时间的通知',
    issuer: '常德市科学技术局',
    writtenOn: '2026-11-20',
    bodyHtml: '<p>自下月起调整办公时间。</p>',
    attribute: 'proactive',
    columnId,
    ...change,
  })
  return Drafted.parse((await call(page, 'POST', '/api/items', { content })).body)
}

/** Sends a draft to review through the API. */
export async function submitByApi(page: Page, item: Drafted): Promise<void> {
  const answer = await call(page, 'POST', `/api/items/${item.id}/submission`, { version: item.edition.version })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
}

/** Asks the API to pass a step of an edition, the first unless said otherwise; whatever it answers. */
export async function reviewByApi(
  page: Page,
  id: string,
  step: 'section-head' | 'secrecy' | 'approval',
  editionNumber = 1,
) {
  const secrecyRecord = {
    informationName: '关于调整办公时间的通知',
    contentSummary: '办公时间',
    disclosureWay: '不予公开',
    disclosureScope: '本机关',
    disclosureTime: '不公开',
    withheldBasis: '内部事务信息，条例第十六条第一款',
    lawful: true,
    accurate: true,
    mayBeDisclosed: true,
    freeOfSecrets: true,
  }
  return call(page, 'POST', `/api/items/${id}/reviews`, {
    editionNumber,
    step,
    outcome: 'passed',
    opinion: '同意',
    secrecyRecord: step === 'secrecy' ? secrecyRecord : null,
  })
}
