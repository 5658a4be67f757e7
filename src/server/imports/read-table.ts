import { Worker } from 'node:worker_threads'
import { fileTypeFromBuffer } from 'file-type'
import { refused } from '#server/http/errors.ts'
import type { TableAnswer } from './read-table.worker.ts'
import { LIMITS, type FileProblem, type Table } from './table.ts'

const MOST_SECONDS = 60
const MOST_MEGABYTES = 1024

/** Files read at once; the others wait, so that memory stays bounded whoever uploads. */
const MOST_THREADS = 2

/**
 * Reads an uploaded XLSX or CSV file, told apart by content and not by name, in a thread of its own with a limit on
 * memory and time, so that no file can stop the server. Refuses (409) what cannot be read, with the reason's code.
 */
export async function readTable(bytes: Buffer): Promise<Table> {
  if (bytes.length > LIMITS.fileBytes) throw refused('import-file-too-large')
  const format = await formatOf(bytes)
  const leave = await enter()
  const answer = await inThread(bytes, format).finally(leave)
  if ('problem' in answer) throw refused(answer.problem)
  return answer.table
}

let running = 0
const waiting: (() => void)[] = []

/** Waits for a free place; answers how to leave it to the next. */
async function enter(): Promise<() => void> {
  if (running >= MOST_THREADS) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  return () => {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

async function formatOf(bytes: Buffer): Promise<'xlsx' | 'csv'> {
  // UTF-16 text begins like some films do.
  if (bytes.length >= 2 && [0xfffe, 0xfeff].includes(bytes.readUInt16BE(0))) return 'csv'
  const found = await fileTypeFromBuffer(bytes)
  if (found?.ext === 'xlsx' || found?.ext === 'zip') return 'xlsx'
  if (found?.ext === 'cfb') throw refused('import-old-excel')
  if (found) throw refused('import-file-type')
  return 'csv'
}

function inThread(bytes: Buffer, format: 'xlsx' | 'csv'): Promise<TableAnswer> {
  const worker = new Worker(new URL('./read-table.worker.ts', import.meta.url), {
    workerData: { bytes, format },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  return new Promise<TableAnswer>((resolve) => {
    const give = (answer: TableAnswer) => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const fail = (problem: FileProblem) => give({ problem })
    const timer = setTimeout(() => fail('import-too-large-unpacked'), MOST_SECONDS * 1000)
    worker.once('message', give)
    worker.once('error', (error: unknown) =>
      fail(ranOutOfMemory(error) ? 'import-too-large-unpacked' : 'import-file-broken'),
    )
    worker.once('exit', () => fail('import-file-broken'))
  })
}

function ranOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
