import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startProcess, type RunningProcess } from '../src/testing/process.ts'
import { askAtRate, percentile } from './ask-at-rate.ts'

const SAMPLE_PASSWORD = 'Gongkai-bench-2026'
const SAMPLE = { SAMPLE: 'changde-kjj', SAMPLE_PASSWORD }

/** Measures this machine against the budgets of the architecture that this version can already be held to. */
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'gongkai-bench-'))
try {
  await bench()
} finally {
  await rm(dataDir, { recursive: true, force: true })
}

async function bench(): Promise<void> {
  print('machine', `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
  const [first, firstStart] = await timed(() => startProcess(dataDir, SAMPLE))
  print('first start, sample loaded, to serving', `${firstStart} ms (budget 15,000)`)
  await first.stop()

  const [running, nextStart] = await timed(() => startProcess(dataDir, SAMPLE))
  print('next start, to serving', `${nextStart} ms (budget 5,000)`)
  print('idle memory of the Node process', `${residentMegabytes(running.pid)} MB (budget 200)`)
  await pages(running)
  await saves(running)
  await compute(running)
  await running.stop()
}

async function pages(running: RunningProcess): Promise<void> {
  const addresses = ['/changde-kjj/', '/changde-kjj/disclosure', '/changde-kjj/items/100', '/changde-kjj/reports/2020']
  for (const address of addresses) {
    await askAtRate(() => get(running, address), { perSecond: 50, seconds: 2 })
    for (const perSecond of [50, 100]) {
      const taken = await askAtRate(() => get(running, address), { perSecond, seconds: 5 })
      print(
        `GET ${address} at ${perSecond}/s`,
        `median ${percentile(taken, 50)} ms, p99 ${percentile(taken, 99)} ms (budget: p99 20 ms at 500/s)`,
      )
    }
  }
}

async function get(running: RunningProcess, address: string): Promise<void> {
  const answer = await fetch(`${running.address}${address}`)
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
  await answer.arrayBuffer()
}

/** Durable saves, eight people at once: each is one transaction with its audit entry. */
async function saves(running: RunningProcess): Promise<void> {
  const cookie = await signIn(running)
  const total = 800
  let left = total
  const lane = async () => {
    while (left-- > 0) {
      const answer = await fetch(`${running.address}/api/items`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ content: { title: '测量' } }),
      })
      if (answer.status !== 201) throw new Error(`saving answered ${answer.status}`)
      await answer.arrayBuffer()
    }
  }
  const [, taken] = await timed(() => Promise.all(Array.from({ length: 8 }, lane)))
  print('drafts saved, durable and recorded', `${Math.round((total * 1000) / taken)}/s`)
}

async function signIn(running: RunningProcess): Promise<string> {
  const answer = await fetch(`${running.address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'nigao', password: SAMPLE_PASSWORD }),
  })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function compute(running: RunningProcess): Promise<void> {
  await get(running, '/readyz')
  const command = ['src/cli/gongkai.ts', 'report', 'compute', 'changde-kjj', '2020', '--json']
  const began = Date.now()
  const { status } = spawnSync(process.execPath, command, { env: { PATH: process.env.PATH, DATA_DIR: dataDir } })
  print('report compute, whole process', `${Date.now() - began} ms, exit ${status}`)
}

function residentMegabytes(pid: number): number {
  if (process.platform === 'linux') {
    const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Math.round(Number(found?.[1]) / 1024)
  }
  return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024)
}

async function timed<T>(steps: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now()
  return [await steps(), Math.round(performance.now() - began)]
}

function print(what: string, figure: string): void {
  console.log(`${what.padEnd(48)} ${figure}`)
}
