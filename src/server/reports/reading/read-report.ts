import { Worker } from 'node:worker_threads'
import { readingProblems, UnreadableReport, type ReadingProblem } from '#domain/reports/reading-problems.ts'
import type { ReadReport } from '#domain/reports/reading-result.ts'
import type { ReadingAnswer } from './read-report.worker.ts'
import { READING_LIMITS } from './source.ts'

/** What one reading may take: time in seconds, the thread's own heap and the process's growth in megabytes. */
const MOST = { seconds: 30, heapMegabytes: 512, growthMegabytes: 600 } as const
const WATCH_MS = 100
const MEGABYTE = 1024 * 1024

/**
 * Reads a published report from a file of any of the five forms, told apart by content, in a thread of its own with
 * limits on memory and time, so that no file can stop the process. Throws UnreadableReport with a whole sentence.
 */
export async function readReport(bytes: Uint8Array): Promise<ReadReport> {
  if (bytes.length > READING_LIMITS.fileBytes) throw new UnreadableReport('report-file-too-large')
  const answer = await inThread(bytes)
  if ('read' in answer) return answer.read
  const detail = answer.message.slice(readingProblems[answer.problem].length)
  throw new UnreadableReport(answer.problem, detail)
}

function inThread(bytes: Uint8Array): Promise<ReadingAnswer> {
  const worker = new Worker(new URL('./read-report.worker.ts', import.meta.url), {
    workerData: { bytes },
    resourceLimits: { maxOldGenerationSizeMb: MOST.heapMegabytes },
  })
  // Unpacked streams are kept outside the thread's heap, so that the process as a whole is watched.
  const before = process.memoryUsage.rss()
  return new Promise<ReadingAnswer>((resolve) => {
    const give = (answer: ReadingAnswer) => {
      clearTimeout(timer)
      clearInterval(watch)
      resolve(answer)
      void worker.terminate()
    }
    const fail = (problem: ReadingProblem) => give({ problem, message: readingProblems[problem] })
    const timer = setTimeout(() => fail('report-file-too-slow'), MOST.seconds * 1000)
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > MOST.growthMegabytes * MEGABYTE) fail('report-file-unpacks-too-large')
    }, WATCH_MS)
    worker.once('message', give)
    worker.once('error', (error: unknown) => fail(ranOut(error) ? 'report-file-too-slow' : 'report-file-broken'))
    worker.once('exit', () => fail('report-file-broken'))
  })
}

function ranOut(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
