import { calendarFrom, officialCalendar, officialSchedules, withLocalDays } from '#domain/calendar/calendar-versions.ts'
import type { Schedule } from '#domain/calendar/holiday-notice.ts'
import type { OfficialCalendar } from '#domain/calendar/official-calendar.ts'
import type { Db } from '#db/types.ts'
import { listLoadedSchedules, listLocalDays } from './calendar.queries.ts'

/** Every schedule version known here: the shipped ones, then the loaded ones. */
export async function listSchedules(db: Db): Promise<Schedule[]> {
  return [...officialSchedules, ...(await listLoadedSchedules(db))]
}

/** The newest official calendar with an organ's local days on top; without an organ, the official one alone. */
export async function findCalendar(db: Db, organId: string | null): Promise<OfficialCalendar> {
  const loaded = await listLoadedSchedules(db)
  const official = loaded.length === 0 ? officialCalendar() : calendarFrom([...officialSchedules, ...loaded])
  if (organId === null) return official
  const local = await listLocalDays(db, organId)
  return withLocalDays(official, Object.fromEntries(local.map(({ on, name, off }) => [on, { name, off }])))
}
