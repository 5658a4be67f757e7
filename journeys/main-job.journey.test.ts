import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, PHONE, takePicture } from '#testing/browser.ts'
import type { TestApp } from '#testing/test-app.ts'
import { call, grantRole, openOffice, publicText, seriousViolations, workAs } from './support/main-job-office.ts'
import {
  beginItem,
  choose,
  draftByApi,
  openWaiting,
  passReview,
  pasteFromWord,
  reportNumbers,
  reviewByApi,
  submitByApi,
} from './support/main-job-steps.ts'

let app: TestApp
let browser: Browser
let origin: string
let year: number

beforeAll(async () => {
  ;({ app, origin } = await openOffice())
  browser = await launchBrowser()
  year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const TITLE = '常德市市级科技计划项目管理办法'

test('five people bring a document to the public, and the draft report counts it', { timeout: 240_000 }, async () => {
  const problems: string[] = []
  const before = await workAs(browser, origin, 'tongji', async (page) => {
    await call(page, 'POST', '/api/reports', { year })
    return reportNumbers(page, origin, year)
  })

  const id = await workAs(browser, origin, 'nigao', async (page) => {
    const begun = await beginItem(page, TITLE)
    await page.getByRole('button', { name: '送科室审核' }).click()
    await page.getByText('请选择公开属性：主动公开').first().waitFor()
    problems.push(...(await seriousViolations(page, 'draft with faults')))
    await page.getByRole('radio', { name: /^主动公开/ }).check()
    await page.getByLabel('发文字号').fill(`常科发〔${year}〕50号`)
    await page.getByLabel('成文日期').fill(dayBefore(1))
    await page.keyboard.press('Enter')
    await pasteFromWord(page)
    await choose(page, '栏目（必填）', '行政规范性文件')
    await choose(page, '文件性质', '行政规范性文件')
    const file = { name: '申报书.txt', mimeType: 'text/plain', buffer: Buffer.from('项目申报书格式') }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByLabel('第 1 个附件的名称').waitFor()
    await page.getByText('已保存').waitFor()
    problems.push(...(await seriousViolations(page, 'draft')))
    await takePicture(page, 'main-job-draft')
    await page.getByRole('button', { name: '送科室审核' }).click()
    await page.getByRole('button', { name: '撤回送审' }).waitFor()
    expect(await page.getByText('由科室负责人办理').count()).toBeGreaterThan(0)
    return begun
  })

  await workAs(browser, origin, 'kezhang', async (page) => {
    await openWaiting(page, TITLE)
    await page.getByRole('article', { name: '稿件' }).getByText('为规范市级科技计划项目管理').waitFor()
    problems.push(...(await seriousViolations(page, 'review')))
    await passReview(page)
  })
  await workAs(browser, origin, 'baomi', async (page) => {
    await openWaiting(page, TITLE)
    await page.getByRole('radio', { name: '通过', exact: true }).check()
    await page.getByRole('button', { name: '提交审核结论' }).click()
    await page.getByText('请对保密性作出判断').waitFor()
    problems.push(...(await seriousViolations(page, 'secrecy review')))
    await takePicture(page, 'main-job-secrecy-review')
    await passReview(page, { secrecy: true })
  })
  await workAs(browser, origin, 'lingdao', async (page) => {
    await openWaiting(page, TITLE)
    await page.setViewportSize(PHONE)
    problems.push(...(await seriousViolations(page, 'review on a phone')))
    await passReview(page, { label: '同意发布' })
  })
  expect((await publicText(origin, `/changde-kjj/items/${id}`)).status).toBe(404)
  await workAs(browser, origin, 'jingban', async (page) => {
    await page.goto(`${origin}/console/items?editionState=approved`)
    await page.getByRole('link', { name: TITLE }).click()
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await page.getByRole('button', { name: '立即发布' }).click()
    await page.getByRole('link', { name: '查看公众页面' }).waitFor()
    problems.push(...(await seriousViolations(page, 'item')))
    await takePicture(page, 'main-job-item')
  })

  const shown = await publicText(origin, `/changde-kjj/items/${id}`)
  expect(shown.status).toBe(200)
  expect(shown.text).toContain(TITLE)
  expect(shown.text).toContain('<h2 class="align-center">一、总则</h2>')
  expect(shown.text).not.toMatch(/mso|MsoNormal|<o:p|font-family/)
  expect((await publicText(origin, '/changde-kjj/disclosure/normative-documents')).text).toContain(TITLE)

  const after = await workAs(browser, origin, 'tongji', (page) => reportNumbers(page, origin, year))
  expect(after).toMatchObject({
    total: before.total + 1,
    website: before.website + 1,
    documents: before.documents + 1,
  })
  expect(after.sentence).toContain(`主动公开政府信息${before.total + 1}条`)
  expect(problems).toEqual([])
})

test('nobody takes two of the steps: the screen says why, the API refuses', { timeout: 120_000 }, async () => {
  await grantRole(app, 'nigao', 'section-head')
  await grantRole(app, 'kezhang', 'secrecy-reviewer')
  const id = await workAs(browser, origin, 'nigao', async (page) => {
    const item = await draftByApi(page, { title: '一人不得兼办的通知' })
    await submitByApi(page, item)
    await page.goto(`${origin}/console/items/${item.id}/review`)
    await page.getByText('拟稿人不能审核自己起草的信息').first().waitFor()
    expect(await page.getByRole('button', { name: '提交审核结论' }).count()).toBe(0)
    const refused = await reviewByApi(page, item.id, 'section-head')
    expect(refused).toMatchObject({ status: 409, body: { error: { code: 'drafter-cannot-review' } } })
    return item.id
  })
  await workAs(browser, origin, 'kezhang', async (page) => {
    expect((await reviewByApi(page, id, 'section-head')).status).toBe(201)
    await page.goto(`${origin}/console/items/${id}/review`)
    await page.getByText('您已办理过本稿的另一道审核').first().waitFor()
    expect(await page.getByRole('button', { name: '提交审核结论' }).count()).toBe(0)
    await takePicture(page, 'main-job-second-step-refused')
    const refused = await reviewByApi(page, id, 'secrecy')
    expect(refused).toMatchObject({ status: 409, body: { error: { code: 'already-reviewed-by-same-person' } } })
  })
})

test('information marked 不予公开 is published by no path', { timeout: 120_000 }, async () => {
  const id = await workAs(browser, origin, 'nigao', async (page) => {
    const begun = await beginItem(page, '年度考核结果')
    await page.getByRole('radio', { name: /^不予公开/ }).check()
    await choose(page, /^不予公开理由/, '内部事务')
    await page.getByText('可以不予公开。').first().waitFor()
    await page.getByLabel('理由说明').fill('涉及职工考核评价，公开会影响内部管理。')
    await page.getByLabel('成文日期').fill(dayBefore(1))
    await page.keyboard.press('Enter')
    await page.locator('#bodyHtml').click()
    await page.keyboard.type('考核结果如下。')
    await page.getByText('已保存').waitFor()
    await takePicture(page, 'main-job-withheld-draft')
    await page.getByRole('button', { name: '送科室审核' }).click()
    await page.getByRole('button', { name: '撤回送审' }).waitFor()
    return begun
  })
  const steps = [
    ['kezhang', 'section-head'],
    ['baomi', 'secrecy'],
    ['lingdao', 'approval'],
  ] as const
  for (const [person, step] of steps) {
    const answer = await workAs(browser, origin, person, (page) => reviewByApi(page, id, step))
    expect(answer.status).toBe(201)
  }
  await workAs(browser, origin, 'jingban', async (page) => {
    await page.goto(`${origin}/console/items/${id}`)
    await page.getByText('依申请公开、不予公开的信息不得以任何方式发布').waitFor()
    expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0)
    expect(await page.getByRole('button', { name: '登记其他渠道的发布' }).count()).toBe(0)
    const published = await call(page, 'POST', `/api/items/${id}/publication`, { editionNumber: 1 })
    expect(published).toMatchObject({ status: 409, body: { error: { code: 'not-proactive' } } })
    const elsewhere = { channel: 'wechat', publishedAt: '2026-11-20T09:00:00+08:00' }
    expect((await call(page, 'POST', `/api/items/${id}/channel-publications`, elsewhere)).status).toBe(409)
  })
  expect((await publicText(origin, `/changde-kjj/items/${id}`)).status).toBe(404)
})

test('what is public is corrected with a visible note, and withdrawn by its name', { timeout: 120_000 }, async () => {
  const found = await app.owner.query<{ id: string; number: number }>(
    `select id, edition_number as number from published.item where index_no like $1 order by id limit 1`,
    [`%/${year}-%`],
  )
  const id = found.rows[0]?.id ?? ''
  const path = `/changde-kjj/items/${id}`
  await workAs(browser, origin, 'nigao', async (page) => {
    await page.goto(`${origin}/console/items/${id}`)
    await page.getByRole('button', { name: '更正', exact: true }).click()
    await page.getByRole('button', { name: '起草新版本' }).click()
    await page.getByLabel('更正说明').fill('联系电话有误，现予更正。')
    await page.locator('#bodyHtml').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('更正后的联系电话以本页为准。')
    await page.getByText('已保存').waitFor()
    await page.getByRole('button', { name: '送科室审核' }).click()
    await page.getByRole('button', { name: '撤回送审' }).waitFor()
  })
  expect((await publicText(origin, path)).text).not.toContain('更正后的联系电话')
  await workAs(browser, origin, 'kezhang', async (page) => {
    await page.goto(`${origin}/console/items/${id}/review`)
    await page.getByText('与已公开版本对比').click()
    await page.locator('ins', { hasText: '更正后的联系电话' }).first().waitFor()
    expect(await seriousViolations(page, 'comparison')).toEqual([])
    await takePicture(page, 'main-job-comparison')
    await passReview(page)
  })
  const number = (found.rows[0]?.number ?? 0) + 1
  for (const [person, step] of [
    ['baomi', 'secrecy'],
    ['lingdao', 'approval'],
  ] as const) {
    const answer = await workAs(browser, origin, person, (page) => reviewByApi(page, id, step, number))
    expect(answer.status).toBe(201)
  }
  await workAs(browser, origin, 'jingban', async (page) => {
    await page.goto(`${origin}/console/items/${id}`)
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await page.getByRole('button', { name: '立即发布' }).click()
    await page.getByText('更正不重复计数').waitFor()
    const corrected = await publicText(origin, path)
    expect(corrected.text).toContain('更正后的联系电话')
    expect(corrected.text).toContain('联系电话有误，现予更正。')

    await page.getByRole('button', { name: '撤回公开' }).click()
    await page.getByLabel('撤回理由').fill('内容须重新核实。')
    expect(await page.getByRole('button', { name: '撤回', exact: true }).isDisabled()).toBe(true)
    const name = /“(.+)”/.exec((await page.locator('#withdraw-name-label').textContent()) ?? '')?.[1] ?? ''
    await page.getByLabel('请输入').fill(name)
    await page.getByRole('button', { name: '撤回', exact: true }).click()
    await page.getByRole('link', { name: '查看撤回说明页面' }).waitFor()
  })
  const withdrawn = await publicText(origin, path)
  expect(withdrawn.status).toBe(410)
  expect(withdrawn.text).toContain('内容须重新核实。')
  expect(withdrawn.text).not.toContain('更正后的联系电话')
})

/** A day in the office's zone so many days before today. */
function dayBefore(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10)
}
