import { checkFiles, type CheckedFile } from '#domain/reports/check-files.ts'
import { blockingFindings } from '#domain/reports/check-report.ts'
import type { CliCommand } from './command.ts'
import { readPublishedReport } from './read-published-report.ts'

/** Checks report files against the consistency rules. Exit 1 when there is an error-level finding. */
export const command: CliCommand = {
  name: 'report check',
  usage: 'report check FILE…',
  summary: 'check reports (JSON, HTML, DOCX, XLSX, PDF) against the consistency rules',
  async run(files, io) {
    if (files.length === 0) {
      io.err('expected at least one report file')
      return 2
    }
    const read = []
    for (const file of files) {
      const report = await readPublishedReport(file, io)
      if (!report) return 2
      read.push({ file, ...report })
    }
    const results = checkFiles(read)
    if (io.json) io.out(JSON.stringify(results))
    else for (const result of results) print(result, io.out)
    return blockingFindings(results.flatMap(({ findings }) => findings)).length > 0 ? 1 : 0
  },
}

function print({ file, findings, notRun, unread, notes }: CheckedFile, out: (line: string) => void): void {
  out(`${file}: ${findings.length === 0 ? 'no findings' : `${findings.length} findings`}`)
  for (const { rule, level, message, likelyCause } of findings)
    out(`  ${rule} ${level}: ${message}${likelyCause ?? ''}`)
  for (const { cell, text, why } of unread) out(`  not read: ${cell}: ${text === '' ? '' : `“${text}” `}${why}`)
  for (const { where, message } of notes) out(`  read as: ${where}: ${message}`)
  if (notRun.length > 0) out(`  not run: ${notRun.map(({ rule, why }) => `${rule}（${why}）`).join('、')}`)
}
