import { addDays, type Day } from '#domain/calendar/day.ts'
import { countWorkingDays, type OfficialCalendar } from '#domain/calendar/official-calendar.ts'
import { ownWorkingDays, type Clock } from './clock.ts'
import type { ClockEvent } from './clock-case.ts'
import { explainClockDays } from './clock-days.ts'
import type { ClockExplanation, ExplainedConsultation, ExplainedRun, ExplainedSuspension } from './clock-explanation.ts'
import { clockSentences } from './clock-sentences.ts'
import { endOfConsultation, isOpenOn, suspensionsOf, type Consultation } from './consultation.ts'
import { readClock, type ClockReading } from './read-clock.ts'

export type ExplainedReading = Omit<ClockReading, 'clock' | 'effective'> & { readonly explanation: ClockExplanation }

/** The same reading as readClock, with every day from the receipt to the due day, counted or not and why. */
export function explainClock(events: readonly ClockEvent[], asOf: Day, calendar: OfficialCalendar): ExplainedReading {
  const { clock, effective, ...reading } = readClock(events, asOf, calendar)
  const facts = clock ? explainFacts(clock, asOf, calendar) : NOTHING
  const days = clock ? explainClockDays(clock, lastDayToExplain(clock, reading), effective, reading.due, calendar) : []
  const sentences = clockSentences({ ...reading, ...facts, effective, days, publishedUntil: calendar.publishedUntil })
  return { ...reading, explanation: { ...facts, days, sentences } }
}

const NOTHING = { law: null, runs: [], consultations: [], suspensions: [] } as const

function explainFacts(clock: Clock, asOf: Day, calendar: OfficialCalendar) {
  const { name, inForceFrom, answerWithin, extendAtMost, articles } = clock.law
  const runs = [...clock.stoppedRuns, { ...clock.run, stopped: clock.waiting }].map((run) => ({
    ...run,
    workingDays: ownWorkingDays({ ...clock, run }),
  }))
  return {
    law: { name, inForceFrom, answerWithin, extendAtMost, articles },
    runs,
    consultations: clock.consultations.map((one) => explainConsultation(one, asOf)),
    suspensions: runs.flatMap((run, place) => explainSuspensions(clock, run, place, calendar)),
  }
}

function explainSuspensions(
  { consultations }: Clock,
  run: ExplainedRun,
  place: number,
  calendar: OfficialCalendar,
): ExplainedSuspension[] {
  return suspensionsOf(consultations)
    .map((suspension) => ({
      after: suspension.after > run.from ? suspension.after : run.from,
      through: run.stopped && run.stopped.since < suspension.through ? run.stopped.since : suspension.through,
      events: suspension.consultations.map(({ event }) => event),
    }))
    .filter(({ after, through }) => after < through)
    .map(({ after, through, events }) => {
      const workingDays = countWorkingDays(after, through, calendar)
      return { run: place, from: addDays(after, 1), through, workingDays, events }
    })
}

function explainConsultation(consultation: Consultation, asOf: Day): ExplainedConsultation {
  const ended = isOpenOn(consultation, asOf) ? 'open' : consultation.answeredOn === null ? 'lapsed' : 'answered'
  return { ...consultation, endsOn: endOfConsultation(consultation), ended }
}

/** A stopped clock is explained to its end, the applicant's last day, or today. */
function lastDayToExplain(
  { end }: Clock,
  { due, asOf, waitsUntil }: Pick<ClockReading, 'due' | 'asOf' | 'waitsUntil'>,
) {
  if (due !== null) return due
  if (end) return end.on
  return waitsUntil !== null && waitsUntil < asOf ? waitsUntil : asOf
}
