import path from 'node:path'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UnreadableReport } from '#domain/reports/reading-problems.ts'
import { ruledTables, type RuledTable } from './pdf-grids.ts'
import { rulesOf } from './pdf-lines.ts'
import { cutAt, holds, linesOf, paragraphsOf, type Run } from './pdf-text.ts'
import type { Grid, Source, SourceBlock } from './source.ts'
import { READING_LIMITS } from './source.ts'

/** Where the library keeps the character maps of Chinese fonts that are not embedded. */
const LIBRARY = path.join(path.dirname(new URL(import.meta.resolve('pdfjs-dist/package.json')).pathname), '/')

/** A paragraph or a table with its place on the page. */
type Placed = { top: number; block: SourceBlock; xs?: number[] }

/** Paragraphs and ruled tables of a PDF; a table that goes on over the page is put together again. */
export async function readPdf(bytes: Buffer): Promise<Source> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${LIBRARY}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${LIBRARY}standard_fonts/`,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  })
  const file = await loading.promise.catch((error: unknown) => {
    throw new UnreadableReport(isLocked(error) ? 'report-file-encrypted' : 'report-file-broken')
  })
  if (file.numPages > READING_LIMITS.pages) throw new UnreadableReport('report-file-too-long')
  const pages: Page[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    pages.push(await readPage(page))
    page.cleanup()
  }
  if (pages.reduce((sum, page) => sum + page.letters, 0) < 50) throw new UnreadableReport('report-pdf-without-text')
  const running = runningLines(pages)
  const blocks = joinPages(pages.map((page) => placedOn(page, running)))
  if (!blocks.some(({ kind }) => kind === 'grid')) {
    const about = blocks.some((block) => block.kind === 'text' && /政府信息公开/.test(block.text))
    throw new UnreadableReport(about ? 'report-pdf-without-lines' : 'report-not-a-report')
  }
  return { blocks, titles: [] }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException'
}

type Page = { grids: Placed[]; tables: RuledTable[]; lines: Run[]; bottom: number; height: number; letters: number }

async function readPage(page: PDFPageProxy): Promise<Page> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const size = { width: right - left, height: top - bottom }
  const content = await page.getTextContent()
  const runs = content.items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [runOf(item)] : []))
  const operators = await page.getOperatorList()
  const ruled = ruledTables(rulesOf(operators, size, false)).filter(isTable)
  const tables = ruled.length > 0 ? ruled : ruledTables(rulesOf(operators, size, true)).filter(isTable)
  const boxes = tables.flatMap((table) => table.boxes)
  const pieces = cutAt(runs, boxes)
  const grids = tables.map((table): Placed => ({ top: table.top, xs: table.xs, block: gridOf(table, pieces) }))
  const free = pieces.filter((run) => !tables.some((table) => holds(table, run.x + run.width / 2, middle(run))))
  const letters = runs.reduce((sum, run) => sum + run.text.length, 0)
  return { grids, tables, lines: linesOf(free), bottom, height: size.height, letters }
}

/** What stands at the head or foot of several pages: running titles. Numbers in them do not count. */
function runningLines(pages: readonly Page[]): Set<string> {
  const pagesWith = new Map<string, number>()
  for (const page of pages) {
    const here = new Set(page.lines.filter((line) => isAtEdge(line, page)).map((line) => withoutNumbers(line.text)))
    for (const text of here) pagesWith.set(text, (pagesWith.get(text) ?? 0) + 1)
  }
  return new Set([...pagesWith].filter(([, count]) => count > 1).map(([text]) => text))
}

function withoutNumbers(text: string): string {
  return text.replace(/[\d\s]/g, '')
}

function isAtEdge(line: Run, page: Page): boolean {
  return line.y < page.bottom + page.height * 0.09 || line.y > page.bottom + page.height * 0.91
}

/** Paragraphs and tables of a page from the top down, without running titles and page numbers. */
function placedOn(page: Page, running: ReadonlySet<string>): Placed[] {
  const isAside = (line: Run) =>
    isAtEdge(line, page) && (isPageNumber(line.text) || running.has(withoutNumbers(line.text)))
  const lines = page.lines.filter((line) => !isAside(line))
  const margins = {
    left: Math.min(...lines.map((line) => line.x)),
    right: Math.max(...lines.map((line) => line.x + line.width)),
  }
  const paragraphs = between(lines, page.tables).flatMap((part) => paragraphsOf(part, margins))
  const words = paragraphs.map(({ text, y }): Placed => ({ top: y, block: { kind: 'text', text } }))
  return [...page.grids, ...words].sort((a, b) => b.top - a.top)
}

/** Some fonts give a character as the radical that looks like it. */
const RADICALS = /[\u2e80-\u2fd5]/g

function runOf(item: { str: string; transform: number[]; width: number; height: number }): Run {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform
  return {
    text: item.str.replace(RADICALS, (letter) => letter.normalize('NFKC')),
    x,
    y,
    width: item.width,
    size: item.height || Math.hypot(a, b) || Math.abs(d),
  }
}

function isTable(table: RuledTable): boolean {
  return table.boxes.length > 3 && table.xs.length > 2
}

function middle(run: Run): number {
  return run.y + run.size * 0.3
}

function gridOf(table: RuledTable, pieces: readonly Run[]): Grid {
  const cells = table.boxes.map((box) => {
    const inside = pieces.filter((run) => holds(box, run.x + run.width / 2, middle(run)))
    const text = linesOf(inside).map((line) => line.text).join('\n') // prettier-ignore
    return { row: box.row, column: box.column, rowspan: box.rowspan, colspan: box.colspan, text }
  })
  return { kind: 'grid', cells }
}

/** Lines in the stretches before, between and after the tables: no paragraph runs across a table. */
function between(lines: readonly Run[], tables: readonly RuledTable[]): Run[][] {
  const stops = tables.map((table) => table.bottom).sort((a, b) => b - a)
  const parts: Run[][] = [...stops, -Infinity].map(() => [])
  for (const line of lines) parts[stops.filter((stop) => line.y < stop).length]?.push(line)
  return parts
}

function isPageNumber(text: string): boolean {
  return /^[-—–－·第\s]*\d{1,3}[-—–－·页\s]*(?:[/／共]\s*\d{1,3}\s*页?)?$/.test(text)
}

/** Blocks of all pages; a table at the head of a page goes on with the one at the foot of the page before. */
function joinPages(pages: readonly (readonly Placed[])[]): SourceBlock[] {
  const all: Placed[] = []
  for (const page of pages) {
    const [first, ...rest] = page
    const last = all.at(-1)
    if (first && last?.block.kind === 'grid' && first.block.kind === 'grid' && last.xs && first.xs) {
      all.push(continued(all.pop() ?? last, first))
    } else if (first && last?.block.kind === 'text' && first.block.kind === 'text' && goesOn(last.block.text)) {
      last.block.text += first.block.text
    } else if (first) all.push(first)
    all.push(...rest)
  }
  return all.map(({ block }) => block)
}

function goesOn(text: string): boolean {
  return text.length > 20 && !/[。！？：；”）]$/.test(text)
}

/** One grid of both parts, over all columns that either has. */
function continued(above: Placed, below: Placed): Placed {
  if (above.block.kind !== 'grid' || below.block.kind !== 'grid') return below
  const xs: number[] = []
  for (const x of [...(above.xs ?? []), ...(below.xs ?? [])].sort((a, b) => a - b)) if (x - (xs.at(-1) ?? -99) > 4) xs.push(x) // prettier-ignore
  const place = (x: number) => xs.reduce((best, stop, at) => (Math.abs(stop - x) < Math.abs((xs[best] ?? 0) - x) ? at : best), 0) // prettier-ignore
  const height = Math.max(...above.block.cells.map((cell) => cell.row + cell.rowspan))
  const moved = (part: Placed, grid: Grid, down: number) =>
    grid.cells.map((cell) => {
      const column = place(part.xs?.[cell.column] ?? 0)
      const end = place(part.xs?.[cell.column + cell.colspan] ?? 0)
      return { ...cell, row: cell.row + down, column, colspan: Math.max(1, end - column) }
    })
  const cells = [...moved(above, above.block, 0), ...moved(below, below.block, height)]
  return { top: above.top, xs, block: { kind: 'grid', cells } }
}
