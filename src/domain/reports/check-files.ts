import type { NotRun } from './check-report.ts'
import { checkReport } from './check-report.ts'
import type { ExplainedFinding } from './likely-causes.ts'
import { explainFindings } from './likely-causes.ts'
import type { ReadingNote, ReadReport, UnreadCell } from './reading-result.ts'

export type CheckedFile = {
  file: string
  findings: ExplainedFinding[]
  notRun: NotRun[]
  unread: UnreadCell[]
  notes: ReadingNote[]
}

/**
 * Checks reports that were read from files. Where one organ's reports on consecutive years are among them, the later
 * is also compared with the earlier.
 */
export function checkFiles(files: readonly ({ file: string } & ReadReport)[]): CheckedFile[] {
  return files.map(({ file, report, unread, notes }) => {
    const before = files.find(
      (other) => sameOrgan(other.report.organ, report.organ) && other.report.year === report.year - 1,
    )
    const { findings, notRun } = checkReport(report, { lastYear: before?.report })
    return { file, findings: explainFindings(report, findings, { unread, notes }), notRun, unread, notes }
  })
}

function sameOrgan(left: string, right: string): boolean {
  return left.replace(/\s/g, '') === right.replace(/\s/g, '')
}
