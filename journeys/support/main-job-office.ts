import type { Browser, Page } from 'playwright-core'
import { axeViolations, DESKTOP, takePicture } from '#testing/browser.ts'
import { startTestApp, type TestApp } from '#testing/test-app.ts'
import { loadSample } from '../../samples/load-sample.ts'
import { buildConsole } from '../../scripts/build-console.ts'

const PASSWORD = 'chang-de-2020-Office'

/** The sample bureau with its people, served to browsers; everyone has the same password. */
export async function openOffice(): Promise<{ app: TestApp; origin: string }> {
  await buildConsole()
  const app = await startTestApp({ realSignIn: true })
  await loadSample({ ...app.platform, config: { ...app.platform.config, samplePassword: PASSWORD } })
  return { app, origin: await app.listen() }
}

/** Signs in through the form, works, and leaves; whatever broke on the page in the meantime breaks the test. */
export async function workAs<T>(
  browser: Browser,
  origin: string,
  username: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))
  await page.goto(`${origin}/console/`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.locator('#areas').waitFor({ state: 'attached' })
  const done = await work(page).catch(async (failure: unknown) => {
    await takePicture(page, `failed-${username}`)
    throw failure
  })
  await context.close()
  if (broken.length > 0) throw new Error(`${username}: ${broken.join('; ')}`)
  return done
}

/** A request as the console makes it, with the session of this page. */
export async function call(
  page: Page,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  body?: unknown,
): Promise<{ status: number; body: unknown }> {
  return page.evaluate(
    async ([verb, address, text]) => {
      const answer = await fetch(address, {
        method: verb,
        ...(text !== undefined && { body: text, headers: { 'content-type': 'application/json' } }),
      })
      const read: unknown = await answer.json()
      return { status: answer.status, body: read }
    },
    [method, url, body === undefined ? undefined : JSON.stringify(body)] as const,
  )
}

/** What axe holds to be serious on the page as it stands. */
export async function seriousViolations(page: Page, place: string): Promise<string[]> {
  const found = await axeViolations(page)
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${place}: ${id} ${nodes.join(' ')}`)
}

/** Gives a person one more role, as an administrator would. */
export async function grantRole(app: TestApp, username: string, role: string): Promise<void> {
  await app.owner.query(
    `insert into gongkai.account_role (organ_id, account_id, role)
     select organ_id, id, $2 from gongkai.account where username = $1`,
    [username, role],
  )
}

/** A page as the public sees it, without any session. */
export async function publicText(origin: string, path: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${origin}${path}`)
  return { status: answer.status, text: await answer.text() }
}
