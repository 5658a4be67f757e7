import { decideCloseColumn, decideColumnPlace, type ChangeColumnInput, type Column } from '#domain/catalogue/column.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { findColumn, lockColumns, saveColumn } from './catalogue.queries.ts'

/**
 * Renames, describes, moves, orders, closes or reopens a column. Its address never changes, so that links already
 * published keep working. Refuses a place the tree does not allow, and closing above open columns.
 */
export async function changeColumn(ctx: StaffContext, id: string, input: ChangeColumnInput): Promise<Column> {
  assertMay(ctx.actor, 'catalogue.change-column')
  return inTransaction(ctx, async (tx) => {
    const columns = await lockColumns(tx, ctx.actor.organId)
    const column = columns.find((candidate) => candidate.id === id)
    if (!column) throw notFound()
    const reopens = input.closed === false && column.closed
    if (input.parentId !== undefined || reopens) {
      const parentId = input.parentId === undefined ? column.parentId : input.parentId
      const place = decideColumnPlace(columns, { parentId, module: column.module, moving: id })
      if (!place.allowed) throw refused(place.because)
    }
    if (input.closed === true) {
      const closing = decideCloseColumn(columns, id)
      if (!closing.allowed) throw refused(closing.because)
    }

    const { closed, ...change } = input
    const closedAt = closed === undefined || closed === column.closed ? undefined : closed ? ctx.now : null
    await saveColumn(tx, id, { ...change, ...(closedAt !== undefined && { closedAt }) })
    const changed = await findColumn(tx, id)
    if (!changed) throw notFound()
    await recordAction(tx, ctx, 'catalogue.change-column', { type: 'column', id }, { changed: Object.keys(input) })
    return changed
  })
}
