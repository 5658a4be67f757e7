import { day, type Day } from '#domain/calendar/day.ts'
import type { AddLocalDayInput, LocalDay } from '#domain/calendar/calendar-views.ts'
import type { Schedule } from '#domain/calendar/holiday-notice.ts'
import type { NamedDay } from '#domain/calendar/official-calendar.ts'
import type { Db, Tx } from '#db/types.ts'

/** Schedule versions loaded after shipping, oldest first. */
export async function listLoadedSchedules(db: Db): Promise<Schedule[]> {
  const rows = await db
    .selectFrom('calendar_version')
    .select(['year', 'announced_on', 'source', 'days'])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    year: row.year,
    announcedOn: day(row.announced_on),
    sources: row.source.split(' ').filter((one) => one !== ''),
    days: namedDays(row.days),
  }))
}

export async function insertSchedule(tx: Tx, schedule: Schedule, loadedBy: string | null): Promise<string> {
  const days = Object.entries(schedule.days).map(([date, { name, off }]) => ({ date, name, isOffDay: off }))
  const row = await tx
    .insertInto('calendar_version')
    .values({
      year: schedule.year,
      announced_on: schedule.announcedOn,
      source: schedule.sources.join(' '),
      days: JSON.stringify(days),
      loaded_by: loadedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** An organ's local days in force, by day. */
export async function listLocalDays(db: Db, organId: string): Promise<LocalDay[]> {
  return db
    .selectFrom('calendar_overlay')
    .select(['id', 'day as on', 'is_off as off', 'name', 'basis'])
    .where('organ_id', '=', organId)
    .where('removed_at', 'is', null)
    .orderBy('day')
    .$castTo<LocalDay>()
    .execute()
}

export async function findLocalDayOn(db: Db, organId: string, on: Day): Promise<LocalDay | undefined> {
  return (await listLocalDays(db, organId)).find((local) => local.on === on)
}

export async function insertLocalDay(tx: Tx, organId: string, input: AddLocalDayInput): Promise<string> {
  const row = await tx
    .insertInto('calendar_overlay')
    .values({ organ_id: organId, day: input.on, is_off: input.off, name: input.name, basis: input.basis })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Ends a local day; answers the day, or undefined when there is none in force under this id. */
export async function endLocalDay(tx: Tx, organId: string, id: string, at: Date): Promise<Day | undefined> {
  const row = await tx
    .updateTable('calendar_overlay')
    .set({ removed_at: at })
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('day')
    .executeTakeFirst()
  return row && day(row.day)
}

function namedDays(stored: unknown): Record<string, NamedDay> {
  const days = stored as { date: string; name: string; isOffDay: boolean }[]
  return Object.fromEntries(days.map(({ date, name, isOffDay }) => [date, { name, off: isOffDay }]))
}
