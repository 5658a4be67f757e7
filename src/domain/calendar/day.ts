import { z } from 'zod'

/** A calendar day in the office's zone (Asia/Shanghai) as 'YYYY-MM-DD'. Days compare as text. */
export type Day = string & { readonly __day: 'Day' }

const PATTERN = /^\d{4}-\d{2}-\d{2}$/

/** Reads a 'YYYY-MM-DD' text; throws RangeError for anything that is not a real day. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

export function isDay(text: string): text is Day {
  if (!PATTERN.test(text)) return false
  const [year, month, date] = text.split('-').map(Number) as [number, number, number]
  if (month < 1 || month > 12 || date < 1) return false
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The day `count` calendar days after (before, when negative) the given day. */
export function addDays(from: Day, count: number): Day {
  const instant = new Date(`${from}T00:00:00Z`)
  instant.setUTCDate(instant.getUTCDate() + count)
  return instant.toISOString().slice(0, 10) as Day
}

/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000)
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(of: Day): number {
  return new Date(`${of}T00:00:00Z`).getUTCDay() || 7
}

export function yearOf(of: Day): number {
  return Number(of.slice(0, 4))
}

/** `2026年2月14日`, as letters and notices write it. */
export function formatDayInChinese(of: Day): string {
  const [year, month, date] = of.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** Zod schema for a day in JSON. */
export const DaySchema = z.iso.date('日期格式应为 2026-02-14，并且是真实存在的日期') as unknown as z.ZodType<
  Day,
  string
>
