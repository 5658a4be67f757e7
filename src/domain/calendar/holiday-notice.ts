import { addDays, day, type Day } from './day.ts'
import type { NamedDay } from './official-calendar.ts'

/**
 * A holiday notice as shipped: per holiday its days off (`'2020-10-01..2020-10-08'` or one day) and its make-up days.
 * An amending notice replaces only the holidays it names.
 */
export type HolidayNotice = {
  readonly year: number
  readonly announcedOn: string
  readonly notice: string
  readonly amends?: true
  readonly holidays: readonly (readonly [name: string, off: readonly string[], makeup: readonly string[]])[]
}

/** One version of a year's schedule, complete: what the office knew from `announcedOn` on. */
export type Schedule = {
  readonly year: number
  readonly announcedOn: Day
  readonly sources: readonly string[]
  readonly days: Readonly<Record<string, NamedDay>>
}

/** Turns notices, in any order, into complete schedule versions, oldest first. Throws RangeError for a wrong day. */
export function schedulesOf(notices: readonly HolidayNotice[]): Schedule[] {
  const holidaysOf = new Map<number, Map<string, HolidayNotice['holidays'][number]>>()
  return [...notices]
    .sort((a, b) => a.announcedOn.localeCompare(b.announcedOn))
    .map((notice) => {
      const holidays = new Map(notice.amends ? holidaysOf.get(notice.year) : [])
      for (const holiday of notice.holidays) holidays.set(holiday[0], holiday)
      holidaysOf.set(notice.year, holidays)
      return {
        year: notice.year,
        announcedOn: day(notice.announcedOn),
        sources: [notice.notice],
        days: namedDays([...holidays.values()]),
      }
    })
}

function namedDays(holidays: HolidayNotice['holidays']): Record<string, NamedDay> {
  const days: Record<string, NamedDay> = {}
  for (const [name, off, makeup] of holidays) {
    for (const range of off) for (const on of daysOf(range)) days[on] = { name, off: true }
    for (const on of makeup) days[day(on)] = { name, off: false }
  }
  return days
}

function daysOf(range: string): Day[] {
  const [from = '', to = from] = range.split('..')
  const days: Day[] = []
  for (let on = day(from); on <= day(to); on = addDays(on, 1)) days.push(on)
  return days
}
