import { FORM_IDS, formById, formOfYear } from '#domain/reports/forms/form-of-year.ts'
import type { ReportForm } from '#domain/reports/report-form.ts'
import { checkReport } from '#domain/reports/check-report.ts'
import { computeReport } from '#server/reports/compute-report.ts'
import { reportFileOf } from '#server/reports/render-report.ts'
import { findOrganIdBySlug } from '#server/reports/reports.queries.ts'
import type { CliCommand } from './command.ts'
import { withPlatform } from './with-platform.ts'

/** The annual report from the ledger, as a report file on standard output; findings go to standard error and exit 1. */
export const command: CliCommand = {
  name: 'report compute',
  usage: 'report compute ORGAN YEAR [--format AR2019|AR2021]',
  summary: 'the annual report of that year from the ledger, as a report file (JSON)',
  async run(args, io) {
    const asked = readArguments(args)
    if ('problem' in asked) {
      io.err(asked.problem)
      return 2
    }
    return withPlatform(async ({ databases }) => {
      const organId = await findOrganIdBySlug(databases.worker, asked.organ)
      if (!organId) {
        io.err(`no organ at this address: ${asked.organ}`)
        return 2
      }
      const { report } = await computeReport(databases.worker, organId, asked.year, asked.form)
      io.out(JSON.stringify(reportFileOf(report), null, io.json ? 0 : 1))
      const errors = checkReport(report).findings.filter(({ rule, level }) => level === 'error' && rule !== 'V13')
      for (const finding of errors) io.err(`${finding.rule} ${finding.message}`)
      return errors.length > 0 ? 1 : 0
    })
  },
}

type Asked = { organ: string; year: number; form: ReportForm } | { problem: string }

function readArguments(args: string[]): Asked {
  const at = args.indexOf('--format')
  const format = at >= 0 ? (args[at + 1] ?? '') : undefined
  const [organ, year, ...rest] = at >= 0 ? args.toSpliced(at, 2) : args
  if (!organ || !year || !/^\d{4}$/.test(year) || rest.length > 0) {
    return { problem: `expected an organ and a year, got "${args.join(' ')}"` }
  }
  const id = FORM_IDS.find((candidate) => candidate === format)
  if (format !== undefined && !id) return { problem: `unknown format (expected ${FORM_IDS.join(' or ')}): ${format}` }
  const form = id ? formById(id) : formOfYear(Number(year))
  if (!form) return { problem: `no report form for ${year}: the common form begins with 2019; name one with --format` }
  return { organ, year: Number(year), form }
}
