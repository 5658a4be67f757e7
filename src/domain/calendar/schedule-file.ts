import { z } from 'zod'
import { addDays, day, DaySchema, isDay, weekdayOf, yearOf, type Day } from './day.ts'
import type { Schedule } from './holiday-notice.ts'
import type { NamedDay } from './official-calendar.ts'

/** A schedule file as holiday-cn publishes it: one year, its notices, its days off and make-up days. */
export const ScheduleFileSchema = z.object({
  year: z.int('年份应为整数').min(2007, '年份应不早于 2007').max(2200, '年份超出范围'),
  papers: z.array(z.url('通知地址应为网址')).default([]),
  days: z
    .array(
      z.object({ name: z.string().trim().min(1, '节日名称不能为空').max(40), date: DaySchema, isOffDay: z.boolean() }),
    )
    .max(120, '一年的放假和调休天数不应超过 120 天'),
})
export type ScheduleFile = z.infer<typeof ScheduleFileSchema>

export const scheduleProblems = [
  'schedule-empty',
  'schedule-day-twice',
  'schedule-day-of-another-year',
  'schedule-announced-unknown',
] as const
export type ScheduleProblem = (typeof scheduleProblems)[number]

export type ScheduleReading =
  | { readonly allowed: true; readonly schedule: Schedule }
  | { readonly allowed: false; readonly because: ScheduleProblem; readonly days: readonly Day[] }

/**
 * Reads a schedule file into a version of that year. Refuses an empty one (a year not announced yet), a day named
 * twice and a day further than the neighbouring months. `announcedOn` falls back to the day in the newest notice's
 * address; where that names the month alone, to its last day, but not past `today`. A weekday marked as worked is dropped: it is an ordinary working day, not a make-up day.
 */
export function readScheduleFile(file: ScheduleFile, today: Day, announcedOn?: Day): ScheduleReading {
  const days = file.days.map((named) => named.date)
  if (days.length === 0) return { allowed: false, because: 'schedule-empty', days: [] }
  const twice = days.filter((on, position) => days.indexOf(on) !== position)
  if (twice.length > 0) return { allowed: false, because: 'schedule-day-twice', days: twice }
  const strange = days.filter((on) => Math.abs(yearOf(on) - file.year) > 1)
  if (strange.length > 0) return { allowed: false, because: 'schedule-day-of-another-year', days: strange }
  const announced = announcedOn ?? announcedInAddress(file.papers, today)
  if (!announced) return { allowed: false, because: 'schedule-announced-unknown', days: [] }
  return {
    allowed: true,
    schedule: { year: file.year, announcedOn: announced, sources: file.papers, days: namedDaysOf(file) },
  }
}

function namedDaysOf(file: ScheduleFile): Record<string, NamedDay> {
  const effective = file.days.filter((named) => named.isOffDay || weekdayOf(named.date) > 5)
  return Object.fromEntries(effective.map(({ date, name, isOffDay }) => [date, { name, off: isOffDay }]))
}

/** gov.cn puts the day into the address: /2019-11/21/ (older) or /202310/ (newer, month only). */
function announcedInAddress(papers: readonly string[], today: Day): Day | undefined {
  const days = papers.flatMap((paper) => {
    const found = /\/(\d{4})-?(\d{2})(?:\/(\d{2}))?\//.exec(paper)
    const [, year, month, date] = found ?? []
    const text = `${year}-${month}-${date ?? '01'}`
    if (!isDay(text)) return []
    const latest = date ? text : addDays(day(`${addDays(text, 31).slice(0, 7)}-01`), -1)
    return [latest > today ? today : latest]
  })
  return days.sort((a, b) => a.localeCompare(b)).at(-1)
}
