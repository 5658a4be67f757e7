import { AR2019 } from '#domain/reports/forms/ar2019.ts'
import { AR2021 } from '#domain/reports/forms/ar2021.ts'
import type { ReportForm, Table2Block } from '#domain/reports/report-form.ts'
import { UnreadableReport } from '#domain/reports/reading-problems.ts'
import { likeness, matchLabels, normalLabel, plain } from './labels.ts'
import type { Reading } from './reading.ts'
import { leaveUnread, takeNumber } from './reading.ts'
import type { Grid, GridCell } from './source.ts'
import { cellAt, rowsOf } from './source.ts'

/** Whether this grid holds table 2 or a part of it: 第二十条第（一）项 …, or its row of headings. */
export function holdsTable2(grid: Grid): boolean {
  return grid.cells.some(
    (cell) => /^第二十条第.{1,4}项/.test(plain(cell.text)) || normalLabel(cell.text) === '信息内容',
  )
}

/** The form that the table's headings belong to; undefined when they tell nothing. */
export function formOfTable2(grids: readonly Grid[]): ReportForm | undefined {
  const text = grids.flatMap((grid) => grid.cells.map((cell) => normalLabel(cell.text)))
  const has = (label: string) => text.some((found) => likeness(found, label) > 0.8)
  if (has('本年制发件数') || has('现行有效件数')) return AR2021
  return has('本年新制作数量') || has('对外公开总数量') ? AR2019 : undefined
}

/** Reads table 2 from the grids that hold it, block by block: each row of numbers under the headings above it. */
export function readTable2(grids: readonly Grid[], form: ReportForm, reading: Reading): void {
  const read = new Set<string>()
  for (const grid of grids) readGrid(grid, form, reading, read)
  if (read.size === 0) throw new UnreadableReport('report-table-unclear', '第二部分的表格。')
  for (const block of form.table2) {
    for (const row of block.rows.filter(({ key }) => !read.has(key))) {
      leaveUnread(reading, keysOf(block, row.key), '', `没有找到“${row.label}”这一行`)
    }
  }
}

function readGrid(grid: Grid, form: ReportForm, reading: Reading, read: Set<string>): void {
  const rows = rowsOf(grid).map(({ row, cells }) => ({ row, cells: cells.filter((cell) => cell.row === row) }))
  let heads: GridCell[] = []
  for (const { row, cells } of rows) {
    const [first] = cells
    if (!first) continue
    if (normalLabel(first.text) === '信息内容') {
      heads = cells.slice(1).filter((cell) => cell.text.trim() !== '')
      continue
    }
    const found = findRow(form, first.text, read)
    if (!found) continue
    read.add(found.row.key)
    if (likeness(first.text, found.row.label) < 1) {
      const message = `行名写作“${first.text.trim()}”，按“${found.row.label}”读取`
      reading.notes.push({ where: `table2.${found.row.key}`, message })
    }
    readRow(grid, row, heads, found.block, found.row.key, reading)
  }
}

function findRow(form: ReportForm, label: string, read: ReadonlySet<string>) {
  const rows = form.table2.flatMap((block) => block.rows.map((row) => ({ block, row })))
  const near = rows
    .filter(({ row }) => !read.has(row.key))
    .map((entry) => ({ ...entry, score: likeness(label, entry.row.label) }))
    .sort((a, b) => b.score - a.score)
  const [best] = near
  // “规范性文件” stands for “行政规范性文件” in either form.
  return best && best.score >= 0.75 ? best : undefined
}

function readRow(
  grid: Grid,
  row: number,
  heads: readonly GridCell[],
  block: Table2Block,
  key: string,
  reading: Reading,
): void {
  const matches = matchLabels(
    heads.map((cell) => cell.text),
    block.columns,
  )
  for (const column of block.columns) {
    const address = `table2.${key}.${column.key}`
    const at = matches.findIndex((match) => match?.key === column.key)
    const head = heads[at]
    if (!head) {
      leaveUnread(reading, [address], '', `没有找到“${column.label}”这一列`)
      continue
    }
    if (!matches[at]?.exact) {
      const message = `列名写作“${head.text.trim()}”，按“${column.label}”读取`
      reading.notes.push({ where: address, message })
    }
    const cell = cellAt(grid, row, head.column)
    const shared = cell && heads.filter((other) => cellAt(grid, row, other.column) === cell).length > 1
    if (shared) leaveUnread(reading, [address], cell.text, '几个数共用一个合并的格')
    else takeNumber(reading, address, cell, unitIn(head.text, column.unit))
    rescale(reading, address, unitIn(head.text, column.unit), column.unit)
  }
}

/** The unit a heading prints, such as （单位：元） where the form has 万元. */
function unitIn(head: string, unit: string): string {
  const found = /单位[:：]?(万元|元)/.exec(plain(head))?.[1]
  return found && (unit === '元' || unit === '万元') ? found : unit
}

function rescale(reading: Reading, address: string, from: string, to: string): void {
  const value = reading.values[address]
  if (from === to || value === null || value === undefined) return
  const inUnit = Math.round((from === '元' ? value / 1e4 : value * 1e4) * 1e6) / 1e6
  reading.values[address] = inUnit
  reading.notes.push({ where: address, message: `列名的单位是${from}，${value}${from}已换算为 ${inUnit}${to}` })
}

function keysOf(block: Table2Block, row: string): string[] {
  return block.columns.map((column) => `table2.${row}.${column.key}`)
}
