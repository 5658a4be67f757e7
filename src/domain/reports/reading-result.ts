import type { CellKey } from './cells.ts'
import type { ReportFile } from './report-file.ts'

/** A cell whose text could not be read as its number: it is blank in the report, never guessed. */
export type UnreadCell = { cell: CellKey; text: string; why: string }

/** Something that was read although it was not written as the form has it: a mistyped label, an aside in a cell. */
export type ReadingNote = { where: string; message: string }

/** A report as read from a published file. */
export type ReadReport = { report: ReportFile; unread: UnreadCell[]; notes: ReadingNote[] }
