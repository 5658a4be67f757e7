import type { CellKey } from '#domain/reports/cells.ts'
import type { ReadingNote, UnreadCell } from '#domain/reports/reading-result.ts'
import { readNumber } from './read-number.ts'
import type { GridCell } from './source.ts'

/** Collects the numbers of a report while its tables are read, and everything that has to be said about them. */
export type Reading = {
  values: Record<CellKey, number | null>
  unread: UnreadCell[]
  notes: ReadingNote[]
}

export function newReading(): Reading {
  return { values: {}, unread: [], notes: [] }
}

/** Reads one cell into the report; what cannot be read is left blank and said. */
export function takeNumber(reading: Reading, key: CellKey, cell: GridCell | undefined, unit: string): void {
  reading.values[key] = null
  if (!cell) {
    reading.unread.push({ cell: key, text: '', why: '表里没有这一格' })
    return
  }
  const read = readNumber(cell.text, unit)
  if ('why' in read) {
    reading.unread.push({ cell: key, text: cell.text.trim().slice(0, 60), why: read.why })
    return
  }
  reading.values[key] = read.value
  if (read.note) reading.notes.push({ where: key, message: read.note })
}

/** Leaves the cells blank and says why, for a row or column that cannot be told apart. */
export function leaveUnread(reading: Reading, keys: readonly CellKey[], text: string, why: string): void {
  for (const cell of keys) {
    reading.values[cell] = null
    reading.unread.push({ cell, text: text.trim().slice(0, 60), why })
  }
}
