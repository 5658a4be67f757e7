import { formatDayInChinese, isDay, weekdayOf } from '#domain/calendar/day.ts'

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** A day as tables show it, 2026-02-14, with the long form and the weekday as help; an em dash for none. */
export function DayText({ day, weekday = false }: { day: string | null | undefined; weekday?: boolean }) {
  if (!day || !isDay(day)) return <span aria-label="无">—</span>
  const name = WEEKDAYS[weekdayOf(day)]
  return (
    <time dateTime={day} title={`${formatDayInChinese(day)} ${name}`}>
      {day}
      {weekday && ` ${name}`}
    </time>
  )
}

const INSTANT = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
const RELATIVE = new Intl.RelativeTimeFormat('zh-CN', { numeric: 'auto' })

/** An instant in the office's zone, 2026-02-14 09:30, with how long ago as help. */
export function InstantText({ at }: { at: string | null | undefined }) {
  if (!at) return <span aria-label="无">—</span>
  return (
    <time dateTime={at} title={describeAgo(at)}>
      {INSTANT.format(new Date(at))}
    </time>
  )
}

function describeAgo(at: string): string {
  const minutes = Math.round((Date.parse(at) - Date.now()) / 60_000)
  if (Math.abs(minutes) < 60) return RELATIVE.format(minutes, 'minute')
  if (Math.abs(minutes) < 60 * 24) return RELATIVE.format(Math.round(minutes / 60), 'hour')
  return RELATIVE.format(Math.round(minutes / 60 / 24), 'day')
}
