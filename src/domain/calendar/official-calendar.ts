import { addDays, weekdayOf, type Day } from './day.ts'

/** A day that a schedule names: off (放假) or worked (调休上班). */
export type NamedDay = { readonly name: string; readonly off: boolean }

/**
 * The working-day calendar of one organ: the State Council schedule as published, with the organ's local days on top
 * (放假办法 art. 4 lets autonomous areas fix their own). Plain data, keyed by day, so that it travels as JSON.
 * Between `publishedFrom` and `publishedUntil` the schedule is known; outside, every answer is provisional.
 */
export type OfficialCalendar = {
  readonly version: string
  readonly publishedFrom: Day
  readonly publishedUntil: Day
  readonly named: Readonly<Record<string, NamedDay>>
  readonly local: Readonly<Record<string, NamedDay>>
}

export const dayKinds = ['workday', 'weekend', 'holiday', 'makeup', 'local-holiday'] as const
export type DayKind = (typeof dayKinds)[number]

/** What a day is to an office. `provisional`: no schedule covers the day, Monday to Friday is assumed. */
export type DayMeaning = {
  readonly working: boolean
  readonly kind: DayKind
  readonly name?: string
  readonly provisional: boolean
}

/** A day reached by counting. `provisional`: some day on the way is not covered by a published schedule. */
export type CountedTo = { readonly on: Day; readonly provisional: boolean }

/** What the day is: local days first, then the State Council schedule, then the week (放假办法 art. 7). */
export function dayMeaning(of: Day, calendar: OfficialCalendar): DayMeaning {
  const provisional = of < calendar.publishedFrom || of > calendar.publishedUntil
  const weekend = weekdayOf(of) > 5
  const local = calendar.local[of]
  const named = local ?? calendar.named[of]
  if (named?.off) return { working: false, kind: local ? 'local-holiday' : 'holiday', name: named.name, provisional }
  if (named && weekend) return { working: true, kind: 'makeup', name: named.name, provisional }
  if (named) return { working: true, kind: 'workday', name: named.name, provisional }
  return { working: !weekend, kind: weekend ? 'weekend' : 'workday', provisional }
}

/** Whether the office works that day; outside the published schedule Monday to Friday is assumed (see dayMeaning). */
export function isWorkingDay(of: Day, calendar: OfficialCalendar): boolean {
  const named = calendar.local[of] ?? calendar.named[of]
  return named ? !named.off : weekdayOf(of) <= 5
}

/**
 * The `count`-th working day strictly after `from`: the first day is not counted, make-up weekends are
 * (民事诉讼法 art. 85 by analogy; domain.md §2.3). `count` 0 is `from` itself.
 * Throws RangeError unless `count` is a whole number from 0 to 5000.
 */
export function addWorkingDays(from: Day, count: number, calendar: OfficialCalendar): CountedTo {
  assertCount(count)
  let on = from
  for (let left = count; left > 0;) {
    on = addDays(on, 1)
    if (isWorkingDay(on, calendar)) left -= 1
  }
  return { on, provisional: leavesPublished(from, on, calendar) }
}

/** Working days x with `after` < x <= `through`; 0 when `through` is not later. */
export function countWorkingDays(after: Day, through: Day, calendar: OfficialCalendar): number {
  let count = 0
  for (let on = addDays(after, 1); on <= through; on = addDays(on, 1)) {
    if (isWorkingDay(on, calendar)) count += 1
  }
  return count
}

/** Whether some day in (`after`, `through`], or `after` itself when they are equal, is outside the schedule. */
export function leavesPublished(after: Day, through: Day, calendar: OfficialCalendar): boolean {
  const first = after === through ? after : addDays(after, 1)
  return first < calendar.publishedFrom || through > calendar.publishedUntil
}

export function assertCount(count: number): void {
  if (!Number.isInteger(count) || count < 0 || count > 5000) {
    throw new RangeError(`working days must be a whole number from 0 to 5000, not ${count}`)
  }
}
