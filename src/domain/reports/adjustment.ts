import { z } from 'zod'
import type { CellDefinition, CellKey, CellValues } from './cells.ts'

/** Work done on paper, added to (or taken from) what the rows yield: signed amount, reason, name. Never deleted. */
export type Adjustment = {
  id: string
  cell: CellKey
  amount: number
  reason: string
  accountName: string
  at: Date
  /** The adjustment on a part that carried this total along. */
  partOf: string | null
  withdrawn: { at: Date; byName: string; reason: string } | null
}

export const AddAdjustmentInput = z.object({
  cell: z.string().min(1).max(100),
  amount: z.number('请填写调整数').refine((amount) => amount !== 0, '调整数不能为 0'),
  reason: z.string().trim().min(4, '请写明调整的理由，至少 4 个字').max(500, '理由请控制在 500 字以内'),
  /** Move the totals that this cell belongs to by the same amount. */
  alsoTotals: z.boolean().default(true),
})
export type AddAdjustmentInput = z.infer<typeof AddAdjustmentInput>

export const WithdrawAdjustmentInput = z.object({
  reason: z.string().trim().min(4, '请写明撤销的理由，至少 4 个字').max(500, '理由请控制在 500 字以内'),
})
export type WithdrawAdjustmentInput = z.infer<typeof WithdrawAdjustmentInput>

export type AdjustmentDecision =
  { allowed: true } | { allowed: false; because: 'no-such-cell' | 'adjustment-not-whole' | 'adjustment-below-cent' }

/** Whether a cell can be adjusted by that amount: counts by whole numbers, money to the cent. */
export function decideAdjustment(cell: CellDefinition | undefined, amount: number): AdjustmentDecision {
  if (!cell) return { allowed: false, because: 'no-such-cell' }
  if (cell.kind !== 'money' && !Number.isInteger(amount)) return { allowed: false, because: 'adjustment-not-whole' }
  if (Math.abs(amount * 100 - Math.round(amount * 100)) > 1e-6)
    return { allowed: false, because: 'adjustment-below-cent' }
  return { allowed: true }
}

/** The computed numbers plus the adjustments that have not been withdrawn, each applied to its own cell only. */
export function applyAdjustments(
  computed: CellValues,
  adjustments: readonly Pick<Adjustment, 'cell' | 'amount' | 'withdrawn'>[],
): CellValues {
  const values: Record<CellKey, number | null> = { ...computed }
  for (const adjustment of adjustments) {
    if (adjustment.withdrawn) continue
    values[adjustment.cell] = roundToCent((values[adjustment.cell] ?? 0) + adjustment.amount)
  }
  return values
}

function roundToCent(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
