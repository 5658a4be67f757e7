/** A file's content before it is understood: paragraphs and tables in reading order, whatever format it came in. */
export type Source = {
  blocks: SourceBlock[]
  /** Further places where a title stands: the page's own title, its heading, its meta tags. */
  titles: string[]
  /** Day of publication where the file states it apart from its text, as written. */
  published?: string
}

export type SourceBlock = TextBlock | Grid
export type TextBlock = { kind: 'text'; text: string }

/** A table as a merged grid: a cell covers `rowspan` × `colspan` places from (row, column), counted from 0. */
export type Grid = { kind: 'grid'; cells: GridCell[] }
export type GridCell = { row: number; column: number; rowspan: number; colspan: number; text: string }

/** What a file may hold at most; a report is far below. */
export const READING_LIMITS = { fileBytes: 20 * 1024 * 1024, pages: 120, cells: 60_000, span: 1000 } as const

/** The cell that covers this place. */
export function cellAt(grid: Grid, row: number, column: number): GridCell | undefined {
  return grid.cells.find(
    (cell) =>
      cell.row <= row && row < cell.row + cell.rowspan && cell.column <= column && column < cell.column + cell.colspan,
  )
}

/** Cells of the grid by the rows they begin in, left to right. */
export function rowsOf(grid: Grid): { row: number; cells: GridCell[] }[] {
  const rows = new Map<number, GridCell[]>()
  for (const cell of grid.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  return [...rows]
    .map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.column - b.column) }))
    .sort((a, b) => a.row - b.row)
}
