import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { lockDataDir } from './data-dir-lock.ts'
import { readOrMakeSecret } from './secret.ts'

const folder = () => mkdtempSync(path.join(os.tmpdir(), 'gongkai-platform-'))

describe('settings', () => {
  test('defaults serve on this machine only', () => {
    expect(readConfig({})).toMatchObject({ port: 8080, host: '127.0.0.1', databaseUrl: undefined })
  })
  test.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ PUBLIC_URL: 'kjj' }, 'PUBLIC_URL'],
    [{ SAMPLE_PASSWORD: 'short' }, 'SAMPLE_PASSWORD'],
  ])('%j is refused by its name', (environment, name) => {
    expect(() => readConfig(environment)).toThrow(name)
  })
})

describe('the data folder', () => {
  test('is refused to a second process, by name', async () => {
    const dir = folder()
    // The parent of this test process is alive and is not this process.
    writeFileSync(path.join(dir, 'gongkai.lock'), `${process.ppid} ${startTimeOf(process.ppid)}\n`)
    await expect(lockDataDir(dir)).rejects.toThrow(`in use by process ${process.ppid}`)
  })
  test('is taken over from a process that was killed', async () => {
    const dir = folder()
    writeFileSync(path.join(dir, 'gongkai.lock'), '999999 1\n')
    await expect(lockDataDir(dir)).resolves.toBeDefined()
  })
  test('is taken over when the number belongs to another program by now', async () => {
    const dir = folder()
    writeFileSync(path.join(dir, 'gongkai.lock'), `${process.ppid} 1\n`)
    await expect(lockDataDir(dir)).resolves.toBeDefined()
  })
})

describe('the secret', () => {
  test('is made once, kept, and readable by its owner only', async () => {
    const file = path.join(folder(), 'secret')
    const first = await readOrMakeSecret(file)
    expect(await readOrMakeSecret(file)).toBe(first)
    expect(statSync(file).mode & 0o077).toBe(0)
  })
  test('a cut-off secret is refused rather than replaced', async () => {
    const file = path.join(folder(), 'secret')
    writeFileSync(file, 'abc')
    await expect(readOrMakeSecret(file)).rejects.toThrow('too short')
  })
})

function startTimeOf(pid: number): string {
  const stat = process.getBuiltinModule('node:fs').readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}
