import { open } from 'node:fs/promises'
import { UnreadableReport } from '#domain/reports/reading-problems.ts'
import type { ReadReport } from '#domain/reports/reading-result.ts'
import { readReport } from './read-report.ts'
import { READING_LIMITS } from './source.ts'

/** Reads a report from a file on disk without loading more than a report may have. Throws UnreadableReport, or the system's error. */
export async function readReportFile(path: string): Promise<ReadReport> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size > READING_LIMITS.fileBytes) throw new UnreadableReport('report-file-too-large')
    return await readReport(await file.readFile())
  } finally {
    await file.close()
  }
}
