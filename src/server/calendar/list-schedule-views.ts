import type { z } from 'zod'
import { officialSchedules } from '#domain/calendar/calendar-versions.ts'
import type { ScheduleView } from '#domain/calendar/calendar-views.ts'
import { may } from '#domain/organs/permissions.ts'
import type { StaffContext } from '#server/http/context.ts'
import { listSchedules } from './calendar-source.ts'

/** Every schedule version, newest announcement first, and which of a year's versions is in force. */
export async function listScheduleViews(
  ctx: StaffContext,
): Promise<{ rows: z.infer<typeof ScheduleView>[]; can: string[] }> {
  const schedules = await listSchedules(ctx.db)
  const newest = new Map<number, string>()
  for (const { year, announcedOn } of schedules) {
    if (announcedOn > (newest.get(year) ?? '')) newest.set(year, announcedOn)
  }
  const rows = schedules.map((schedule, position) => {
    const days = Object.values(schedule.days)
    return {
      year: schedule.year,
      announcedOn: schedule.announcedOn,
      sources: [...schedule.sources],
      origin: position < officialSchedules.length ? ('shipped' as const) : ('loaded' as const),
      inForce: newest.get(schedule.year) === schedule.announcedOn,
      daysOff: days.filter((one) => one.off).length,
      makeupDays: days.filter((one) => !one.off).length,
    }
  })
  rows.sort((a, b) => b.announcedOn.localeCompare(a.announcedOn))
  const can = ['calendar.import-schedule', 'calendar.change-overlay'] as const
  return { rows, can: can.filter((action) => may(ctx.actor, action)) }
}
