import { isEmpty, type Cell } from '#domain/imports/cell.ts'
import { readHeader, type Column, type RowError } from '#domain/imports/columns.ts'
import type { FileRow } from './import-kind.ts'
import type { Table, TableRow } from './table.ts'

/** A table laid out by columns: its rows by column key, and what is wrong with the header or the rows as such. */
export type LaidOut = {
  readonly rows: readonly FileRow[]
  readonly errors: readonly RowError[]
  readonly headerRow: number
}

/** The column our own file of errors adds; it may come back in a mended file and is not read. */
export const ERROR_COLUMN = '错误说明'

/**
 * Finds the header (the first row with content) and gives each row its columns. Blank rows between others are errors;
 * a column the file lacks is reported once, at the header.
 */
export function layOutTable(table: Table, columns: readonly Column[]): LaidOut {
  const [header, ...body] = withoutEmptyEnds(table.rows)
  if (!header) return { rows: [], errors: [wholeFile(1, 'no-rows', '文件里没有内容。')], headerRow: 1 }
  const headerCells = header.cells.map((cell) => (isErrorColumn(cell) ? ({ kind: 'empty' } as const) : cell))
  const { positions, errors: headerErrors } = readHeader(headerCells, header.no, columns)
  const errors: RowError[] = [...headerErrors]
  if (body.length === 0) errors.push(wholeFile(header.no + 1, 'no-rows', '只有表头，没有数据行。'))
  const rows: FileRow[] = []
  for (const { no, cells } of body) {
    if (cells.every(isEmpty)) errors.push(wholeFile(no, 'blank-row', '本行是空行，后面还有数据。请删除空行。'))
    else rows.push({ row: no, cells: byKey(cells, positions) })
  }
  return { rows, errors, headerRow: header.no }
}

function byKey(cells: readonly Cell[], positions: ReadonlyMap<string, number>): Record<string, Cell> {
  const found: Record<string, Cell> = {}
  for (const [key, position] of positions) {
    const cell = cells[position]
    if (cell && cell.kind !== 'empty') found[key] = cell
  }
  return found
}

function withoutEmptyEnds(rows: readonly TableRow[]): readonly TableRow[] {
  const filled = rows.map((row) => row.cells.some((cell) => !isEmpty(cell)))
  return rows.slice(Math.max(filled.indexOf(true), 0), filled.lastIndexOf(true) + 1)
}

function isErrorColumn(cell: Cell): boolean {
  return cell.kind === 'text' && cell.text.trim() === ERROR_COLUMN
}

function wholeFile(row: number, code: string, message: string): RowError {
  return { row, column: '', code, message, value: '' }
}
