import { SCIENCE_BUREAU_COLUMNS } from '#domain/catalogue/default-columns.ts'
import { AddColumnInput } from '#domain/catalogue/column.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import type { Tx } from '#db/types.ts'
import { lockColumns, saveNewColumn } from './catalogue.queries.ts'

/** Gives an organ without columns the default tree. Refuses once it has any: a tree in use is changed, not replaced. */
export async function addDefaultColumns(ctx: StaffContext): Promise<{ added: number }> {
  assertMay(ctx.actor, 'catalogue.change-column')
  return inTransaction(ctx, async (tx) => {
    if ((await lockColumns(tx, ctx.actor.organId)).length > 0) throw refused('has-columns-already')
    const ids = await saveDefaultColumns(tx, ctx.actor.organId)
    const subject = { type: 'organ', id: ctx.actor.organId }
    await recordAction(tx, ctx, 'catalogue.add-default-columns', subject, { added: ids.size })
    return { added: ids.size }
  })
}

/** Writes the default tree and gives the id of each column by its address. For a new organ and the sample. */
export async function saveDefaultColumns(tx: Tx, organId: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { children, ...column } of SCIENCE_BUREAU_COLUMNS) {
    const parentId = await saveNewColumn(tx, organId, AddColumnInput.parse({ ...column, parentId: null }))
    ids.set(column.slug, parentId)
    for (const child of children ?? []) {
      const input = AddColumnInput.parse({ ...column, ...child, parentId })
      ids.set(child.slug, await saveNewColumn(tx, organId, input))
    }
  }
  return ids
}
