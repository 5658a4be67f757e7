import type { CellKey } from './cells.ts'

/** What a rule found: the cells on both sides of a broken identity, the two sums, and the sentence to show. */
export type Finding = {
  /** V1 … V18 of the consistency rules. */
  rule: string
  level: 'error' | 'warn' | 'info'
  /** Cells summed on either side; `section.1` names a section's text. */
  where: { left: CellKey[]; right: CellKey[] }
  left: number | null
  right: number | null
  message: string
}
