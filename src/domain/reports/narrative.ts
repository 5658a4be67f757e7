import type { Segment } from '../documents/document.ts'
import type { CellKey, CellValues } from './cells.ts'

/**
 * The words of a section are kept with their numbers bound to cells: `全年公开信息{{publications.total}}条`. A token
 * names one cell, or several to be added: `{{table4.directSuit.total+table4.suitAfterReview.total}}`. Lines are
 * paragraphs. When a cell changes, so does the sentence.
 */
export type SectionKey = 'preamble' | '1' | '2' | '3' | '4' | '5' | '6'

export const SECTION_KEYS = ['preamble', '1', '2', '3', '4', '5', '6'] as const satisfies readonly SectionKey[]

export type NarrativePart = { kind: 'text'; text: string } | { kind: 'number'; cells: CellKey[] }

const TOKEN = /\{\{\s*([A-Za-z0-9.+\s-]+?)\s*\}\}/g

/** Paragraphs of a section as words and bound numbers; blank lines are dropped. */
export function parseNarrative(body: string): NarrativePart[][] {
  return body
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => parseParagraph(line.trim()))
}

/** The inverse of `parseNarrative`. */
export function writeNarrative(paragraphs: readonly (readonly NarrativePart[])[]): string {
  return paragraphs
    .map((parts) => parts.map((part) => (part.kind === 'text' ? part.text : tokenOf(part.cells))).join(''))
    .join('\n')
}

/** The token that prints the sum of those cells. */
export function tokenOf(cells: readonly CellKey[]): string {
  return `{{${cells.join('+')}}}`
}

/** The paragraphs as they read now, each number with the cells it comes from. */
export function renderNarrative(body: string, values: CellValues): Segment[][] {
  return parseNarrative(body).map((parts) =>
    parts.map((part) =>
      part.kind === 'text' ? { text: part.text } : { text: printSum(part.cells, values), cells: part.cells },
    ),
  )
}

/** Cells named in the text that the report does not have, in order of appearance. */
export function unknownCells(body: string, known: ReadonlySet<CellKey>): CellKey[] {
  return parseNarrative(body)
    .flat()
    .flatMap((part) => (part.kind === 'number' ? part.cells : []))
    .filter((cell) => !known.has(cell))
}

/** A number as the report prints it: whole numbers plain, money to the cent and no further than needed. */
export function printNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Math.round(value * 1e6) / 1e6)
}

function printSum(cells: readonly CellKey[], values: CellValues): string {
  const numbers = cells.map((cell) => values[cell] ?? null)
  if (numbers.every((number) => number === null)) return '（未填）'
  return printNumber(numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0))
}

function parseParagraph(line: string): NarrativePart[] {
  const parts: NarrativePart[] = []
  let from = 0
  for (const match of line.matchAll(TOKEN)) {
    if (match.index > from) parts.push({ kind: 'text', text: line.slice(from, match.index) })
    parts.push({ kind: 'number', cells: (match[1] ?? '').split('+').map((cell) => cell.trim()) })
    from = match.index + match[0].length
  }
  if (from < line.length) parts.push({ kind: 'text', text: line.slice(from) })
  return parts
}
