import type { OfficialCalendar } from '#domain/calendar/official-calendar.ts'
import type { Clock } from './clock.ts'
import type { ClockEventOf, ClockEventType, PlacedEvent } from './clock-case.ts'
import type { Found } from './clock-findings.ts'

/** The clock after an event, and what was against the law in it; a refused event leaves the clock as it was. */
export type Step = { readonly clock: Clock; readonly found: readonly Found[] }

/** How one kind of event moves the clock. */
export type ClockRule<T extends ClockEventType> = (
  clock: Clock,
  event: PlacedEvent & ClockEventOf<T>,
  calendar: OfficialCalendar,
) => Step

export function accept(clock: Clock, ...found: readonly Found[]): Step {
  return { clock, found }
}

export function refuse(clock: Clock, code: Found['code'], limit?: Found['limit']): Step {
  return { clock, found: [limit === undefined ? { code } : { code, limit }] }
}
