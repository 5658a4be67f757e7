import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { temporaryFolder } from '#testing/browser.ts'
import { startProcess } from '#testing/process.ts'

const dataDir = temporaryFolder('crash')
const SAMPLE_PASSWORD = 'Gongkai-crash-test-2026'
const SAVES = 1000
const KILL_AFTER = 500
const AT_ONCE = 8

afterAll(() => rm(dataDir, { recursive: true, force: true }))

test('kill -9 of everything during 1,000 saves loses nothing acknowledged, and the audit chain holds', async () => {
  const first = await startProcess(dataDir, { SAMPLE: 'changde-kjj', SAMPLE_PASSWORD })
  const drafter = await signIn(first.address)
  const acknowledged: { id: string; title: string }[] = []
  let refused = 0
  let next = 0
  let killed: Promise<void> | undefined

  const lane = async () => {
    while (next < SAVES) {
      const title = `第${++next}件`
      try {
        const answer = await fetch(`${first.address}/api/items`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: drafter },
          body: JSON.stringify({ content: { title } }),
        })
        if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
        const { id } = (await answer.json()) as { id: string }
        acknowledged.push({ id, title })
      } catch (error) {
        if (!killed) throw error
        refused += 1
      }
      if (acknowledged.length >= KILL_AFTER) killed ??= first.killEverything()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  await killed
  // The power went in the middle: some were acknowledged, some never answered.
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILL_AFTER)
  expect(refused).toBeGreaterThan(0)

  const again = await startProcess(dataDir, { SAMPLE: 'changde-kjj', SAMPLE_PASSWORD })
  const cookie = await signIn(again.address)
  const missing: string[] = []
  for (const { id, title } of acknowledged) {
    const answer = await fetch(`${again.address}/api/items/${id}`, { headers: { cookie } })
    if (answer.status !== 200 || !(await answer.text()).includes(`"${title}"`)) missing.push(id)
  }
  expect(missing).toEqual([])

  const verdict = spawnSync(
    process.execPath,
    [path.join(import.meta.dirname, '../src/cli/gongkai.ts'), 'audit', 'verify', '--json'],
    {
      env: { PATH: process.env.PATH, DATA_DIR: dataDir },
      encoding: 'utf8',
    },
  )
  expect(verdict.stderr).toBe('')
  const { intact, entries } = JSON.parse(verdict.stdout) as { intact: boolean; entries: number }
  expect(intact).toBe(true)
  expect(entries).toBeGreaterThanOrEqual(acknowledged.length)
  expect(await again.stop()).toBe(0)
}, 180_000)

async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'nigao', password: SAMPLE_PASSWORD }),
  })
  expect(await answer.json()).toEqual({ next: 'done' })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
