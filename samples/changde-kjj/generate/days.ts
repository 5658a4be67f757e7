import { addDays, day, formatDayInChinese, type Day } from '#domain/calendar/day.ts'
import { officialCalendar } from '#domain/calendar/calendar-versions.ts'
import { isWorkingDay } from '#domain/calendar/official-calendar.ts'
import type { Chance } from './chance.ts'

/** The working days of 2020 by the official schedule as it stood at the end. */
export const WORKING_DAYS: readonly Day[] = (() => {
  const calendar = officialCalendar()
  const days: Day[] = []
  for (let at = day('2020-01-01'); at <= '2020-12-31'; at = addDays(at, 1))
    if (isWorkingDay(at, calendar)) days.push(at)
  return days
})()

/** `count` working days spread over the year, from the earliest to the latest allowed day. */
export function spread(count: number, from = '2020-01-02', until = '2020-12-31'): Day[] {
  const days = WORKING_DAYS.filter((one) => one >= from && one <= until)
  return Array.from({ length: count }, (_, index) => {
    const found = days[Math.floor(((index + 0.5) * days.length) / count)]
    if (found === undefined) throw new RangeError(`no working day for ${index} of ${count}`)
    return found
  })
}

/** The working day on which something written on that day is published: at most a few days later, in 2020. */
export function publishedAfter(writtenOn: Day, by: Chance): Day {
  const later = WORKING_DAYS.filter((one) => one >= writtenOn)
  return later[Math.min(by.between(0, 3), later.length - 1)] ?? writtenOn
}

export function clock(by: Chance): string {
  const hour = by.pick([8, 9, 9, 10, 10, 11, 15, 15, 16, 16, 17])
  return `${String(hour).padStart(2, '0')}:${String(by.between(0, 59)).padStart(2, '0')}`
}

export const letters = formatDayInChinese

export function month(of: Day): number {
  return Number(of.slice(5, 7))
}
