import { decideAdjustment, type AddAdjustmentInput } from '#domain/reports/adjustment.ts'
import { cellsOf } from '#domain/reports/cells.ts'
import { formById } from '#domain/reports/forms/form-of-year.ts'
import { mayEdit } from '#domain/reports/lifecycle.ts'
import { totalsMovedBy } from '#domain/reports/totals.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { insertAdjustment } from './adjustments.queries.ts'
import { lockReport } from './reports.queries.ts'

/** Adds work done on paper to a cell, and, if asked, by the same amount to the totals it belongs to. */
export async function addAdjustment(
  ctx: StaffContext,
  year: number,
  input: AddAdjustmentInput,
): Promise<{ id: string }> {
  assertMay(ctx.actor, 'reports.adjust')
  return inTransaction(ctx, async (tx) => {
    const report = await lockReport(tx, ctx.actor.organId, year)
    if (!report) throw notFound()
    if (!mayEdit(report.state)) throw refused('report-not-draft')
    const form = formById(report.form)
    const decision = decideAdjustment(
      cellsOf(form, year).find(({ key }) => key === input.cell),
      input.amount,
    )
    if (!decision.allowed) throw refused(decision.because)

    const row = { amount: input.amount, reason: input.reason, by: ctx.actor, at: ctx.now }
    const id = await insertAdjustment(tx, report, { ...row, cell: input.cell, partOf: null })
    const totals = input.alsoTotals ? totalsMovedBy(form, input.cell) : []
    for (const cell of totals) await insertAdjustment(tx, report, { ...row, cell, partOf: id })
    const detail = { year, cell: input.cell, amount: input.amount, totals }
    await recordAction(tx, ctx, 'reports.add-adjustment', { type: 'report-adjustment', id }, detail)
    return { id }
  })
}
