import { addDays, weekdayOf, type Day } from '#domain/calendar/day.ts'

/** How near a due day is; `none` for what has no due day. In the order of hurting. */
export const URGENCIES = ['overdue', 'today', 'this-week', 'later', 'none'] as const

export type Urgency = (typeof URGENCIES)[number]

/** Weeks end on Sunday. */
export function urgencyOf(dueOn: Day | null, today: Day): Urgency {
  if (dueOn === null) return 'none'
  if (dueOn < today) return 'overdue'
  if (dueOn === today) return 'today'
  return dueOn <= addDays(today, 7 - weekdayOf(today)) ? 'this-week' : 'later'
}

/** What hurts first comes first: by urgency, then by due day, then by how long it has waited. */
export function byUrgency(a: Waiting, b: Waiting): number {
  return (
    URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
    (a.dueOn ?? '').localeCompare(b.dueOn ?? '') ||
    a.since.localeCompare(b.since)
  )
}

export type Waiting = { urgency: Urgency; dueOn: Day | null; since: string }
