import { addDays, day, type Day } from './day.ts'
import { dayMeaning, type DayMeaning, type OfficialCalendar } from './official-calendar.ts'

/** A day that means something else after a change of the calendar. */
export type ChangedDay = { readonly on: Day; readonly before: DayMeaning; readonly after: DayMeaning }

/** The days that become working, become free, get another name, or stop being provisional by being named. */
export function compareCalendars(before: OfficialCalendar, after: OfficialCalendar): ChangedDay[] {
  const named = [before.named, before.local, after.named, after.local].flatMap((days) => Object.keys(days))
  return [...new Set(named)]
    .sort((a, b) => a.localeCompare(b))
    .map(day)
    .map((on) => ({ on, before: dayMeaning(on, before), after: dayMeaning(on, after) }))
    .filter(({ before, after }) => before.kind !== after.kind || before.name !== after.name)
}

/** Every day of a year with its meaning, for a year view: month grids with off, make-up and local days. */
export function daysOfYear(year: number, calendar: OfficialCalendar): (DayMeaning & { readonly on: Day })[] {
  const days: (DayMeaning & { readonly on: Day })[] = []
  const last = `${year}-12-31`
  for (let on = day(`${year}-01-01`); on <= last; on = addDays(on, 1)) days.push({ ...dayMeaning(on, calendar), on })
  return days
}
