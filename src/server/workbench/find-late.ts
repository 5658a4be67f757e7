import type { Day } from '#domain/calendar/day.ts'
import { ItemListQuery } from '#domain/information/item-views.ts'
import type { EditionState } from '#domain/information/lifecycle.ts'
import type { StaffContext } from '#server/http/context.ts'
import { pageOfItems } from '#server/information/list-items.ts'
import { byUrgency, urgencyOf, type Urgency } from './urgency.ts'

export type LateItem = {
  subject: string
  title: string
  state: EditionState
  drafter: string
  dueOn: Day
  urgency: Urgency
}

/** As many as fit under the tasks; the list of items holds the rest. */
const MOST = 20

/** What of the organ is past its day of art. 26 or nearly so and lies with somebody else, the latest first. */
export async function findLate(ctx: StaffContext, tasks: readonly { subject: string }[]): Promise<LateItem[]> {
  const mine = new Set(tasks.map((task) => task.subject))
  const due = await pageOfItems(ctx, ItemListQuery.parse({ deadline: 'due-soon', limit: MOST }))
  return due.rows
    .filter((row) => !mine.has(row.id))
    .flatMap((row) => {
      const dueOn = row.deadline?.dueOn
      if (dueOn === undefined) return []
      const { id: subject, editionState: state } = row
      const title = row.title || '（未填标题）'
      const urgency = urgencyOf(dueOn, ctx.today)
      return [{ subject, title, state, drafter: row.draftedBy?.name ?? '', dueOn, urgency, since: row.savedAt }]
    })
    .toSorted(byUrgency)
    .map(({ since: _since, ...late }) => late)
}
