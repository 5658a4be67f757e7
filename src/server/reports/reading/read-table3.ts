import { AR2019_TABLE3, AR2021_TABLE3 } from '#domain/reports/forms/table3-rows.ts'
import type { ReportForm, Table3ColumnKey, Table3Row } from '#domain/reports/report-form.ts'
import { TABLE3_COLUMNS } from '#domain/reports/report-form.ts'
import { UnreadableReport } from '#domain/reports/reading-problems.ts'
import { likeness, matchLabels, plain } from './labels.ts'
import type { Reading } from './reading.ts'
import { leaveUnread, takeNumber } from './reading.ts'
import type { Grid, GridCell } from './source.ts'
import { cellAt, rowsOf } from './source.ts'

const RECEIVED = '本年新收政府信息公开申请'

/** Rows of both forms in their order: a report of the later form may still carry the single row （六）. */
const EXPECTED: readonly Pick<Table3Row, 'key' | 'label'>[] = [
  ...AR2021_TABLE3.slice(0, -5),
  ...AR2019_TABLE3.slice(-3, -2),
  ...AR2021_TABLE3.slice(-5),
]

/** Whether this grid holds table 3. */
export function holdsTable3(grid: Grid): boolean {
  return grid.cells.some((cell) => plain(cell.text).includes(RECEIVED))
}

type Column = { key: Table3ColumnKey; label: string; at: number }

/**
 * Reads table 3; answers the keys of its rows in order: those of the form, and of （六） those it was published with.
 * Throws when rows or columns cannot be told apart.
 */
export function readTable3(grid: Grid, form: ReportForm, reading: Reading): string[] {
  const first = Math.min(...grid.cells.filter((cell) => plain(cell.text).includes(RECEIVED)).map((cell) => cell.row))
  const columns = columnsOf(grid, first, reading)
  const rows = numberRows(grid, first, columns)
  const matches = matchLabels(
    rows.map((row) => row.label),
    EXPECTED,
  )
  const read = new Set<string>()
  rows.forEach((row, index) => {
    const match = matches[index]
    if (!match) return noteUnknown(row, columns, reading)
    read.add(match.key)
    if (!match.exact) noteMistyped(row.label, match.key, reading)
    readRow(grid, row, match.key, columns, reading)
  })
  if (!read.has('newlyReceived') || read.size < 10)
    throw new UnreadableReport('report-table-unclear', '第三部分的表格。')
  const rowsOfReport = EXPECTED.filter(({ key }) => read.has(key) || isMissing(key, form, read))
  for (const { key, label } of rowsOfReport.filter((row) => !read.has(row.key))) {
    leaveUnread(reading, columns.map((column) => `table3.${key}.${column.key}`), '', `没有找到“${label}”这一行`) // prettier-ignore
  }
  return rowsOfReport.map(({ key }) => key)
}

/** The seven columns by their headings; a mistyped heading by its place between two that are known. */
function columnsOf(grid: Grid, firstRow: number, reading: Reading): Column[] {
  const heads = grid.cells
    .filter((cell) => cell.row < firstRow && cell.row >= firstRow - 6 && cell.text.trim() !== '')
    .filter((cell) => !/勾稽|申请人情况/.test(plain(cell.text)))
    .sort((a, b) => a.column - b.column)
  const last = heads.filter((cell) => !heads.some((other) => isUnder(other, cell)))
  const matches = matchLabels(
    last.map((cell) => cell.text),
    TABLE3_COLUMNS,
  )
  const columns = last.flatMap((cell, index): Column[] => {
    const match = matches[index]
    const column = TABLE3_COLUMNS.find(({ key }) => key === match?.key)
    if (!match || !column) return []
    if (!match.exact) {
      const message = `列名写作“${cell.text.trim()}”，按“${column.label}”读取`
      reading.notes.push({ where: `table3.*.${column.key}`, message })
    }
    return [{ ...column, at: cell.column }]
  })
  const inOrder = columns.every((column, index) => index === 0 || column.at > (columns[index - 1]?.at ?? -1))
  if (columns.length < TABLE3_COLUMNS.length || !inOrder) {
    throw new UnreadableReport('report-table-unclear', '第三部分的表格没有完整的“自然人”至“总计”七列。')
  }
  return columns
}

function isUnder(cell: GridCell, other: GridCell): boolean {
  return (
    cell !== other &&
    cell.row >= other.row + other.rowspan &&
    cell.column < other.column + other.colspan &&
    other.column < cell.column + cell.colspan
  )
}

/** `displaced` holds the seven numbers of a row that a wrong merge above has pushed away from the columns. */
type NumberRow = { row: number; label: string; cells: GridCell[]; displaced?: GridCell[] }

