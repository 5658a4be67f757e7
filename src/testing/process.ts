import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

const MAIN = path.join(import.meta.dirname, '../main.ts')

export type RunningProcess = {
  address: string
  pid: number
  output(): string
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>
  /** `kill -9` of the process and of its database, as a power cut would. */
  killEverything(): Promise<void>
}

/** Starts the program as a user would, on a data folder and a free port, and waits until it serves. */
export async function startProcess(dataDir: string, environment: Record<string, string> = {}): Promise<RunningProcess> {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', SAMPLE: 'none', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  child.stderr.on('data', (text: Buffer) => (output += text.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const address = await waitForAddress(child, () => output)
  return {
    address,
    pid: child.pid ?? 0,
    output: () => output,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
    killEverything: async () => {
      const postmaster = Number((await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
      child.kill('SIGKILL')
      // Detached, the database leads a process group of its own: the minus takes its backends too.
      process.kill(-postmaster, 'SIGKILL')
      await ended
    },
  }
}

/** Runs the program expecting it to refuse; answers its exit code and what it said. */
export function runToEnd(
  dataDir: string,
  environment: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN], {
      env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', SAMPLE: 'none', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (text: Buffer) => (output += text.toString()))
    child.stderr.on('data', (text: Buffer) => (output += text.toString()))
    child.once('exit', (code) => resolve({ code, output }))
  })
}

function waitForAddress(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = setInterval(() => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output())
      if (found) done(() => resolve(found[0]))
      else if (child.exitCode !== null) done(() => reject(new Error(`ended with ${child.exitCode}:\n${output()}`)))
    }, 25)
    const limit = setTimeout(() => done(() => reject(new Error(`no address within a minute:\n${output()}`))), 60_000)
    const done = (act: () => void) => {
      clearInterval(look)
      clearTimeout(limit)
      act()
    }
  })
}
