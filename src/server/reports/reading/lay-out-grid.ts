import { UnreadableReport } from '#domain/reports/reading-problems.ts'
import type { Grid, GridCell } from './source.ts'
import { READING_LIMITS } from './source.ts'

/** A cell as a row lists it: those covered from above are not repeated. */
export type RawCell = { text: string; rowspan: number; colspan: number }

/** Places the cells of each row as HTML does: beside one another, around cells that reach down from above. */
export function gridOf(rows: readonly (readonly RawCell[])[]): Grid {
  const cells: GridCell[] = []
  /** Until which row each column is taken from above. */
  const takenUntil: number[] = []
  let area = 0
  rows.forEach((raw, row) => {
    let column = 0
    for (const cell of raw) {
      while ((takenUntil[column] ?? 0) > row) column += 1
      const colspan = Math.min(cell.colspan, READING_LIMITS.span)
      const rowspan = Math.min(cell.rowspan, rows.length - row)
      area += colspan * rowspan
      if (area > READING_LIMITS.cells) throw new UnreadableReport('report-file-too-long')
      for (let at = column; at < column + colspan; at += 1) takenUntil[at] = row + rowspan
      cells.push({ row, column, rowspan, colspan, text: cell.text })
      column += colspan
    }
  })
  return { kind: 'grid', cells }
}
