import { applyAdjustments } from '#domain/reports/adjustment.ts'
import { cellsOf } from '#domain/reports/cells.ts'
import { formById } from '#domain/reports/forms/form-of-year.ts'
import { cellValue } from '#domain/reports/report-file.ts'
import type { CellView } from '#domain/reports/report-views.ts'
import { completeTotals, totalsOf } from '#domain/reports/totals.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound } from '#server/http/errors.ts'
import { listAdjustments } from './adjustments.queries.ts'
import { listCellRows, sumCells } from './report-cells.queries.ts'
import { findReport } from './reports.queries.ts'

/** A number with its meaning and what is behind it: its rows, or for a total the cells it adds up. */
export async function openCell(
  ctx: StaffContext,
  year: number,
  cell: string,
  page: { after?: string | undefined; limit: number },
): Promise<CellView> {
  assertMay(ctx.actor, 'reports.read')
  const found = await findReport(ctx.db, ctx.actor.organId, year)
  const form = found && formById(found.form)
  const cells = form ? cellsOf(form, year) : []
  const definition = cells.find(({ key }) => key === cell)
  if (!found || !form || !definition) throw notFound()

  const totals = totalsOf(form)
  const partsOf = (total: string) => totals.find((candidate) => candidate.cell === total)?.parts ?? []
  const parts = partsOf(cell)
  const asked = new Set([cell, ...parts, ...parts.flatMap(partsOf)])
  const sums = await sumCells(ctx.db, { organId: found.organId, year, form: form.id }, asked)
  const computed = completeTotals(form, { ...Object.fromEntries(cells.map(({ key }) => [key, 0])), ...sums })
  const values = applyAdjustments(computed, await listAdjustments(ctx.db, found))
  const valueOf = (key: string) => (found.snapshot ? cellValue(found.snapshot, key) : (values[key] ?? null))
  const scope = { organId: found.organId, year, form: form.id, cell }
  const { rows, next } = await listCellRows(ctx.db, scope, { after: page.after, limit: page.limit })
  return {
    cell,
    path: definition.path,
    definition: definition.definition,
    unit: definition.unit,
    computed: computed[cell] ?? null,
    value: valueOf(cell),
    parts: cells
      .filter(({ key }) => parts.includes(key))
      .map(({ key, path }) => ({ cell: key, path, value: valueOf(key) })),
    rows: rows.map((row) => ({ ...row, amount: Number(row.amount) })),
    next,
  }
}
