import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '#testing/browser.ts'

const GONGKAI = path.join(import.meta.dirname, '../src/cli/gongkai.ts')
const folder = temporaryFolder('command-line')
afterAll(() => rm(folder, { recursive: true, force: true }))

function gongkai(dataDir: string, words: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [GONGKAI, ...words], {
    env: { PATH: process.env.PATH, DATA_DIR: path.join(folder, dataDir), SAMPLE: 'none' },
    encoding: 'utf8',
    input,
  })
  return { status, out: stdout.trim(), err: stderr.trim() }
}

const ORGAN = ['--slug', 'kjj', '--name', '某市科学技术局', '--kind', 'department', '--index-prefix', '006360811']

describe('gongkai', () => {
  test('makes the first organ with an administrator, and says so in the audit log', () => {
    const made = gongkai('first', ['organ', 'create', ...ORGAN, '--admin', 'guanli', '--admin-name', '张三', '--json'])
    expect(made).toMatchObject({ status: 0, err: '' })
    expect(JSON.parse(made.out)).toMatchObject({ organ: 'kjj', username: 'guanli' })
    expect(gongkai('first', ['audit', 'verify', '--json']).out).toMatch(
      /^\{"intact":true,"entries":2,"head":"[0-9a-f]{64}"\}$/,
    )
  })

  test('backs up and restores into an empty folder', () => {
    const archive = path.join(folder, 'backup.tar.gz')
    const taken = gongkai('first', ['backup', archive, '--json'])
    expect(taken).toMatchObject({ status: 0, err: '' })
    const restored = gongkai('second', ['restore', archive, '--json'])
    expect(restored).toMatchObject({ status: 0, err: '' })
    expect(JSON.parse(restored.out)).toEqual(JSON.parse(taken.out))
    expect(gongkai('second', ['audit', 'verify']).status).toBe(0)
  })

  test.each([
    [['nonsense'], 'unknown command'],
    [['backup'], 'which file'],
    [['restore', '/no/such/file'], 'ENOENT'],
    [['organ', 'create', ...ORGAN, '--admin', 'Not a name', '--admin-name', '张三'], '--admin'],
    [['organ', 'create', '--wrong', 'x'], '--wrong'],
    [['calendar', 'due', '2024-02-30', '20'], '2024-02-30'],
  ])('%j ends with 2 and one clear line', (words, word) => {
    const { status, out, err } = gongkai('wrong', words)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(word)
    expect(err.split('\n')).toHaveLength(1)
  })
})
