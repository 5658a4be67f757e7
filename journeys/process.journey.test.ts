import { rm } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '#testing/browser.ts'
import { runToEnd, startProcess } from '#testing/process.ts'

const dataDir = temporaryFolder('process')
afterAll(() => rm(dataDir, { recursive: true, force: true }))

describe('a process', () => {
  test('serves, refuses a second one on its data folder, stops in order', async () => {
    const first = await startProcess(dataDir)
    expect((await fetch(`${first.address}/readyz`)).status).toBe(200)

    const second = await runToEnd(dataDir)
    expect(second.code).toBe(1)
    expect(second.output).toContain(`in use by process ${first.pid}`)

    expect(await first.stop()).toBe(0)
  })

  test('after kill -9 of everything, starts again', async () => {
    const first = await startProcess(dataDir)
    await first.killEverything()
    const again = await startProcess(dataDir)
    expect((await fetch(`${again.address}/readyz`)).status).toBe(200)
    expect(await again.stop()).toBe(0)
  })

  test('after kill -9 of the program alone, stops the orphaned database and starts again', async () => {
    const first = await startProcess(dataDir)
    process.kill(first.pid, 'SIGKILL')
    const again = await startProcess(dataDir)
    expect((await fetch(`${again.address}/readyz`)).status).toBe(200)
    expect(await again.stop()).toBe(0)
  })

  test.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'ECONNREFUSED'],
  ])('with %j ends with one clear line', async (environment, word) => {
    const { code, output } = await runToEnd(temporaryFolder('settings'), environment)
    expect(code).toBe(1)
    expect(output).toContain(word)
    expect(output.trim().split('\n')).toHaveLength(1)
  })
})
