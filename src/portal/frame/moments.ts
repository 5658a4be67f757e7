import { day, type Day } from '#domain/calendar/day.ts'

/** `2026-02-14 09:30` in Asia/Shanghai: how 47号 wants publication times shown. */
export function minuteInChina(at: Date): string {
  return at.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16)
}

/** The day in Asia/Shanghai. */
export function dayInChina(at: Date): Day {
  return day(at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }))
}
