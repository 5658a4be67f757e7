import { parentPort, workerData } from 'node:worker_threads'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { UnreadableFile, type FileProblem, type Table } from './table.ts'

/** What the thread answers: the table, or why the file cannot be read. */
export type TableAnswer = { table: Table } | { problem: FileProblem }

const { bytes, format } = workerData as { bytes: Uint8Array; format: 'xlsx' | 'csv' }

async function answer(): Promise<TableAnswer> {
  try {
    return { table: format === 'xlsx' ? await readXlsx(Buffer.from(bytes)) : readCsv(bytes) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.code }
    throw error
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await answer())
