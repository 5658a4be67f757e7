import type { ItemDetail } from '#domain/information/item-views.ts'
import { decideValidityAct } from '#domain/information/item-acts.ts'
import { decideValidityChange, type ChangeValidityInput } from '#domain/information/validity.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { findEditionById } from './editions.queries.ts'
import { findItem, lockItem } from './items.queries.ts'
import { loadItem } from './load-item.ts'
import { listValidities, saveValidity } from './validities.queries.ts'

/** States that a public document is no longer in force, was repealed or amended, since when and by what. */
export async function changeValidity(ctx: StaffContext, id: string, input: ChangeValidityInput): Promise<ItemDetail> {
  assertMay(ctx.actor, 'information.change-validity')
  await inTransaction(ctx, async (tx) => {
    const item = await lockItem(tx, id)
    if (!item) throw notFound()
    const act = decideValidityAct(item, ctx.actor)
    if (!act.allowed) throw refused(act.because)
    const [current] = await listValidities(tx, id)
    const edition = item.publicEditionId === null ? undefined : await findEditionById(tx, item.publicEditionId)
    const document = {
      id,
      validity: current?.validity ?? ('in-force' as const),
      writtenOn: edition?.content.writtenOn ?? null,
    }
    const decision = decideValidityChange(document, input, ctx.today)
    if (!decision.allowed) throw refused(decision.because)
    if (input.successorId !== null) {
      const successor = await findItem(tx, input.successorId)
      if (successor?.organId !== item.organId) throw refused('successor-not-found')
    }

    const { validity, successorId, reason } = input
    const statement = { organId: item.organId, itemId: id, validity, since: input.on, successorId, reason }
    await saveValidity(tx, { ...statement, accountId: ctx.actor.accountId, at: ctx.now })
    await recordAction(tx, ctx, 'information.change-validity', { type: 'item', id }, { validity, since: input.on })
  })
  return loadItem(ctx, id)
}
