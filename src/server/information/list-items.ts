import type { ItemListQuery, ItemRow, ItemSummary } from '#domain/information/item-views.ts'
import { formedByDays, publicationDeadline } from '#domain/information/publication-deadline.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import type { StaffContext } from '#server/http/context.ts'
import { listItems, summariseItems } from './list-items.queries.ts'

/** One page of items with their timers; `next` asks for the following page, null at the end. */
export async function pageOfItems(
  ctx: StaffContext,
  query: ItemListQuery,
): Promise<{ rows: ItemRow[]; next: string | null }> {
  assertMay(ctx.actor, 'information.read')
  const found = await listItems(ctx.db, query, ctx.actor, formedByDays(ctx.today, ctx.calendar))
  const rows = found.slice(0, query.limit).map(({ timerFrom, ...row }) => ({
    ...row,
    deadline: timerFrom === null ? null : publicationDeadline(timerFrom, ctx.today, ctx.calendar),
  }))
  return { rows, next: found.length > query.limit ? (rows.at(-1)?.id ?? null) : null }
}

/** What waits for this person, and how much of the organ is late. */
export async function itemSummary(ctx: StaffContext): Promise<ItemSummary> {
  assertMay(ctx.actor, 'information.read')
  return summariseItems(ctx.db, ctx.actor, formedByDays(ctx.today, ctx.calendar))
}
