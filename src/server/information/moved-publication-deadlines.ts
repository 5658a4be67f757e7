import { addDays } from '#domain/calendar/day.ts'
import { withLocalDays } from '#domain/calendar/calendar-versions.ts'
import type { MovedDeadline } from '#domain/calendar/calendar-views.ts'
import { addWorkingDays, type OfficialCalendar } from '#domain/calendar/official-calendar.ts'
import { PUBLISH_WITHIN_WORKING_DAYS } from '#domain/information/publication-deadline.ts'
import type { DeadlineSource } from '#server/calendar/import-schedule.ts'
import { findCalendar } from '#server/calendar/calendar-source.ts'
import { listRunningTimers } from './unpublished-editions.queries.ts'

/** Longer ago than this no schedule change can still move a deadline of 20 working days. */
const LOOK_BACK_DAYS = 400

/** The publication deadlines of art. 26 that a changed calendar moves or settles, earliest new deadline first. */
export const movedPublicationDeadlines: DeadlineSource = async (db, before, after, today) => {
  const timers = await listRunningTimers(db, addDays(today, -LOOK_BACK_DAYS))
  const localOf = new Map<string, OfficialCalendar['local']>()
  const moved: MovedDeadline[] = []
  for (const { organId, itemId, title, writtenOn } of timers) {
    const local = localOf.get(organId) ?? (await findCalendar(db, organId)).local
    localOf.set(organId, local)
    const old = addWorkingDays(writtenOn, PUBLISH_WITHIN_WORKING_DAYS, withLocalDays(before, local))
    const now = addWorkingDays(writtenOn, PUBLISH_WITHIN_WORKING_DAYS, withLocalDays(after, local))
    if (old.on === now.on && old.provisional === now.provisional) continue
    moved.push({ organId, itemId, title, before: old.on, after: now.on, provisional: now.provisional })
  }
  return moved.sort((a, b) => a.after.localeCompare(b.after))
}
