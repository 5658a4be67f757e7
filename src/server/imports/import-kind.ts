import type { Cell } from '#domain/imports/cell.ts'
import type { Column, RowError } from '#domain/imports/columns.ts'
import type { Action } from '#domain/organs/permissions.ts'
import type { Db, Tx } from '#db/types.ts'
import type { ActingContext } from '#server/http/context.ts'

/** A row of the file by column key; columns the file lacks are absent. */
export type FileRow = { readonly row: number; readonly cells: Readonly<Record<string, Cell>> }

/** One thing wrong with a row, before it has its row number: the column's key, or '' for the whole row. */
export type RowFinding = {
  readonly field: string
  readonly code: string
  readonly message: string
  readonly value: string
}

/** What an import is about, for the screens: name, columns, who may, what the confirming person vouches for. */
export type ImportKindInfo = {
  readonly name: string
  readonly title: string
  /** Menu group of the kind: 业务台账, 政府信息. */
  readonly group: string
  readonly action: Action
  readonly columns: readonly Column[]
  readonly attestation: string
}

export type Judged = {
  readonly errors: readonly RowError[]
  /** Saves every row in the transaction; answers how many. Only called when there are no errors. */
  save(tx: Tx, batchId: string): Promise<number>
}

/** Who judges, for which organ; `db` is the transaction when confirming. */
export type JudgeContext = { ctx: ActingContext; organId: string; db: Db | Tx }

export type ImportKind = ImportKindInfo & {
  judge(on: JudgeContext, rows: readonly FileRow[]): Promise<Judged>
}

/** An import kind as an area writes it: how one row is read, what must be single, how rows are saved. */
export type ImportKindDefinition<Row> = ImportKindInfo & {
  /** Loads what rows are judged by (matters, columns, …) once, and answers the reader of one row. */
  reader(on: JudgeContext): Promise<(cells: FileRow['cells']) => { value: Row } | { findings: readonly RowFinding[] }>
  /** Values that may stand once in the file and once in the organ's records: column key, value, and how to show it. */
  singles(row: Row): readonly { field: string; value: string; shown?: string }[]
  /** Which of the values of a column are taken by the organ's records. */
  findTaken(on: JudgeContext, field: string, values: readonly string[]): Promise<ReadonlySet<string>>
  save(on: JudgeContext & { tx: Tx; batchId: string }, rows: readonly Row[]): Promise<number>
}
