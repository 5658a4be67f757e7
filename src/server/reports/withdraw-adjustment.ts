import type { WithdrawAdjustmentInput } from '#domain/reports/adjustment.ts'
import { mayEdit } from '#domain/reports/lifecycle.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { lockAdjustment, markWithdrawn } from './adjustments.queries.ts'
import { lockReport } from './reports.queries.ts'

/** Takes an adjustment back with a reason, together with the totals it carried along. The rows are kept. */
export async function withdrawAdjustment(
  ctx: StaffContext,
  year: number,
  id: string,
  input: WithdrawAdjustmentInput,
): Promise<void> {
  assertMay(ctx.actor, 'reports.adjust')
  await inTransaction(ctx, async (tx) => {
    const report = await lockReport(tx, ctx.actor.organId, year)
    const adjustment = report && (await lockAdjustment(tx, report, id))
    if (!report || !adjustment) throw notFound()
    if (!mayEdit(report.state)) throw refused('report-not-draft')
    if (adjustment.withdrawn) throw refused('adjustment-withdrawn')
    if (adjustment.partOf) throw refused('adjustment-carried')

    await markWithdrawn(tx, report, id, { at: ctx.now, byName: ctx.actor.name, reason: input.reason })
    const detail = { year, cell: adjustment.cell, amount: adjustment.amount }
    await recordAction(tx, ctx, 'reports.withdraw-adjustment', { type: 'report-adjustment', id }, detail)
  })
}
