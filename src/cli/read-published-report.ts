import { UnreadableReport } from '#domain/reports/reading-problems.ts'
import type { ReadReport } from '#domain/reports/reading-result.ts'
import { readReportFile } from '#server/reports/reading/read-report-file.ts'
import type { CliIo } from './command.ts'

/** The report in that file; undefined after one clear line on standard error when it cannot be read. */
export async function readPublishedReport(file: string, io: CliIo): Promise<ReadReport | undefined> {
  try {
    return await readReportFile(file)
  } catch (error) {
    io.err(problemOf(file, error))
    return undefined
  }
}

function problemOf(file: string, error: unknown): string {
  if (error instanceof UnreadableReport) return `not a report file: ${file}: ${error.message}`
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOENT'
    ? `no such file: ${file}`
    : `cannot read ${file}${typeof code === 'string' ? ` (${code})` : ''}`
}
