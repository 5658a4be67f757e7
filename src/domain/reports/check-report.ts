import type { Finding } from './finding.ts'
import { receivedEqualsHandled } from './identities/v01-received-equals-handled.ts'
import { resultsAddUp } from './identities/v02-results-add-up.ts'
import { applicantsAddUp } from './identities/v03-applicants-add-up.ts'
import { remediesAddUp } from './identities/v04-remedies-add-up.ts'
import { sumsInText } from './identities/v10-sums-in-text.ts'
import { plainNumbers } from './identities/v11-plain-numbers.ts'
import { sixSections } from './identities/v13-six-sections.ts'
import type { ReportFile } from './report-file.ts'

type Rule = { id: string; check: (report: ReportFile) => Finding[]; runsOn?: (report: ReportFile) => boolean }

const hasText = (report: ReportFile) => report.sections !== undefined
const hasTextOrHeadings = (report: ReportFile) => hasText(report) || report.headings !== undefined

const RULES: readonly Rule[] = [
  { id: 'V1', check: receivedEqualsHandled },
  { id: 'V2', check: resultsAddUp },
  { id: 'V3', check: applicantsAddUp },
  { id: 'V4', check: remediesAddUp },
  { id: 'V10', check: sumsInText, runsOn: hasText },
  { id: 'V11', check: plainNumbers },
  { id: 'V13', check: sixSections, runsOn: hasTextOrHeadings },
]

/** Runs every rule on a report. Rules about text do not run on a file without sections; they are named in `notRun`. */
export function checkReport(report: ReportFile): { findings: Finding[]; notRun: string[] } {
  const runs = (rule: Rule) => rule.runsOn?.(report) ?? true
  return {
    findings: RULES.filter(runs).flatMap((rule) => rule.check(report)),
    notRun: RULES.filter((rule) => !runs(rule)).map((rule) => rule.id),
  }
}

/** Findings that stand in the way of submitting a report. */
export function blockingFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.level === 'error')
}
