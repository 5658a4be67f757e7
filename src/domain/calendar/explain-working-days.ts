import { addDays, formatDayInChinese, weekdayOf, type Day } from './day.ts'
import {
  addWorkingDays,
  dayMeaning,
  type CountedTo,
  type DayKind,
  type DayMeaning,
  type OfficialCalendar,
} from './official-calendar.ts'

/** One day on the way to a deadline: counted with its `ordinal` (1…n), or skipped (`ordinal` null). */
export type ExplainedDay = DayMeaning & { readonly on: Day; readonly ordinal: number | null }

export type WorkingDaysExplanation = CountedTo & { readonly from: Day; readonly days: readonly ExplainedDay[] }

/** The same answer as addWorkingDays, with every day from the day after `from` to the last, counted or skipped and why. */
export function explainWorkingDays(from: Day, count: number, calendar: OfficialCalendar): WorkingDaysExplanation {
  const reached = addWorkingDays(from, count, calendar)
  const days: ExplainedDay[] = []
  let ordinal = 0
  for (let on = addDays(from, 1); on <= reached.on; on = addDays(on, 1)) {
    const meaning = dayMeaning(on, calendar)
    if (meaning.working) ordinal += 1
    days.push({ ...meaning, on, ordinal: meaning.working ? ordinal : null })
  }
  return { ...reached, from, days }
}

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** One explained day in words: `2024年2月4日 周日 第 1 个工作日（春节调休上班）`. */
export function describeExplainedDay(explained: ExplainedDay): string {
  const date = describeDate(explained.on)
  const note = describeDayMeaning(explained)
  return explained.ordinal === null ? `${date} 不计（${note}）` : `${date} 第 ${explained.ordinal} 个工作日（${note}）`
}

/** A day with its weekday: `2024年2月4日 周日`. */
export function describeDate(on: Day): string {
  return `${formatDayInChinese(on)} ${WEEKDAYS[weekdayOf(on)]}`
}

/** What a day is, in officials' words: 工作日, 周末, 春节放假, 春节调休上班, 三月三（本地放假）. */
export function describeDayMeaning(meaning: DayMeaning): string {
  const words = meaningInWords(meaning)
  return meaning.provisional ? `${words}，放假安排未公布，暂按周一至周五推算` : words
}

const KIND_WORDS: Readonly<Record<DayKind, string>> = {
  workday: '工作日',
  weekend: '周末',
  holiday: '放假',
  makeup: '调休上班',
  'local-holiday': '本地放假',
}

function meaningInWords({ kind, name = '' }: DayMeaning): string {
  return kind === 'workday' || kind === 'weekend' ? KIND_WORDS[kind] : `${name}${KIND_WORDS[kind]}`
}
