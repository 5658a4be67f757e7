import type { Cell } from '#domain/imports/cell.ts'

/** The cells of a file's first sheet, row by row as the spreadsheet counts; blank rows at the end are dropped. */
export type Table = { readonly sheet: string; readonly rows: readonly TableRow[] }
export type TableRow = { readonly no: number; readonly cells: readonly Cell[] }

/** What a file may hold at most. */
export const LIMITS = {
  fileBytes: 32 * 1024 * 1024,
  unpackedBytes: 400 * 1024 * 1024,
  zipEntries: 2000,
  rows: 20_000,
  columns: 200,
  mergedCells: 50_000,
} as const

export const fileProblems = [
  'import-file-type',
  'import-file-broken',
  'import-file-empty',
  'import-file-encrypted',
  'import-encoding-unknown',
  'import-too-large-unpacked',
  'import-too-many-rows',
  'import-too-many-columns',
  'import-too-many-merges',
] as const
export type FileProblem = (typeof fileProblems)[number]

/** The file as a whole cannot be read; the code says why. */
export class UnreadableFile extends Error {
  readonly code: FileProblem

  constructor(code: FileProblem) {
    super(code)
    this.name = 'UnreadableFile'
    this.code = code
  }
}
