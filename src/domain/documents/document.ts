import type { Day } from '../calendar/day.ts'

/**
 * A document before it has a file format: what it says and how its tables are merged. The annual report and the
 * letters are built as this, and server/documents turns one into HTML, DOCX, PDF or JSON.
 */
export type PrintedDocument = {
  title: string
  /** Where the title breaks when it does not fit one line. */
  titleLines?: string[]
  /** The organ that issues it; printed in the file's properties. */
  issuer: string
  /** The day it is issued, when it has been; the file's own date, so that the same document is the same file. */
  issuedOn?: Day
  language: 'zh-CN'
  blocks: Block[]
}

export type Block = HeadingBlock | ParagraphBlock | TableBlock

export type HeadingBlock = { kind: 'heading'; level: 2 | 3; text: string; id: string }

export type ParagraphBlock = {
  kind: 'paragraph'
  segments: Segment[]
  /** `note` is small print under a table; `body` is indented by two characters. */
  role: 'body' | 'note' | 'signature'
}

/** A run of text. `cells` names the report cells whose sum it prints, so that a screen can link to what is behind. */
export type Segment = { text: string; strong?: boolean; cells?: string[] }

export type TableBlock = {
  kind: 'table'
  id: string
  caption: string
  /** Relative widths of the grid's columns; their sum is the width of the text. */
  widths: number[]
  /** How many of the leading columns name the rows; a phone keeps the last of them in sight. */
  labelColumns: number
  /** `small` for a grid that would not fit the page otherwise. */
  size: 'normal' | 'small'
  rows: TableCell[][]
}

/** Cells of a row in order, merged as in HTML: a cell covered by a rowspan above is not repeated. */
export type TableCell = {
  text: string
  colspan: number
  rowspan: number
  align: 'left' | 'center' | 'right'
  /** A heading cell and what it heads. */
  header?: 'col' | 'colgroup' | 'row' | 'rowgroup'
  /** Address of the report cell printed here. */
  cell?: string
}

/** A cell of the merged grid with the place it takes: row and column from 0. */
export type PlacedCell = TableCell & { row: number; column: number }

/** Where each cell of a merged table stands in the grid; row and column from 0. */
export function placeCells(table: Pick<TableBlock, 'rows'>): PlacedCell[] {
  const taken = new Set<string>()
  return table.rows.flatMap((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      while (taken.has(`${row},${column}`)) column += 1
      const placed = { ...cell, row, column }
      for (let down = 0; down < cell.rowspan; down += 1) {
        for (let right = 0; right < cell.colspan; right += 1) taken.add(`${row + down},${column + right}`)
      }
      column += cell.colspan
      return placed
    })
  })
}

/** The text of a paragraph, without its segments' bounds. */
export function plainText(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('')
}
