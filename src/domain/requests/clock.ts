import type { Day } from '#domain/calendar/day.ts'
import { addWorkingDays, type CountedTo, type OfficialCalendar } from '#domain/calendar/official-calendar.ts'
import type { ClockLaw } from './clock-law.ts'
import { isOpenOn, suspendedAfter, suspensionsOf, type Consultation } from './consultation.ts'

/** A period of answer from the day it began: of receipt, or of a correction or payment that begins it anew. */
export type Run = {
  readonly from: Day
  readonly startedBy: 'received' | 'corrected' | 'paid'
  readonly extension: { readonly on: Day; readonly workingDays: number } | null
}

/** The clock stands still until the applicant acts. `until`: the last day for it, null when none was given. */
export type Waiting = { readonly for: 'correction' | 'payment'; readonly since: Day; readonly until: Day | null }

/** A run that a notice stopped, and that never goes on: what comes after begins anew. */
export type StoppedRun = Run & { readonly stopped: Waiting }

/** The clock of one application between two events. */
export type Clock = {
  readonly law: ClockLaw
  readonly receivedOn: Day
  readonly stoppedRuns: readonly StoppedRun[]
  readonly run: Run
  readonly waiting: Waiting | null
  readonly consultations: readonly Consultation[]
  readonly end: { readonly by: 'withdrawn' | 'answered'; readonly on: Day } | null
}

export const clockStages = [
  'not-started',
  'running',
  'consulting',
  'awaiting-correction',
  'awaiting-payment',
  'uncorrected',
  'unpaid',
  'withdrawn',
  'answered',
] as const
export type ClockStage = (typeof clockStages)[number]

/** A clock that begins with the receipt of the application. */
export function startClock(law: ClockLaw, receivedOn: Day): Clock {
  const run: Run = { from: receivedOn, startedBy: 'received', extension: null }
  return { law, receivedOn, stoppedRuns: [], run, waiting: null, consultations: [], end: null }
}

/** The clock stopped by a notice to the applicant. */
export function stopClock(clock: Clock, waiting: Waiting): Clock {
  return { ...clock, waiting }
}

/** The clock begun anew by what it waited for: a whole new period, without the old one's extension. */
export function restartClock(clock: Clock, waiting: Waiting, startedBy: 'corrected' | 'paid', from: Day): Clock {
  const stopped: StoppedRun = { ...clock.run, stopped: waiting }
  return {
    ...clock,
    stoppedRuns: [...clock.stoppedRuns, stopped],
    run: { from, startedBy, extension: null },
    waiting: null,
  }
}

/** Working days the organ has for itself in the present run: 20, with an extension up to 40 (art. 33¶2). */
export function ownWorkingDays({ law, run }: Clock): number {
  return law.answerWithin + (run.extension?.workingDays ?? 0)
}

/**
 * The last day for the answer as things stand: the organ's own working days after the run began, plus the working days
 * of consultation in it (art. 33¶3). An open consultation is taken to go unanswered. Null while the clock is stopped.
 */
export function dueOf(clock: Clock, calendar: OfficialCalendar): CountedTo | null {
  if (clock.waiting) return null
  const suspended = suspendedAfter(clock.run.from, suspensionsOf(clock.consultations), calendar)
  return addWorkingDays(clock.run.from, ownWorkingDays(clock) + suspended, calendar)
}

/** Whether the applicant let the time for a correction or payment pass (arts. 30, 42): the matter is over. */
export function hasLapsed({ waiting }: Clock, on: Day): boolean {
  return waiting !== null && waiting.until !== null && on > waiting.until
}

/** Whether the clock was ever stopped, or is stopped, to wait for this. */
export function everWaitedFor({ stoppedRuns, waiting }: Clock, what: Waiting['for']): boolean {
  return waiting?.for === what || stoppedRuns.some(({ stopped }) => stopped.for === what)
}

/** Whether an extension was ever granted, in this run or one that was stopped. */
export function wasExtended({ stoppedRuns, run }: Clock): boolean {
  return [...stoppedRuns, run].some(({ extension }) => extension !== null)
}

/** Where the matter stands at the end of a day. */
export function stageOf(clock: Clock, on: Day): ClockStage {
  if (clock.end) return clock.end.by
  if (clock.waiting?.for === 'correction') return hasLapsed(clock, on) ? 'uncorrected' : 'awaiting-correction'
  if (clock.waiting?.for === 'payment') return hasLapsed(clock, on) ? 'unpaid' : 'awaiting-payment'
  return clock.consultations.some((consultation) => isOpenOn(consultation, on)) ? 'consulting' : 'running'
}
