import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { clearLeftover, postmasterPid } from './leftover.ts'
import { findPostgresBinaries, type PostgresBinaries } from './binaries.ts'
import { chooseLauncher, type Launcher } from './unprivileged.ts'

export type EmbeddedServer = { url: string; stop(): Promise<void>; pid: number }

type Options = {
  folder: string
  password: string
  /** Extra server settings, for tests that need no durability. */
  settings?: Record<string, string>
}

/**
 * Starts PostgreSQL on a free loopback port with its data under `folder`; makes the cluster on a first start.
 * A server left over from a killed process is stopped first. Throws with PostgreSQL's own last words if it cannot start.
 */
export async function startEmbeddedServer({ folder, password, settings = {} }: Options): Promise<EmbeddedServer> {
  await mkdir(path.dirname(folder), { recursive: true })
  const binaries = await findPostgresBinaries()
  const launcher = chooseLauncher([binaries.postgres, folder])
  if (!existsSync(path.join(folder, 'PG_VERSION'))) await initialise(binaries, launcher, folder, password)
  launcher.prepare(folder)
  await clearLeftover(folder)

  const port = await freePort()
  const child = launch(binaries, launcher, folder, { ...settings, port: String(port) })
  const url = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
  await waitUntilReady(url, child)
  return { url, pid: child.pid ?? 0, stop: () => stop(child, folder) }
}

async function initialise(binaries: PostgresBinaries, launcher: Launcher, folder: string, password: string) {
  const unfinished = `${folder}.new`
  const passwordFile = `${folder}.password`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  launcher.prepare(unfinished)
  launcher.prepare(passwordFile)
  const { program, args } = launcher.wrap(binaries.initdb, [
    '-D', unfinished, '-U', 'postgres', '--pwfile', passwordFile, '-A', 'scram-sha-256',
    '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions', '--no-sync',
  ]) // prettier-ignore
  const made = spawnSync(program, args, { ...launcher.options, encoding: 'utf8', env: plainEnvironment() })
  await rm(passwordFile, { force: true })
  if (made.status !== 0)
    throw new Error(`PostgreSQL could not make its data folder: ${made.stderr || made.error?.message}`)
  await rename(unfinished, folder)
}

function launch(binaries: PostgresBinaries, launcher: Launcher, folder: string, settings: Record<string, string>) {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '120',
    shared_buffers: '128MB',
    log_timezone: 'UTC',
    timezone: 'UTC',
    jit: 'off',
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { program, args } = launcher.wrap(binaries.postgres, ['-D', folder, ...flags])
  // Detached: a Ctrl-C in the terminal reaches our process only, which then stops the database in order.
  return spawn(program, args, {
    ...launcher.options,
    detached: true,
    env: plainEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

function plainEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
}

async function waitUntilReady(url: string, child: ChildProcess): Promise<void> {
  const lastWords: string[] = []
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords.push(text)
    if (lastWords.length > 40) lastWords.shift()
  })
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${lastWords.join('')}`)
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await client.end().catch(() => {})
      await pause(40)
    }
  }
  throw new Error(`PostgreSQL did not become ready within a minute:\n${lastWords.join('')}`)
}

/** Fast shutdown: open transactions roll back, everything committed is on disk. */
async function stop(child: ChildProcess, folder: string): Promise<void> {
  const pid = (await postmasterPid(folder)) ?? child.pid
  if (child.exitCode !== null || !pid) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  process.kill(pid, 'SIGINT')
  await ended
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
