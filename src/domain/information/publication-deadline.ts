import { addDays, type Day } from '#domain/calendar/day.ts'
import { addWorkingDays, countWorkingDays, type OfficialCalendar } from '#domain/calendar/official-calendar.ts'

/** Art. 26: within 20 working days from the day the information was formed or changed. */
export const PUBLISH_WITHIN_WORKING_DAYS = 20

/** A warning is shown when this many working days or fewer are left; the law has no figure. */
const WARN_WITHIN_WORKING_DAYS = 5

export const PUBLICATION_DEADLINE_STATES = ['in-time', 'due-soon', 'overdue', 'provisional'] as const
export type PublicationDeadlineState = (typeof PUBLICATION_DEADLINE_STATES)[number]

export type PublicationDeadline = {
  dueOn: Day
  /** The official calendar does not reach the due day: it may still move. */
  provisional: boolean
  state: PublicationDeadlineState
  /** Working days left after `today`, negative once overdue. */
  workingDaysLeft: number
}

/**
 * The timer of art. 26 for information formed (成文) or changed on a day and not public yet. It runs from formation,
 * not from the day somebody queued it; a change starts 20 new working days for what changed.
 */
export function publicationDeadline(
  formedOrChangedOn: Day,
  today: Day,
  calendar: OfficialCalendar,
): PublicationDeadline {
  const due = addWorkingDays(formedOrChangedOn, PUBLISH_WITHIN_WORKING_DAYS, calendar)
  const left =
    today <= due.on ? countWorkingDays(today, due.on, calendar) : -countWorkingDays(due.on, today, calendar) || -1
  return { dueOn: due.on, provisional: due.provisional, state: stateOf(today, due, left), workingDaysLeft: left }
}

/**
 * The day the timer of art. 26 runs from: 成文 for information that was never public; for a change of public
 * information the day its edition was begun, unless the changed document is dated later. Null while undated.
 */
export function timerStartsOn(edition: { writtenOn: Day | null; begunOn: Day; itemWasPublic: boolean }): Day | null {
  const { writtenOn, begunOn, itemWasPublic } = edition
  if (!itemWasPublic) return writtenOn
  return writtenOn !== null && writtenOn > begunOn ? writtenOn : begunOn
}

/** Whether what was formed (or changed) on one day and published on another met art. 26. */
export function wasPublishedInTime(formedOrChangedOn: Day, publishedOn: Day, calendar: OfficialCalendar): boolean {
  return publishedOn <= addWorkingDays(formedOrChangedOn, PUBLISH_WITHIN_WORKING_DAYS, calendar).on
}

function stateOf(today: Day, due: { on: Day; provisional: boolean }, left: number): PublicationDeadlineState {
  if (today > due.on) return 'overdue'
  if (left <= WARN_WITHIN_WORKING_DAYS) return 'due-soon'
  return due.provisional ? 'provisional' : 'in-time'
}

/**
 * The latest day such that what was formed on it (or before) is overdue, or else due soon, today: for asking a
 * database which items are late without computing each one's due day.
 */
export function formedByDays(today: Day, calendar: OfficialCalendar): { overdue: Day; dueSoon: Day } {
  const latest = (states: readonly PublicationDeadlineState[]) => {
    let formed = today
    while (!states.includes(publicationDeadline(formed, today, calendar).state)) formed = addDays(formed, -1)
    return formed
  }
  return { overdue: latest(['overdue']), dueSoon: latest(['overdue', 'due-soon']) }
}
