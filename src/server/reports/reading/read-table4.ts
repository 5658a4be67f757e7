import { TABLE4_COLUMNS, TABLE4_GROUPS } from '#domain/reports/report-form.ts'
import { UnreadableReport } from '#domain/reports/reading-problems.ts'
import { likeness, matchLabels, plain } from './labels.ts'
import type { Reading } from './reading.ts'
import { takeNumber } from './reading.ts'
import type { Grid, GridCell } from './source.ts'
import { cellAt, rowsOf } from './source.ts'

/** Whether this grid holds table 4. */
export function holdsTable4(grid: Grid): boolean {
  return grid.cells.some((cell) => likeness(cell.text, '未经复议直接起诉') > 0.8)
}

/** Reads table 4: fifteen numbers under three groups of five headings. Throws when the headings are not all there. */
export function readTable4(grid: Grid, reading: Reading): void {
  const groups = TABLE4_GROUPS.map((group) => ({ group, head: groupHead(grid, group.label) }))
  const heads = groups.flatMap(({ group, head }) => columnsUnder(grid, head, group.key))
  const from = Math.max(...heads.map(({ cell }) => cell.row + cell.rowspan))
  const below = rowsOf(grid).filter(({ row }) => row >= from)
  const row = below.find(({ cells }) => cells.some((cell) => cell.text.trim() !== '')) ?? below[0]
  if (!row) throw unclear()
  for (const { address, cell } of heads) takeNumber(reading, address, cellAt(grid, row.row, cell.column), '件')
}

function groupHead(grid: Grid, label: string): GridCell {
  const heads = grid.cells
    .map((cell) => ({ cell, score: likeness(cell.text, label) }))
    .sort((a, b) => b.score - a.score || a.cell.row - b.cell.row)
  const [best] = heads
  if (!best || best.score < 0.8) throw unclear()
  return best.cell
}

function columnsUnder(grid: Grid, head: GridCell, group: string): { address: string; cell: GridCell }[] {
  const under = grid.cells
    .filter((cell) => cell.row >= head.row + head.rowspan && !/^[\d\s-]*$/.test(plain(cell.text)))
    .filter((cell) => cell.column >= head.column && cell.column < head.column + head.colspan)
    .sort((a, b) => a.column - b.column)
  const matches = matchLabels(
    under.map((cell) => cell.text),
    TABLE4_COLUMNS,
  )
  return TABLE4_COLUMNS.map((column) => {
    const cell = under[matches.findIndex((match) => match?.key === column.key)]
    if (!cell) throw unclear()
    return { address: `table4.${group}.${column.key}`, cell }
  })
}

function unclear(): UnreadableReport {
  return new UnreadableReport('report-table-unclear', '第四部分的表格没有完整的三组、每组五列。')
}
