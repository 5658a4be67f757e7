import { day, type Day } from './day.ts'
import { schedulesOf, type Schedule } from './holiday-notice.ts'
import type { NamedDay, OfficialCalendar } from './official-calendar.ts'
import { officialNotices } from './official-schedules.ts'

/** Every schedule version the product ships, oldest announcement first. */
export const officialSchedules: readonly Schedule[] = schedulesOf(officialNotices)

/**
 * Folds schedule versions into one calendar: of each year the version announced last, and where two years name one
 * day the later announcement. The published span runs from the first year as long as no year is missing.
 * Throws RangeError when there is no schedule at all.
 */
export function calendarFrom(
  schedules: readonly Schedule[],
  local: Readonly<Record<string, NamedDay>> = {},
): OfficialCalendar {
  const latest = new Map<number, Schedule>()
  for (const schedule of [...schedules].sort(byAnnouncement)) latest.set(schedule.year, schedule)
  const inForce = [...latest.values()].sort(byAnnouncement)
  const newest = inForce.at(-1)
  if (!newest) throw new RangeError('a calendar needs at least one schedule')
  const years = [...latest.keys()].sort((a, b) => a - b)
  const first = Math.min(...years)
  let last = first
  while (latest.has(last + 1)) last += 1
  return {
    version: newest.announcedOn,
    publishedFrom: day(`${first}-01-01`),
    publishedUntil: day(`${last}-12-31`),
    named: Object.assign({}, ...inForce.map((schedule) => schedule.days)),
    local,
  }
}

/** The calendar as published on a given day: later notices are unknown to it (2020-01-26 still has 02-01 as make-up). */
export function calendarAsKnownOn(on: Day, schedules: readonly Schedule[] = officialSchedules): OfficialCalendar {
  const known = schedules.filter((schedule) => schedule.announcedOn <= on)
  return calendarFrom(known.length > 0 ? known : schedules.slice(0, 1))
}

/** The newest calendar the product ships, without any local days. */
export function officialCalendar(): OfficialCalendar {
  return newestCalendar
}

/** The same calendar with an organ's local days on top: extra days off or extra working days. */
export function withLocalDays(calendar: OfficialCalendar, local: Readonly<Record<string, NamedDay>>): OfficialCalendar {
  return { ...calendar, local }
}

function byAnnouncement(a: Schedule, b: Schedule): number {
  return a.announcedOn.localeCompare(b.announcedOn)
}

const newestCalendar = calendarFrom(officialSchedules)
