import type { Day } from '#domain/calendar/day.ts'
import type { OfficialCalendar } from '#domain/calendar/official-calendar.ts'
import { dueOf, hasLapsed, type Clock } from './clock.ts'
import type { PlacedEvent } from './clock-case.ts'
import { accept, refuse, type ClockRule, type Step } from './clock-step.ts'
import { beginConsultation, endConsultation } from './decide-consultation.ts'
import { askCorrection, receiveCorrection } from './decide-correction.ts'
import { extendDeadline } from './decide-extension.ts'
import { askFee, receivePayment } from './decide-fee.ts'

/**
 * One event after the receipt. An event the law does not allow has no effect on the clock and is found; an answer to
 * the applicant always ends the matter, late or not.
 */
export function applyClockEvent(clock: Clock, event: PlacedEvent, calendar: OfficialCalendar): Step {
  if (event.on < clock.receivedOn) return refuse(clock, 'before-receipt', clock.receivedOn)
  const over = overSince(clock, event)
  if (over) return refuse(clock, 'after-the-end', over)
  switch (event.type) {
    case 'received':
      return refuse(clock, 'received-twice')
    case 'correction-asked':
      return askCorrection(clock, event, calendar)
    case 'corrected':
      return receiveCorrection(clock, event, calendar)
    case 'consulted':
      return beginConsultation(clock, event, calendar)
    case 'answered':
      return endConsultation(clock, event, calendar)
    case 'extended':
      return extendDeadline(clock, event, calendar)
    case 'fee-asked':
      return askFee(clock, event, calendar)
    case 'paid':
      return receivePayment(clock, event, calendar)
    case 'withdrawn':
      return accept({ ...clock, end: { by: 'withdrawn', on: event.on } })
  }
  return answerApplicant(clock, event, calendar)
}

/** Art. 33: the answer ends the matter; after the deadline it is late, and is still the answer. */
const answerApplicant: ClockRule<'answered-applicant'> = (clock, { on }, calendar) => {
  const due = dueOf(clock, calendar)
  const answered: Clock = { ...clock, end: { by: 'answered', on } }
  return due && on > due.on ? accept(answered, { code: 'answered-late', limit: due.on }) : accept(answered)
}

/**
 * The day the matter ended, when this event comes after it. A correction or payment too late has its own finding, and
 * the applicant may still be told that the matter is not handled any more (不再处理告知).
 */
function overSince(clock: Clock, { type, on }: PlacedEvent): Day | undefined {
  if (clock.end) return clock.end.on
  const answersLapse = type === 'answered-applicant' || (type === 'corrected' && clock.waiting?.for === 'correction')
  if (answersLapse || (type === 'paid' && clock.waiting?.for === 'payment')) return undefined
  return hasLapsed(clock, on) ? (clock.waiting?.until ?? undefined) : undefined
}
