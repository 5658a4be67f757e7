import type { Day } from '#domain/calendar/day.ts'
import type { Run, Waiting } from './clock.ts'
import type { ClockDay } from './clock-days.ts'
import type { ClockLaw } from './clock-law.ts'
import type { Consultation } from './consultation.ts'

/** A period of answer, with what became of it. */
export type ExplainedRun = Run & {
  /** Working days the organ had for itself, extension included. */
  readonly workingDays: number
  readonly stopped: Waiting | null
}

/** A stretch of days of a run not counted, both ends included; `events` are the consultations behind it. */
export type ExplainedSuspension = {
  /** Place of the run in `runs`, from 0. */
  readonly run: number
  readonly from: Day
  readonly through: Day
  readonly workingDays: number
  readonly events: readonly number[]
}

export type ExplainedConsultation = Consultation & {
  readonly endsOn: Day
  readonly ended: 'answered' | 'lapsed' | 'open'
}

/** Why the due day is that day: for a picture the days in order, for a reader the sentences. */
export type ClockExplanation = {
  readonly law: Pick<ClockLaw, 'name' | 'inForceFrom' | 'answerWithin' | 'extendAtMost' | 'articles'> | null
  readonly runs: readonly ExplainedRun[]
  readonly consultations: readonly ExplainedConsultation[]
  readonly suspensions: readonly ExplainedSuspension[]
  readonly days: readonly ClockDay[]
  readonly sentences: readonly string[]
}
