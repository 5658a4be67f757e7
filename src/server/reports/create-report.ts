import { yearOf } from '#domain/calendar/day.ts'
import { formOfYear } from '#domain/reports/forms/form-of-year.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { insertReport } from './reports.queries.ts'

/** Opens the report on a year, on the form of that year. Refuses a year without a form, one to come, and a second one. */
export async function createReport(ctx: StaffContext, input: { year: number }): Promise<void> {
  assertMay(ctx.actor, 'reports.write')
  const form = formOfYear(input.year)
  if (!form) throw refused('no-form-for-year')
  if (input.year > yearOf(ctx.today)) throw refused('year-not-begun')
  await inTransaction(ctx, async (tx) => {
    const { organId, accountId } = ctx.actor
    const id = await insertReport(tx, { organId, year: input.year, form: form.id, createdBy: accountId })
    if (!id) throw refused('report-exists')
    await recordAction(tx, ctx, 'reports.create-report', { type: 'report', id }, { year: input.year, form: form.id })
  })
}
