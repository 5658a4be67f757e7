import { readFile } from 'node:fs/promises'
import { blockingFindings, checkReport } from '#domain/reports/check-report.ts'
import { ReportFileSchema } from '#domain/reports/report-file.ts'
import type { CliCommand } from './command.ts'

/** Checks report files against the consistency rules. Exit 1 when there is an error-level finding. */
export const command: CliCommand = {
  name: 'report check',
  usage: 'report check FILE…',
  summary: 'check report files (JSON) against the consistency rules of the form',
  async run(files, io) {
    if (files.length === 0) {
      io.err('expected at least one report file')
      return 2
    }
    const results = []
    for (const file of files) {
      const text = await readFile(file, 'utf8').catch(() => undefined)
      if (text === undefined) {
        io.err(`no such file: ${file}`)
        return 2
      }
      const parsed = ReportFileSchema.safeParse(readJson(text))
      if (!parsed.success) {
        const issue = parsed.error.issues[0]
        io.err(`not a report file: ${file}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
        return 2
      }
      results.push({ file, ...checkReport(parsed.data) })
    }
    if (io.json) io.out(JSON.stringify(results))
    else for (const result of results) print(result, io.out)
    return blockingFindings(results.flatMap(({ findings }) => findings)).length > 0 ? 1 : 0
  },
}

function print(
  { file, findings, notRun }: { file: string } & ReturnType<typeof checkReport>,
  out: (line: string) => void,
) {
  out(`${file}: ${findings.length === 0 ? 'no findings' : `${findings.length} findings`}`)
  for (const finding of findings) out(`  ${finding.rule} ${finding.level}: ${finding.message}`)
  if (notRun.length > 0) out(`  not run, the file carries no text: ${notRun.join(' ')}`)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
