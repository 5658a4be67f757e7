import type { Rule, Rules } from './pdf-lines.ts'

/** A table's cell on a page, in points; y grows upwards. */
export type Box = { left: number; right: number; bottom: number; top: number }
export type RuledTable = { xs: number[]; ys: number[]; boxes: (Box & Span)[] } & Box
export type Span = { row: number; column: number; rowspan: number; colspan: number }

/** Lines this close together are one line; gaps this small are no gap. */
const SNAP = 2.2
const GAP = 3.5

/** The tables that ruled lines make: cells are the smallest closed boxes, tables the groups of cells that touch. */
export function ruledTables(rules: Rules): RuledTable[] {
  const xs = snapped(rules.vertical.map((rule) => rule.at))
  const ys = snapped(rules.horizontal.map((rule) => rule.at)).reverse()
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > 60_000) return []
  const across = ys.map((y) => covered(xs, near(rules.horizontal, y)))
  const down = xs.map((x) => covered(ys, near(rules.vertical, x)))
  const cells: Span[] = []
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < xs.length - 1; column += 1) {
      const cell = smallestBox(row, column, across, down)
      if (cell) cells.push(cell)
    }
  }
  return groups(cells)
    .filter((group) => group.length > 3)
    .map((group) => tableOf(group, xs, ys))
}

function snapped(values: number[]): number[] {
  const lines: number[][] = []
  for (const value of values.sort((a, b) => a - b)) {
    const last = lines.at(-1)
    if (last && value - (last[0] ?? value) <= SNAP) last.push(value)
    else lines.push([value])
  }
  return lines.map((line) => line.reduce((sum, value) => sum + value, 0) / line.length)
}

function near(rules: readonly Rule[], at: number): Rule[] {
  return rules.filter((rule) => Math.abs(rule.at - at) <= SNAP)
}

/** For each step between neighbouring stops, whether the rules cover it. */
function covered(stops: readonly number[], rules: readonly Rule[]): boolean[] {
  return stops.slice(0, -1).map((stop, at) => {
    const [from, to] = [Math.min(stop, stops[at + 1] ?? stop), Math.max(stop, stops[at + 1] ?? stop)]
    let reached = from + GAP
    for (const rule of rules.filter((one) => one.to > from && one.from < to).sort((a, b) => a.from - b.from)) {
      if (rule.from > reached + GAP) return false
      reached = Math.max(reached, rule.to)
    }
    return reached >= to - GAP
  })
}

function smallestBox(row: number, column: number, across: boolean[][], down: boolean[][]): Span | undefined {
  for (let right = column + 1; across[row]?.[right - 1]; right += 1) {
    for (let bottom = row + 1; down[column]?.[bottom - 1]; bottom += 1) {
      const closedBelow = across[bottom]?.slice(column, right).every(Boolean)
      const closedRight = down[right]?.slice(row, bottom).every(Boolean)
      if (closedBelow && closedRight) return { row, column, rowspan: bottom - row, colspan: right - column }
      if (!closedRight) break
    }
  }
  return undefined
}

function groups(cells: readonly Span[]): Span[][] {
  const corners = new Map<string, number>()
  const parent = cells.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root] ?? root
    parent[at] = root
    return root
  }
  cells.forEach((cell, at) => {
    for (const row of [cell.row, cell.row + cell.rowspan]) {
      for (const column of [cell.column, cell.column + cell.colspan]) {
        const other = corners.get(`${row},${column}`)
        if (other === undefined) corners.set(`${row},${column}`, at)
        else parent[rootOf(at)] = rootOf(other)
      }
    }
  })
  const found = new Map<number, Span[]>()
  cells.forEach((cell, at) => found.set(rootOf(at), [...(found.get(rootOf(at)) ?? []), cell]))
  return [...found.values()]
}

function tableOf(group: readonly Span[], allXs: readonly number[], allYs: readonly number[]): RuledTable {
  const columns = [...new Set(group.flatMap((cell) => [cell.column, cell.column + cell.colspan]))].sort((a, b) => a - b)
  const rows = [...new Set(group.flatMap((cell) => [cell.row, cell.row + cell.rowspan]))].sort((a, b) => a - b)
  const boxes = group.map((cell) => {
    const [row, column] = [rows.indexOf(cell.row), columns.indexOf(cell.column)]
    return {
      row,
      column,
      rowspan: rows.indexOf(cell.row + cell.rowspan) - row,
      colspan: columns.indexOf(cell.column + cell.colspan) - column,
      left: allXs[cell.column] ?? 0,
      right: allXs[cell.column + cell.colspan] ?? 0,
      top: allYs[cell.row] ?? 0,
      bottom: allYs[cell.row + cell.rowspan] ?? 0,
    }
  })
  const xs = columns.map((column) => allXs[column] ?? 0)
  const ys = rows.map((row) => allYs[row] ?? 0)
  return { xs, ys, boxes, left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 }
}
