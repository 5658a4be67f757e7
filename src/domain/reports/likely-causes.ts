import type { CellKey } from './cells.ts'
import { cellLabel, cellsOf } from './cells.ts'
import type { Finding } from './finding.ts'
import { formById } from './forms/form-of-year.ts'
import { receivedEqualsHandled } from './identities/v01-received-equals-handled.ts'
import { resultsAddUp } from './identities/v02-results-add-up.ts'
import { applicantsAddUp } from './identities/v03-applicants-add-up.ts'
import { remediesAddUp } from './identities/v04-remedies-add-up.ts'
import type { ReadingNote, UnreadCell } from './reading-result.ts'
import type { ReportFile } from './report-file.ts'
import { cellValue } from './report-file.ts'
import { TABLE3_COLUMNS } from './report-form.ts'

/** A finding with what probably went wrong, where that can be told. */
export type ExplainedFinding = Finding & { likelyCause?: string }

const IDENTITIES = [receivedEqualsHandled, resultsAddUp, applicantsAddUp, remediesAddUp]
/** More broken sums than this are not one slip. */
const MOST_BROKEN = 12

/** What reading a published file left open: such cells are named first when a sum they belong to does not add up. */
export type ReadingGaps = { unread: readonly UnreadCell[]; notes: readonly ReadingNote[] }

/**
 * Says of each broken sum what probably happened: a cell that was not read or was read under a mistyped label; a
 * column or a total left blank; one cell that is off by the difference, perhaps with its digits swapped. Only a
 * change of one cell that puts everything right is named, and only when no other cell would do as well.
 */
export function explainFindings(
  report: ReportFile,
  findings: readonly Finding[],
  gaps?: ReadingGaps,
): ExplainedFinding[] {
  const repairs = singleRepairs(report)
  const rows = findings.filter(({ rule }) => rule === 'V3').length
  return findings.map((finding) => {
    if (!['V1', 'V2', 'V3', 'V4'].includes(finding.rule)) return finding
    const likelyCause =
      causeInReading(finding, gaps) ?? oneCellOff(report, finding, repairs) ?? leftBlank(report, finding, rows)
    return likelyCause ? { ...finding, likelyCause } : finding
  })
}

function cellsIn(finding: Finding): CellKey[] {
  return [...finding.where.left, ...finding.where.right]
}

function causeInReading(finding: Finding, gaps: ReadingGaps | undefined): string | undefined {
  const cells = cellsIn(finding)
  const unread = gaps?.unread.find(({ cell }) => cells.includes(cell))
  if (unread) return `其中有一格没有读出（原文“${unread.text || '空'}”，${unread.why}），请先对照原文核对这一格。`
  const note = gaps?.notes.find(({ where }) => cells.some((cell) => cell === where || cell.startsWith(`${where}.`)))
  return note && note.where !== 'table3' ? `可能是读取的问题：${note.message}，请先对照原文。` : undefined
}

/** A whole column of totals without numbers, or one side without any number. */
function leftBlank(report: ReportFile, finding: Finding, brokenRows: number): string | undefined {
  const without = (cells: readonly CellKey[], blank: (value: number | null) => boolean) =>
    cells.length > 0 && cells.every((cell) => blank(cellValue(report, cell)))
  const concernsTotals = finding.where.left.some((cell) => /^table3\..*\.total$/.test(cell))
  if (concernsTotals && brokenRows > 2 && without(totalsColumn(report), (value) => !value))
    return '“总计”一列可能整列没有填。'
  const side = [finding.where.left, finding.where.right].find((cells) => without(cells, (value) => value === null))
  return side && `${labelOf(report, side)}可能漏填了。`
}

function totalsColumn(report: ReportFile): CellKey[] {
  return Object.keys(report.table3).map((row) => `table3.${row}.total`)
}

type Repair = { cell: CellKey; from: number; to: number }

function oneCellOff(report: ReportFile, finding: Finding, repairs: readonly Repair[]): string | undefined {
  const own = repairs.filter(({ cell }) => cellsIn(finding).includes(cell))
  const swapped = own.filter(({ from, to }) => sameDigits(from, to))
  const [repair, second] = swapped.length === 1 ? swapped : own
  if (!repair || second) return undefined
  const words = `${labelOf(report, [repair.cell])}可能应为 ${repair.to}（现为 ${repair.from}）`
  return sameDigits(repair.from, repair.to) ? `${words}，像是数字前后写颠倒了。` : `${words}，改后各项勾稽关系都成立。`
}

function sameDigits(left: number, right: number): boolean {
  const sorted = (value: number) => Array.from(String(value)).sort().join('')
  return left !== right && left > 9 && sorted(left) === sorted(right)
}

/** Every change of one cell after which all sums of tables three and four add up. */
function singleRepairs(report: ReportFile): Repair[] {
  const broken = brokenSums(report)
  if (broken.length === 0 || broken.length > MOST_BROKEN) return []
  const [first] = broken
  const differences = new Set(
    broken.flatMap(({ left, right }) => [(left ?? 0) - (right ?? 0), (right ?? 0) - (left ?? 0)]),
  )
  return (first ? cellsIn(first) : []).flatMap((cell) => {
    const from = cellValue(report, cell) ?? 0
    return [...differences]
      .map((difference) => ({ cell, from, to: from + difference }))
      .filter(({ to }) => to >= 0 && to !== from && brokenSums(withCell(report, cell, to)).length === 0)
  })
}

function brokenSums(report: ReportFile): Finding[] {
  return IDENTITIES.flatMap((check) => check(report))
}

function withCell(report: ReportFile, key: CellKey, value: number): ReportFile {
  const [table, row = '', column = ''] = key.split('.')
  if (table !== 'table3' && table !== 'table4') return report
  return { ...report, [table]: { ...report[table], [row]: { ...report[table][row], [column]: value } } }
}

function labelOf(report: ReportFile, cells: readonly CellKey[]): string {
  const definitions = cellsOf(formById(report.format), report.year)
  const names = cells.map((key) => {
    const known = definitions.find((cell) => cell.key === key)
    const column = TABLE3_COLUMNS.find((one) => key.endsWith(`.${one.key}`))?.label ?? ''
    return known ? cellLabel(known) : `（六）其他处理 · ${column}`
  })
  return `“${names.join('”“')}”`
}
