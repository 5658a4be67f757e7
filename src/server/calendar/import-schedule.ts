import { calendarFrom } from '#domain/calendar/calendar-versions.ts'
import type { ImportScheduleInput, MovedDeadline, SchedulePreview } from '#domain/calendar/calendar-views.ts'
import { compareCalendars } from '#domain/calendar/compare-calendars.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Schedule } from '#domain/calendar/holiday-notice.ts'
import type { OfficialCalendar } from '#domain/calendar/official-calendar.ts'
import { readScheduleFile } from '#domain/calendar/schedule-file.ts'
import type { Db } from '#db/types.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { ActingContext } from '#server/http/context.ts'
import { refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { listSchedules } from './calendar-source.ts'
import { insertSchedule } from './calendar.queries.ts'

/** Tells which deadlines a change of the calendar moves; the areas that keep deadlines provide it. */
export type DeadlineSource = (
  db: Db,
  before: OfficialCalendar,
  after: OfficialCalendar,
  today: Day,
) => Promise<MovedDeadline[]>

/** What loading this schedule would change: days and publication deadlines (条例 art. 26). Saves nothing. */
export async function previewSchedule(
  ctx: ActingContext,
  input: ImportScheduleInput,
  deadlines: DeadlineSource,
): Promise<SchedulePreview> {
  assertMay(ctx.actor, 'calendar.import-schedule')
  const known = await listSchedules(ctx.db)
  return describeChange(ctx, known, readSchedule(input, known, ctx.today), deadlines)
}

/**
 * Loads an official schedule as a new version of its year; deadlines are computed from it at once.
 * Refuses an empty or wrong file, and a version already known with the same content.
 */
export async function importSchedule(
  ctx: ActingContext,
  input: ImportScheduleInput,
  deadlines: DeadlineSource,
): Promise<SchedulePreview> {
  assertMay(ctx.actor, 'calendar.import-schedule')
  const known = await listSchedules(ctx.db)
  const schedule = readSchedule(input, known, ctx.today)
  const change = await describeChange(ctx, known, schedule, deadlines)
  await inTransaction(ctx, async (tx) => {
    const id = await insertSchedule(tx, schedule, ctx.actor.kind === 'staff' ? ctx.actor.accountId : null)
    await recordAction(
      tx,
      ctx,
      'calendar.import-schedule',
      { type: 'calendar-version', id },
      {
        year: schedule.year,
        announcedOn: schedule.announcedOn,
        changedDays: change.changedDays.length,
        movedDeadlines: change.movedDeadlines.map(({ itemId, before, after }) => ({ itemId, before, after })),
      },
    )
  })
  return change
}

/** The schedule in the file; it must say something new about its year, and be announced later than what is known. */
function readSchedule(input: ImportScheduleInput, known: readonly Schedule[], today: Day): Schedule {
  const reading = readScheduleFile(input.file, today, input.announcedOn)
  if (!reading.allowed) throw refused(reading.because, { days: reading.days })
  const { year, announcedOn, days } = reading.schedule
  const newest = known
    .filter((one) => one.year === year)
    .toSorted((a, b) => a.announcedOn.localeCompare(b.announcedOn))
    .at(-1)
  if (newest && isSame(newest.days, days)) throw refused('schedule-known')
  if (newest && newest.announcedOn >= announcedOn) throw refused('schedule-older')
  return reading.schedule
}

function isSame(one: Schedule['days'], other: Schedule['days']): boolean {
  const offOn = (days: Schedule['days']) => Object.entries(days).map(([on, { off }]) => `${on}${off}`)
  const both = new Set([...offOn(one), ...offOn(other)])
  return both.size === offOn(one).length && both.size === offOn(other).length
}

async function describeChange(
  ctx: ActingContext,
  known: readonly Schedule[],
  schedule: Schedule,
  deadlines: DeadlineSource,
): Promise<SchedulePreview> {
  const before = calendarFrom(known)
  const after = calendarFrom([...known, schedule])
  return {
    year: schedule.year,
    announcedOn: schedule.announcedOn,
    publishedUntil: after.publishedUntil,
    changedDays: compareCalendars(before, after),
    movedDeadlines: await deadlines(ctx.db, before, after, ctx.today),
  }
}
