import type { CellValues } from './cells.ts'
import type { Finding } from './finding.ts'
import { formById } from './forms/form-of-year.ts'
import { receivedEqualsHandled } from './identities/v01-received-equals-handled.ts'
import { resultsAddUp } from './identities/v02-results-add-up.ts'
import { applicantsAddUp } from './identities/v03-applicants-add-up.ts'
import { remediesAddUp } from './identities/v04-remedies-add-up.ts'
import { carriedOver } from './identities/v05-carried-over.ts'
import { documentsInForce } from './identities/v06-documents-in-force.ts'
import { itemsCarriedOver } from './identities/v07-items-carried-over.ts'
import { disclosedDocuments } from './identities/v08-disclosed-documents.ts'
import { numbersInText } from './identities/v09-numbers-in-text.ts'
import { channelsAddUp } from './identities/v10-channel-sums.ts'
import { sumsInText } from './identities/v10-sums-in-text.ts'
import { plainNumbers } from './identities/v11-plain-numbers.ts'
import { suitsAfterReview } from './identities/v12-suits-after-review.ts'
import { sixSections } from './identities/v13-six-sections.ts'
import { statedPeriod } from './identities/v14-period.ts'
import { publishedInTime } from './identities/v15-published-in-time.ts'
import { sameAsLedger } from './identities/v16-ledger.ts'
import { specialLawNamed } from './identities/v17-special-law.ts'
import { feeSentence } from './identities/v18-fee-sentence.ts'
import type { ReportFile } from './report-file.ts'

/** What a report can be compared with besides itself. */
export type CheckContext = {
  /** The same organ's report on the year before. */
  lastYear?: ReportFile | undefined
  /** What the ledger counts for the year. */
  ledger?: CellValues | undefined
}

/** A rule that did not run, and why. */
export type NotRun = { rule: string; why: string }

type Rule = {
  id: string
  check: (report: ReportFile, context: CheckContext) => Finding[]
  /** Why the rule cannot run on this report; undefined when it can. */
  lacks?: (report: ReportFile, context: CheckContext) => string | undefined
}

const noText = (report: ReportFile) => (report.sections ? undefined : '文件里没有正文')
const noLastYear = (_: ReportFile, { lastYear }: CheckContext) => (lastYear ? undefined : '没有上一年度的报告可以对照')
const ofForm = (id: ReportFile['format']) => (report: ReportFile, context: CheckContext) =>
  report.format === id
    ? (noLastYear(report, context) ?? (context.lastYear?.format === id ? undefined : '上一年度的报告用的是另一种格式'))
    : `只适用于${formById(id).instrument}的格式`

const withLastYear = (check: (report: ReportFile, lastYear: ReportFile) => Finding[]): Rule['check'] =>
  (report, { lastYear }) => (lastYear ? check(report, lastYear) : []) // prettier-ignore

const RULES: readonly Rule[] = [
  { id: 'V1', check: receivedEqualsHandled },
  { id: 'V2', check: resultsAddUp },
  { id: 'V3', check: applicantsAddUp },
  { id: 'V4', check: remediesAddUp },
  { id: 'V5', check: withLastYear(carriedOver), lacks: noLastYear },
  { id: 'V6', check: withLastYear(documentsInForce), lacks: ofForm('AR2021') },
  { id: 'V7', check: withLastYear(itemsCarriedOver), lacks: ofForm('AR2019') },
  { id: 'V8', check: disclosedDocuments, lacks: ({ format }) => (format === 'AR2019' ? undefined : `只适用于${formById('AR2019').instrument}的格式`) }, // prettier-ignore
  { id: 'V9', check: numbersInText, lacks: noText },
  {
    id: 'V10',
    check: (report) => [...sumsInText(report), ...channelsAddUp(report)],
    lacks: (report) => (report.narrativeCounts ? undefined : noText(report)),
  },
  { id: 'V11', check: plainNumbers },
  { id: 'V12', check: (report, { lastYear }) => suitsAfterReview(report, lastYear) },
  { id: 'V13', check: sixSections, lacks: (report) => (report.headings ? undefined : noText(report)) },
  { id: 'V14', check: statedPeriod, lacks: (report) => (report.preamble === undefined ? noText(report) : undefined) },
  { id: 'V15', check: publishedInTime, lacks: ({ publishedOn }) => (publishedOn ? undefined : '文件里没有发布日期') },
  { id: 'V16', check: (report, { ledger }) => (ledger ? sameAsLedger(report, ledger) : []), lacks: (_, { ledger }) => (ledger ? undefined : '没有台账可以对照') }, // prettier-ignore
  { id: 'V17', check: specialLawNamed },
  { id: 'V18', check: feeSentence, lacks: (report) => (formById(report.format).feesInSectionSix ? noText(report) : '2021年度起的报告才要求') }, // prettier-ignore
]

/**
 * Runs every rule that the report carries enough for: rules about text need its sections, rules across years last
 * year's report, V16 the ledger. The others are named in `notRun`, each with its reason.
 */
export function checkReport(report: ReportFile, context: CheckContext = {}): { findings: Finding[]; notRun: NotRun[] } {
  const findings: Finding[] = []
  const notRun: NotRun[] = []
  for (const rule of RULES) {
    const why = rule.lacks?.(report, context)
    if (why === undefined) findings.push(...rule.check(report, context))
    else notRun.push({ rule: rule.id, why })
  }
  return { findings, notRun }
}

/** Findings that stand in the way of submitting a report. */
export function blockingFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.level === 'error')
}
