import type { PlacedCell, TableBlock } from '#domain/documents/document.ts'

/** The heading cells of a cell: those above it, up to the next row of numbers, and those to its left. */
export function headsOf(cell: PlacedCell, table: readonly PlacedCell[]): PlacedCell[] {
  return [...headsAbove(cell, table), ...headsBefore(cell, table)]
}

/** How many leading rows hold column headings only: they are repeated on every page, unless headings recur below. */
export function repeatedRows(table: TableBlock): number {
  const isHeading = (row: TableBlock['rows'][number]) =>
    row.every(({ header }) => header === 'col' || header === 'colgroup')
  const lead = table.rows.findIndex((row) => !isHeading(row))
  return table.rows.slice(lead).some(isHeading) ? 0 : lead
}

function headsAbove(cell: PlacedCell, table: readonly PlacedCell[]): PlacedCell[] {
  const covering = table
    .filter((other) => other.row < cell.row && overlaps(other.column, other.colspan, cell.column, cell.colspan))
    .sort((a, b) => b.row - a.row)
  const nearest = covering.findIndex(isColumnHead)
  const end = covering.findIndex((other, index) => index > nearest && !isColumnHead(other))
  return nearest < 0 ? [] : covering.slice(nearest, end < 0 ? undefined : end).reverse()
}

function headsBefore(cell: PlacedCell, table: readonly PlacedCell[]): PlacedCell[] {
  return table
    .filter((other) => other.header === 'row' || other.header === 'rowgroup')
    .filter((other) => other.column < cell.column && overlaps(other.row, other.rowspan, cell.row, cell.rowspan))
    .sort((a, b) => a.column - b.column)
}

function isColumnHead({ header }: PlacedCell): boolean {
  return header === 'col' || header === 'colgroup'
}

function overlaps(from: number, span: number, otherFrom: number, otherSpan: number): boolean {
  return from < otherFrom + otherSpan && otherFrom < from + span
}
