import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { clearLeftover } from './leftover.ts'

function folderWithPid(pid: number | string): { folder: string; file: string } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-leftover-'))
  const file = path.join(folder, 'postmaster.pid')
  writeFileSync(file, `${pid}\n${folder}\n`)
  return { folder, file }
}

describe('a pid file left by a killed database', () => {
  test('of a process that is gone is removed', async () => {
    const { folder, file } = folderWithPid(4_194_303)
    await clearLeftover(folder)
    expect(existsSync(file)).toBe(false)
  })

  test('whose number belongs to another program by now is removed, and that program lives on', async () => {
    const stranger = spawn('sleep', ['30'])
    const { folder, file } = folderWithPid(stranger.pid ?? 0)
    await clearLeftover(folder)
    expect(existsSync(file)).toBe(false)
    expect(stranger.exitCode).toBeNull()
    expect(stranger.signalCode).toBeNull()
    stranger.kill()
  })

  // A server that still runs is stopped in order: journeys/process.journey.test.ts, with a real one.

  test('that is cut off is no obstacle', async () => {
    const { folder } = folderWithPid('garbage')
    await expect(clearLeftover(folder)).resolves.toBeUndefined()
  })
})
