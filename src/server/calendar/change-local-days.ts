import { dayMeaning } from '#domain/calendar/official-calendar.ts'
import type { AddLocalDayInput, LocalDay } from '#domain/calendar/calendar-views.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { endLocalDay, findLocalDayOn, insertLocalDay } from './calendar.queries.ts'

/**
 * Adds a day that the local government made free or worked (放假办法 art. 4), for the actor's organ.
 * Refuses a day that has a local arrangement already, and one that changes nothing.
 */
export async function addLocalDay(ctx: StaffContext, input: AddLocalDayInput): Promise<LocalDay> {
  assertMay(ctx.actor, 'calendar.change-overlay')
  const { organId } = ctx.actor
  return inTransaction(ctx, async (tx) => {
    if (await findLocalDayOn(tx, organId, input.on)) throw refused('local-day-known')
    if (dayMeaning(input.on, ctx.calendar).working !== input.off) throw refused('local-day-changes-nothing')
    const id = await insertLocalDay(tx, organId, input)
    await recordAction(tx, ctx, 'calendar.add-local-day', { type: 'local-day', id }, input)
    return { id, ...input }
  })
}

/** Takes a local day back; the row stays for the record. */
export async function removeLocalDay(ctx: StaffContext, id: string): Promise<void> {
  assertMay(ctx.actor, 'calendar.change-overlay')
  await inTransaction(ctx, async (tx) => {
    const on = await endLocalDay(tx, ctx.actor.organId, id, ctx.now)
    if (!on) throw notFound()
    await recordAction(tx, ctx, 'calendar.remove-local-day', { type: 'local-day', id }, { on })
  })
}
