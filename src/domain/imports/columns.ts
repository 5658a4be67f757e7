import { cellText, isEmpty, quoted, type Cell } from './cell.ts'

/** A column of an import file. The header is matched exactly, or by an alias; a required column must stand in the file. */
export type Column = {
  readonly key: string
  readonly header: string
  readonly aliases?: readonly string[]
  readonly required: boolean
  /** How to fill it, printed in the template's notes. */
  readonly note: string
  readonly example: string
}

/** One thing wrong in an import file: the row as the spreadsheet counts, the header of the column (empty: whole row). */
export type RowError = {
  readonly row: number
  readonly column: string
  readonly code: string
  readonly message: string
  readonly value: string
}

export type HeaderReading = {
  /** Position of each known column in the file, from 0. */
  readonly positions: ReadonlyMap<string, number>
  readonly errors: readonly RowError[]
}

/** Matches the header row with the columns: unknown, twice, or missing headers are errors of that row. */
export function readHeader(cells: readonly Cell[], row: number, columns: readonly Column[]): HeaderReading {
  const positions = new Map<string, number>()
  const errors: RowError[] = []
  cells.forEach((cell, position) => {
    if (isEmpty(cell) || cell.kind === 'covered') return
    const text = normalised(cellText(cell))
    const column = columns.find((one) => [one.header, ...(one.aliases ?? [])].some((name) => normalised(name) === text))
    const at = { row, column: cellText(cell), value: cellText(cell) }
    if (!column) errors.push({ ...at, code: 'unknown-column', message: unknownColumn(cellText(cell), columns) })
    else if (positions.has(column.key)) {
      errors.push({ ...at, code: 'column-twice', message: `表头${quoted(column.header)}出现了两次。请只保留一列。` })
    } else positions.set(column.key, position)
  })
  for (const column of columns) {
    if (!column.required || positions.has(column.key)) continue
    const message = `缺少必填的列${quoted(column.header)}。请按模板补上这一列。`
    errors.push({ row, column: column.header, code: 'column-missing', message, value: '' })
  }
  return { positions, errors }
}

function unknownColumn(text: string, columns: readonly Column[]): string {
  const near = columns.map((one) => one.header).find((header) => resembles(header, text))
  return near
    ? `不认识表头${quoted(text)}。是不是${quoted(near)}？`
    : `不认识表头${quoted(text)}。请按模板填写表头，或删除这一列。`
}

/** One or two characters wrong, missing or too many. */
function resembles(header: string, text: string): boolean {
  const common = Array.from(header).filter((character) => text.includes(character)).length
  return common >= Math.max(2, header.length - 1) && Math.abs(header.length - text.length) <= 2
}

/** Spaces, full-width brackets and the star some templates put on required columns do not change a header. */
function normalised(text: string): string {
  return text
    .replace(/[\s*＊]/g, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
}
