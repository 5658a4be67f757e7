import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { UnreadableReport, type ReadingProblem } from '#domain/reports/reading-problems.ts'
import type { ReadReport } from '#domain/reports/reading-result.ts'
import { readSource } from './read-source.ts'

/** What the thread answers: the report, or why the file cannot be read. */
export type ReadingAnswer = { read: ReadReport } | { problem: ReadingProblem; message: string }

z.config(z.locales.zhCN())

const { bytes } = workerData as { bytes: Uint8Array }

async function answer(): Promise<ReadingAnswer> {
  try {
    return { read: await readSource(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) }
  } catch (error) {
    if (error instanceof UnreadableReport) return { problem: error.code, message: error.message }
    throw error
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await answer())
