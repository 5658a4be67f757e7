import { createHmac } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAccount } from '#server/organs/create-account.ts'
import { axeViolations, DESKTOP, launchBrowser, PHONE, takePicture } from '#testing/browser.ts'
import { startTestApp, type TestApp } from '#testing/test-app.ts'
import { buildConsole } from '../scripts/build-console.ts'
import { composeHttp } from '../src/compose.ts'

const PASSWORD = '沅水东流-2026-桃花源里'
let app: TestApp
let http: FastifyInstance
let browser: Browser
let origin: string
let organId: string

beforeAll(async () => {
  await buildConsole()
  app = await startTestApp()
  http = await composeHttp(app.platform)
  origin = await http.listen({ port: 0, host: '127.0.0.1' })
  organId = (await app.organ({ name: '常德市科学技术局' })).id
  await person('guanli', ['administrator', 'disclosure-head'])
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await http?.close()
  await app?.close()
})

describe('an administrator and a newcomer', () => {
  test('the newcomer gets a password once, chooses another, secures the account and signs in with a code', async () => {
    const administrator = await openConsole()
    await signIn(administrator, 'guanli', PASSWORD)
    const generated = await addPerson(administrator, '王文博', 'wang.wb')
    await administrator.context().close()

    const page = await openConsole()
    await signIn(page, 'wang.wb', generated)
    await page.getByRole('heading', { name: '请先修改密码' }).waitFor()
    await changePassword(page, generated, 'short-1')
    await page.getByText('密码太短').waitFor()
    await changePassword(page, generated, PASSWORD)
    await page.getByRole('heading', { name: '工作台' }).waitFor()

    const secret = await enableSecondFactor(page)
    await leave(page)
    await signIn(page, 'wang.wb', PASSWORD)
    await page.getByLabel('动态码或者恢复码').fill('000000')
    await page.keyboard.press('Enter')
    await page.getByText('动态码不正确').waitFor()
    // The enrolment used up the code of this half minute.
    await page.getByLabel('动态码或者恢复码').fill(codeOf(secret, 1))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '工作台' }).waitFor()
    expect(await page.getByRole('button', { name: /王文博/ }).isVisible()).toBe(true)
    await page.context().close()
  }, 60_000)

  test('what was typed stays when the session ends meanwhile', async () => {
    const page = await openConsole()
    await signIn(page, 'guanli', PASSWORD)
    await page.goto(`${origin}/console/accounts`)
    await page.getByRole('button', { name: '新增人员' }).click()
    await page.getByLabel('姓名', { exact: true }).fill('半途')
    await app.owner.query('delete from auth.session')
    await page.getByLabel('用户名', { exact: true }).fill('ban.tu')
    // A refresh behind the dialog may meet the ended session first; the sign-in then lies over the button already.
    await page.getByRole('button', { name: '新增', exact: true }).dispatchEvent('click')
    await page.getByText('会话已结束').waitFor()
    const again = page.locator('.session-ended')
    await again.getByLabel('用户名').fill('guanli')
    await again.getByLabel('密码').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await again.waitFor({ state: 'detached' })
    expect(await page.getByLabel('姓名', { exact: true }).inputValue()).toBe('半途')
    await page.getByRole('button', { name: '新增', exact: true }).click()
    await page.getByText('已新增，请交付密码').waitFor()
    await page.context().close()
  }, 60_000)

  test('by keyboard alone: sign in, search, open a screen', async () => {
    const page = await openConsole()
    await page.keyboard.type('guanli')
    await page.keyboard.press('Tab')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '工作台' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('权责')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '权责事项' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/console/competences')
    await page.context().close()
  }, 60_000)
})

describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
])('every screen of people and organs on a %s', (size, viewport) => {
  test('has no axe violation, nothing refused by the content policy, and fits', async () => {
    const page = await openConsole(viewport)
    const complaints: string[] = []
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    expect(await axeViolations(page)).toEqual([])
    await takePicture(page, `console-sign-in-${size}`)
    await signIn(page, 'guanli', PASSWORD)
    for (const path of ['', 'organs', 'competences', 'accounts', 'audit', 'my-account', 'nowhere']) {
      await page.goto(`${origin}/console/${path}`)
      await page.locator('#screen h1').waitFor()
      await page.waitForLoadState('networkidle')
      expect([path, await axeViolations(page)]).toEqual([path, []])
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([path, wider]).toEqual([path, 0])
      await takePicture(page, `console-${path || 'workbench'}-${size}`)
    }
    expect(complaints).toEqual([])
    await page.context().close()
  }, 90_000)
})

async function person(username: string, roles: Parameters<typeof createAccount>[2]['roles']): Promise<void> {
  const input = { username, name: '孙维', sectionId: null, roles }
  await createAccount(await app.systemContext(), organId, input, { password: PASSWORD })
}

async function openConsole(viewport = DESKTOP): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${origin}/console/`)
  await page.getByRole('heading', { name: '登录', exact: true }).waitFor()
  return page
}

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '登录', exact: true }).waitFor({ state: 'detached' })
}

async function addPerson(page: Page, name: string, username: string): Promise<string> {
  await page.goto(`${origin}/console/accounts`)
  await page.getByRole('button', { name: '新增人员' }).click()
  await page.getByLabel('姓名', { exact: true }).fill(name)
  await page.getByLabel('用户名', { exact: true }).fill(username)
  await page.getByRole('button', { name: '新增', exact: true }).click()
  const password = await page.locator('.secret-text').innerText()
  await page.getByRole('button', { name: '已经记下' }).click()
  await page.getByText(username).waitFor()
  return password
}

async function changePassword(page: Page, current: string, next: string): Promise<void> {
  await page.getByLabel('当前密码').fill(current)
  await page.getByLabel('新密码', { exact: true }).fill(next)
  await page.getByLabel('再输入一次新密码').fill(next)
  await page.getByRole('button', { name: '修改密码' }).click()
}

/** Switches the second factor on; returns its secret. */
async function enableSecondFactor(page: Page): Promise<string> {
  await page.goto(`${origin}/console/my-account`)
  await page.getByRole('button', { name: '启用动态码' }).click()
  await page.getByLabel('请再输入一次您的密码').fill(PASSWORD)
  await page.keyboard.press('Enter')
  const secret = await page.locator('.secret-text').innerText()
  await page.getByLabel('二、输入验证器现在显示的 6 位数字').fill(codeOf(secret, 0))
  await page.keyboard.press('Enter')
  await page.getByText('请抄下恢复码').waitFor()
  expect(await page.locator('.recovery-codes li').count()).toBe(10)
  await page.getByRole('button', { name: '已经抄下' }).click()
  await page.getByText('已启用').waitFor()
  return secret
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: '王文博' }).click()
  await page.getByText('退出登录').click()
  await page.getByRole('heading', { name: '登录', exact: true }).waitFor()
}

/** The code an authenticator shows, `ahead` half minutes from now (RFC 6238). */
function codeOf(secret: string, ahead: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = Array.from(secret.replaceAll('=', ''), (c) => letters.indexOf(c).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead))
  const mac = createHmac('sha1', key).update(counter).digest()
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7f_ff_ff_ff
  return String(number % 1_000_000).padStart(6, '0')
}
