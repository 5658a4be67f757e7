import type { Logger } from 'pino'
import type { OfficialCalendar } from '#domain/calendar/official-calendar.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Actor, StaffActor, SystemActor } from '#domain/organs/actor.ts'
import type { Db } from '#db/types.ts'

/** Everything a command or query needs to know about who acts, when, and on what. */
export type Context<Who extends Actor = Actor> = {
  actor: Who
  /** Reads under the actor's row-level security. Never mention it inside `inTransaction`. */
  db: Db
  /** Today in Asia/Shanghai. */
  today: Day
  now: Date
  /** The official calendar with the actor's organ's local days on top. */
  calendar: OfficialCalendar
  log: Logger
  requestId: string
}

export type StaffContext = Context<StaffActor>
export type SystemContext = Context<SystemActor>
/** Who may change rows: staff, or the system itself. */
export type ActingContext = Context<StaffActor | SystemActor>

/** What a public page is made from: the published views and the day. */
export type SiteContext = { db: Db; today: Day; now: Date; log: Logger; publicUrl: string | undefined }
