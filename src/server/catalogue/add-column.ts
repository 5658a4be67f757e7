import { decideColumnPlace, type AddColumnInput, type Column } from '#domain/catalogue/column.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { findColumn, lockColumns, saveNewColumn } from './catalogue.queries.ts'

/** Adds a column to the actor's organ. Refuses a place the tree does not allow and an address already used. */
export async function addColumn(ctx: StaffContext, input: AddColumnInput): Promise<Column> {
  assertMay(ctx.actor, 'catalogue.change-column')
  return inTransaction(ctx, async (tx) => {
    const columns = await lockColumns(tx, ctx.actor.organId)
    const place = decideColumnPlace(columns, input)
    if (!place.allowed) throw refused(place.because)
    if (columns.some((column) => column.slug === input.slug)) throw refused('slug-taken')

    const id = await saveNewColumn(tx, ctx.actor.organId, input)
    const column = await findColumn(tx, id)
    if (!column) throw new Error(`column ${id} is not visible to its maker`)
    await recordAction(tx, ctx, 'catalogue.add-column', { type: 'column', id }, { slug: input.slug, name: input.name })
    return column
  })
}
