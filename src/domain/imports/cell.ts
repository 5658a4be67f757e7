import type { Day } from '#domain/calendar/day.ts'

/** One cell as a spreadsheet or CSV file holds it, before anyone says what it means. A covered cell lies under a merge. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly on: Day; readonly time: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'covered' }

export const EMPTY: Cell = { kind: 'empty' }

/** What is wrong with one cell or row: a code for tests and machines, a sentence for the person who will mend it. */
export type CellProblem = { readonly code: string; readonly message: string }

/** A value read from a cell, `undefined` when the cell is empty and may be, or the problem with it. */
export type Read<T> = { readonly value: T | undefined } | { readonly problem: CellProblem }

export function isEmpty(cell: Cell): boolean {
  return cell.kind === 'empty' || (cell.kind === 'text' && cell.text.trim() === '')
}

/** What stood in the cell, to show beside the error and in lists. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text.trim()
    case 'number':
      return String(cell.number)
    case 'date':
      return cell.time === '00:00:00' ? cell.on : `${cell.on} ${cell.time}`
    case 'boolean':
      return cell.value ? '是' : '否'
    case 'error':
      return cell.code
    default:
      return ''
  }
}

/** Long cell texts are cut in messages. */
export function quoted(text: string): string {
  return `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`
}
