import type { FastifyBaseLogger } from 'fastify'
import type { Logger } from 'pino'
import { day, type Day } from '#domain/calendar/day.ts'
import type { OfficialCalendar } from '#domain/calendar/official-calendar.ts'
import type { StaffActor } from '#domain/organs/actor.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import type { Context, SiteContext, StaffContext, SystemContext } from './context.ts'

/** Gives the calendar of an organ: the official schedule with its local days. */
export type CalendarSource = (organId: string | null) => Promise<OfficialCalendar>

/** Today as the office's wall calendar shows it. */
export function todayInChina(now: Date = new Date()): Day {
  return day(now.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }))
}

/** The context of a signed-in person. */
export async function staffContext(
  platform: Platform,
  calendarFor: CalendarSource,
  actor: StaffActor,
  request: { id: string; log: FastifyBaseLogger | Logger },
): Promise<StaffContext> {
  const now = new Date()
  return {
    actor,
    db: platform.databases.staffFor({ ...actor, visibleOrgans: [actor.organId, ...actor.supervises] }),
    today: todayInChina(now),
    now,
    calendar: await calendarFor(actor.organId),
    log: platform.log.child({ requestId: request.id }),
    requestId: request.id,
  }
}

/** The context of jobs and the command line; sees every organ. */
export async function systemContext(platform: Platform, calendarFor: CalendarSource): Promise<SystemContext> {
  const now = new Date()
  return {
    actor: { kind: 'system' },
    db: platform.databases.worker,
    today: todayInChina(now),
    now,
    calendar: await calendarFor(null),
    log: platform.log,
    requestId: 'system',
  } satisfies Context
}

/** The context of public pages. */
export function siteContext(platform: Platform): SiteContext {
  const now = new Date()
  return {
    db: platform.databases.public,
    today: todayInChina(now),
    now,
    log: platform.log,
    publicUrl: platform.config.publicUrl,
  }
}
