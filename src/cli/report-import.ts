import type { CliCommand } from './command.ts'
import { readPublishedReport } from './read-published-report.ts'

/**
 * A published report as a report file on standard output. Cells that could not be read are null and listed under
 * `unread` in the file; they and everything read in spite of how it was written are named on standard error.
 */
export const command: CliCommand = {
  name: 'report import',
  usage: 'report import FILE',
  summary: 'a published report (HTML, DOCX, XLSX, PDF, JSON) as a report file (JSON)',
  async run(files, io) {
    const [file, ...rest] = files
    if (!file || rest.length > 0) {
      io.err('expected one published report')
      return 2
    }
    const read = await readPublishedReport(file, io)
    if (!read) return 2
    const { report, unread, notes } = read
    io.out(JSON.stringify(unread.length > 0 ? { ...report, unread } : report, null, io.json ? 0 : 1))
    for (const { cell, text, why } of unread) io.err(`not read: ${cell}: ${text === '' ? '' : `“${text}” `}${why}`)
    for (const { where, message } of notes) io.err(`read as: ${where}: ${message}`)
    return 0
  },
}
