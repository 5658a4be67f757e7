import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, takePicture } from '#testing/browser.ts'
import type { TestApp } from '#testing/test-app.ts'
import { openOffice, seriousViolations, workAs } from './support/main-job-office.ts'

let app: TestApp
let browser: Browser
let origin: string

const HEADER = '采购项目名称,采购项目编号,供应商,采购金额（元）,是否集中采购,成交日期'

beforeAll(async () => {
  ;({ app, origin } = await openOffice())
  browser = await launchBrowser()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

test('the statistician uploads a file with mistakes, reads them, mends it, and imports it', { timeout: 120_000 }, () =>
  workAs(browser, origin, 'tongji', async (page) => {
    await page.goto(`${origin}/console/imports/new?kind=procurement`)
    await choose(
      page,
      '采购.csv',
      `${HEADER}\n办公设备,CDCG-1,某公司,4.31万元,是,2020-09-17\n打印纸,CDCG-2,某公司,120,是,2020-13-01`,
    )
    await page.getByText('2 处').waitFor()
    await page.getByText('写了单位').waitFor()
    await page.getByText('不是有效日期').waitFor()
    expect(await page.getByRole('button', { name: /确认导入/ }).count()).toBe(0)
    expect(await seriousViolations(page, 'import')).toEqual([])
    await takePicture(page, 'import-errors')

    await page.getByRole('link', { name: '改好后重新上传' }).click()
    await choose(
      page,
      '采购.csv',
      `${HEADER}\n办公设备,CDCG-1,某公司,43075.05,是,2020-09-17\n打印纸,CDCG-2,某公司,120,是,2020-12-01`,
    )
    await page.getByRole('button', { name: '确认导入 2 行' }).click()
    await page.getByRole('checkbox').check()
    await page.getByLabel(/请输入行数/).fill('2')
    await page.getByRole('button', { name: '导入 2 行', exact: true }).click()
    await page.getByRole('link', { name: '查看导入的台账' }).click()
    await page.getByText('43,075.05 元').waitFor()
    expect(await seriousViolations(page, 'import')).toEqual([])
    await takePicture(page, 'ledger')
  }),
)

test('a form judges before it is sent, records, corrects and voids', { timeout: 120_000 }, () =>
  workAs(browser, origin, 'tongji', async (page) => {
    await page.goto(`${origin}/console/ledger/entries/new?kind=procurement`)
    await page.getByLabel('采购项目名称').fill('服务器采购')
    await page.getByLabel('供应商').fill('某公司')
    await page.getByLabel('采购金额（元）').fill('4.31')
    await page.getByLabel('是', { exact: true }).check()
    await page.getByLabel('成交日期').fill('2020-10-10')
    await page.getByRole('button', { name: '保存，再登记一条' }).click()
    await page.getByText('是不是把万元当成了元').waitFor()
    await page.getByLabel('采购金额（元）').fill('43100')
    await page.getByRole('button', { name: '保存，再登记一条' }).click()
    await page.getByRole('link', { name: /已登记第 1 条/ }).click()

    await page.getByRole('button', { name: '更正' }).click()
    await page.getByLabel('采购金额（元）').fill('43200')
    await page.getByLabel('更正原因').fill('合同金额登记错误')
    await page.getByRole('button', { name: '保存更正' }).click()
    await page.getByText('43200.00 元').waitFor()
    await page.getByRole('button', { name: '作废' }).click()
    await page.getByLabel('理由').fill('重复登记')
    await page.getByRole('dialog').getByRole('button', { name: '作废' }).click()
    await page.getByText('已作废').waitFor()
    expect(await seriousViolations(page, 'voided entry')).toEqual([])
  }),
)

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.getByLabel(/^选择“.*”文件$/).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}
