import { UnreadableReport } from '#domain/reports/reading-problems.ts'
import type { ReadReport } from '#domain/reports/reading-result.ts'
import { readReport } from './read-report.ts'

/** How many files are read at once, and how many may wait, so that visitors cannot take the machine. */
const AT_ONCE = 2
const MAY_WAIT = 8

let reading = 0
const waiting: (() => void)[] = []

/** Reads a report for a visitor, in turn. Throws UnreadableReport, also when too many wait. */
export async function readInTurn(bytes: Uint8Array): Promise<ReadReport> {
  if (reading >= AT_ONCE) {
    if (waiting.length >= MAY_WAIT) throw new UnreadableReport('report-check-busy')
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  reading += 1
  try {
    return await readReport(bytes)
  } finally {
    reading -= 1
    waiting.shift()?.()
  }
}
