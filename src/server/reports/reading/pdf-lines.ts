import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Straight ruled lines of a page, in its own points. */
export type Rule = { at: number; from: number; to: number }
export type Rules = { horizontal: Rule[]; vertical: Rule[] }

type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [number, number]

const STROKED: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const FILLED: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill])
/** A filled box this thin is a line (points). */
const THIN = 2.6
const MOST_RULES = 40_000
const STRAIGHT = 1

/**
 * The ruled lines that a page draws: strokes and thin bars. With `boxes` also the edges of filled boxes, for tables
 * that are drawn as shaded cells; not otherwise, as lines of text are shaded too.
 */
export function rulesOf(
  list: { fnArray: number[]; argsArray: unknown[] },
  page: { width: number; height: number },
  boxes: boolean,
): Rules {
  const rules: Rules = { horizontal: [], vertical: [] }
  const stack: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  list.fnArray.forEach((operator, index) => {
    const args = list.argsArray[index]
    if (operator === OPS.save) stack.push(matrix)
    else if (operator === OPS.restore) matrix = stack.pop() ?? matrix
    else if (operator === OPS.transform && isNumbers(args)) matrix = times(matrix, args)
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix)
      if (Array.isArray(args) && isNumbers(args[0])) matrix = times(matrix, args[0])
    } else if (operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix
    else if (operator === OPS.constructPath && Array.isArray(args)) {
      const [paint, paths] = args as unknown[]
      const edges = typeof paint === 'number' && (STROKED.has(paint) || FILLED.has(paint)) ? edgesOf(paths, matrix) : []
      const counts = typeof paint === 'number' && (STROKED.has(paint) || boxes || isThin(edges))
      if (counts) for (const edge of edges) addRule(rules, edge, page)
    }
  })
  return rules
}

/** The edges of a path: pairs of points, in the page's points. Curves are no rules. */
function edgesOf(paths: unknown, matrix: Matrix): [Point, Point][] {
  const edges: [Point, Point][] = []
  if (!Array.isArray(paths)) return edges
  for (const path of paths as unknown[]) {
    const data = numbersOf(path)
    let start: Point = [0, 0]
    let last: Point = start
    for (let at = 0; at < data.length;) {
      const code = data[at]
      const point = apply(matrix, data[at + 1] ?? 0, data[at + 2] ?? 0)
      if (code === 0) start = last = point
      else if (code === 1) {
        edges.push([last, point])
        last = point
      } else if (code === 4) {
        edges.push([last, start])
        last = start
      } else last = apply(matrix, data[at + (code === 2 ? 5 : 3)] ?? 0, data[at + (code === 2 ? 6 : 4)] ?? 0)
      at += code === 2 ? 7 : code === 3 ? 5 : code === 4 ? 1 : 3
    }
  }
  return edges
}

function isThin(edges: readonly [Point, Point][]): boolean {
  const extent = (axis: 0 | 1) => {
    const values = edges.flatMap(([from, to]) => [from[axis], to[axis]])
    return Math.max(...values) - Math.min(...values)
  }
  return edges.length <= 8 && Math.min(extent(0), extent(1)) < THIN
}

function addRule(rules: Rules, [[x0, y0], [x1, y1]]: [Point, Point], page: { width: number; height: number }): void {
  if (rules.horizontal.length + rules.vertical.length > MOST_RULES) return
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
  if (height < STRAIGHT && width > 3 && width < page.width * 0.98) {
    rules.horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
  } else if (width < STRAIGHT && height > 3 && height < page.height * 0.98) {
    rules.vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
  }
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

function times(left: Matrix, right: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = right
  const [tx, ty] = apply(left, e, f)
  return [
    left[0] * a + left[2] * b,
    left[1] * a + left[3] * b,
    left[0] * c + left[2] * d,
    left[1] * c + left[3] * d,
    tx,
    ty,
  ]
}

function isNumbers(value: unknown): value is number[] {
  return numbersOf(value).length >= 6
}

function numbersOf(value: unknown): number[] {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'number') ? value : []
  return value instanceof Float32Array || value instanceof Float64Array ? Array.from(value) : []
}