/** Rows from 一 on that have cells in the columns of numbers, each with the label nearest to the numbers. */
function numberRows(grid: Grid, first: number, columns: readonly Column[]): NumberRow[] {
  const from = Math.min(...columns.map((column) => column.at))
  const last = grid.cells.find((cell) => cell.row >= first && plain(cell.text).includes('结转下年度'))?.row ?? Infinity
  return rowsOf(grid)
    .filter(({ row }) => row >= first && row <= last)
    .map(({ row, cells }): NumberRow => {
      const displaced = displacedNumbers(cells, columns)
      if (displaced) return { row, ...displaced }
      const labels = grid.cells
        .filter((cell) => cell.row <= row && row < cell.row + cell.rowspan && cell.column < from)
        .filter((cell) => cell.text.trim() !== '')
        .sort((a, b) => a.column - b.column)
      return { row, label: labels.at(-1)?.text ?? '', cells: cells.filter((cell) => cell.column >= from) }
    })
    .filter(({ cells, label }) => cells.length > 0 && !isHeading(cells) && !isGap(cells, label))
}

/** A label and seven numbers that do not begin at the first column of numbers: the row is whole, only pushed aside. */
function displacedNumbers(cells: readonly GridCell[], columns: readonly Column[]): Omit<NumberRow, 'row'> | undefined {
  const numbers = cells.slice(-columns.length)
  const label = cells.at(-columns.length - 1)?.text ?? ''
  const isWhole = numbers.length === columns.length && numbers.every(({ text }) => /^[\d.,—/-]*$/.test(plain(text)))
  if (!isWhole || numbers[0]?.column === columns[0]?.at || !/\p{Script=Han}/u.test(label)) return undefined
  return { label, cells: numbers, displaced: numbers }
}

/** The heading repeated on a new page. */
function isHeading(cells: readonly GridCell[]): boolean {
  return cells.some((cell) => TABLE3_COLUMNS.some(({ label }) => likeness(cell.text, label) === 1))
}

/** A row without label and numbers. */
function isGap(cells: readonly GridCell[], label: string): boolean {
  return cells.every((cell) => cell.text.trim() === '') && !EXPECTED.some((row) => likeness(label, row.label) > 0.6)
}

function readRow(grid: Grid, row: NumberRow, key: string, columns: readonly Column[], reading: Reading): void {
  const keys = columns.map((column) => `table3.${key}.${column.key}`)
  const cells = row.displaced ?? columns.map((column) => cellAt(grid, row.row, column.at))
  if (row.displaced) {
    const message = `“${row.label.trim()}”这一行与列名错开，七个数按从左到右的次序读取`
    reading.notes.push({ where: `table3.${key}`, message })
  }
  const right = columns.at(-1)?.at ?? 0
  const spare = row.cells.filter(
    (cell) => !row.displaced && cell.column > right && !cells.includes(cell) && cell.text.trim() !== '',
  )
  if (cells.some((cell) => cell === undefined) || spare.length > 0) {
    return leaveUnread(reading, keys, row.cells.map((cell) => cell.text.trim()).join(' '), '这一行的格数与列名对不上')
  }
  columns.forEach((column, index) => {
    const cell = cells[index]
    const merged = cell && (cells.filter((other) => other === cell).length > 1 || cell.rowspan > 1)
    const address = `table3.${key}.${column.key}`
    if (merged) leaveUnread(reading, [address], cell.text, '几个数共用一个合并的格')
    else takeNumber(reading, address, cell, '件')
  })
}

/** Whether the form has this row and the table does not; （六） stands either as one row or as three. */
function isMissing(key: string, form: ReportForm, read: ReadonlySet<string>): boolean {
  if (!form.table3.some((row) => row.key === key)) return false
  const three = ['otherNotCorrected', 'otherFeeUnpaid', 'otherRest']
  return key === 'otherHandling'
    ? !three.some((other) => read.has(other))
    : !(three.includes(key) && read.has('otherHandling'))
}

function noteMistyped(label: string, key: string, reading: Reading): void {
  const expected = EXPECTED.find((row) => row.key === key)?.label ?? key
  reading.notes.push({ where: `table3.${key}`, message: `行名写作“${label.trim()}”，按“${expected}”读取` })
}

function noteUnknown(row: NumberRow, columns: readonly Column[], reading: Reading): void {
  const numbers = row.cells.map((cell) => cell.text.trim()).filter((text) => text !== '')
  if (numbers.length === 0 || columns.length === 0) return
  const message = `认不出“${row.label.trim() || '（没有行名）'}”这一行，没有读取其中的数字：${numbers.join(' ')}`
  reading.notes.push({ where: 'table3', message })
}
