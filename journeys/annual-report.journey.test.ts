import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, PHONE, takePicture } from '#testing/browser.ts'
import type { TestApp } from '#testing/test-app.ts'
import { openOffice, publicText, seriousViolations, workAs } from './support/main-job-office.ts'

let app: TestApp
let browser: Browser
let origin: string
const problems: string[] = []

beforeAll(async () => {
  ;({ app, origin } = await openOffice())
  browser = await launchBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

test('an annual report goes from an empty form to the public page', { timeout: 240_000 }, async () => {
  await workAs(browser, origin, 'tongji', async (page) => {
    await page.goto(`${origin}/console/reports`)
    await page.getByRole('button', { name: '建立报告' }).click()
    await page.getByLabel('统计年度').click()
    await page.getByTitle('2021年').click()
    await page.getByRole('button', { name: '建立', exact: true }).click()
    await page.getByRole('heading', { name: '常德市科学技术局2021年政府信息公开工作年度报告' }).waitFor()
    await adjustWithoutBalance(page)
    await writeSectionFive(page)
    await page.getByText('全部勾稽关系成立').waitFor()
    await look(page, 'report-draft')
    await take(page, '提交审核')
    await page.getByText('等待政府信息公开工作机构负责人审核').waitFor()
    expect(await page.getByRole('button', { name: '提交审核' }).count()).toBe(0)
  })
  await workAs(browser, origin, HEAD, (page) => stepAs(page, '审核通过', '等待审签领导审签'))
  await workAs(browser, origin, 'lingdao', (page) => stepAs(page, '审签', '由政府信息公开工作机构发布'))
  expect((await publicText(origin, '/changde-kjj/reports/2021')).status).toBe(404)
  await workAs(browser, origin, 'jingban', async (page) => {
    await page.goto(`${origin}/console/reports/2021`)
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await page.getByLabel(/请输入/).fill('2021年')
    await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
    await page.getByText('报告已发布，内容不再改变').waitFor()
    await look(page, 'report-published')
  })
  const shown = await publicText(origin, '/changde-kjj/reports/2021')
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('公开形式的便民性有待提高')
  expect(problems).toEqual([])
})

const HEAD = 'fuzeren'

/** One application on paper, received and never handled: both sides light up; then it is taken back. */
async function adjustWithoutBalance(page: Page): Promise<void> {
  await page.getByRole('button', { name: '一、本年新收政府信息公开申请数量 · 自然人：0' }).click()
  await page.getByRole('button', { name: '补记调整' }).click()
  await page.getByLabel('增加（减少写负数）').fill('1')
  await page.getByRole('textbox', { name: '理由' }).fill('书面申请，未录入系统')
  await page.getByRole('button', { name: '记入' }).click()
  await page.getByText('= 计算 0 + 调整 1').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('第一项加第二项为 1 + 0 = 1').first().waitFor()
  await page.getByRole('button', { name: '在表中标示' }).first().click()
  expect(await page.locator('td.lit-left').count()).toBe(2)
  expect(await page.locator('td.lit-right').count()).toBe(2)
  expect(await page.getByRole('button', { name: '提交审核' }).count()).toBe(0)
  await look(page, 'report-broken-identity')
  await page.getByRole('button', { name: /自然人：1/ }).click()
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '撤销调整' })
  await dialog.getByLabel('理由').fill('已改为录入系统')
  await dialog.getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByText('撤销：已改为录入系统').waitFor()
  expect(await page.locator('td.lit').count()).toBe(0)
  await page.keyboard.press('Escape')
}

/** Words by hand, with a number bound to its cell. */
async function writeSectionFive(page: Page): Promise<void> {
  await page.getByRole('button', { name: /编辑文字：五、/ }).click()
  await page.getByRole('textbox', { name: /^五、/ }).click()
  await page.keyboard.type('公开形式的便民性有待提高，全年公开信息')
  await page.getByLabel('插入数字').click()
  await page.keyboard.type('各渠道合计')
  await page.keyboard.press('Enter')
  await page.keyboard.type('条。')
  await look(page, 'report-section-editor')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('编写').waitFor()
}

async function stepAs(page: Page, step: string, then: string): Promise<void> {
  await page.goto(`${origin}/console/reports/2021`)
  await take(page, step)
  await page.getByText(then).waitFor()
}

async function take(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: step, exact: true }).click()
}

async function look(page: Page, name: string): Promise<void> {
  problems.push(...(await seriousViolations(page, name)))
  await takePicture(page, name)
  const size = page.viewportSize()
  await page.setViewportSize(PHONE)
  problems.push(...(await seriousViolations(page, `${name} on a phone`)))
  if (size) await page.setViewportSize(size)
}
