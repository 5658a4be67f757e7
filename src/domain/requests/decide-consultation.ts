import type { Day } from '#domain/calendar/day.ts'
import { addWorkingDays } from '#domain/calendar/official-calendar.ts'
import { dueOf, type Clock } from './clock.ts'
import type { ClockEventOf } from './clock-case.ts'
import type { Found } from './clock-findings.ts'
import { accept, refuse, type ClockRule } from './clock-step.ts'
import { isOpenOn, type Consultation } from './consultation.ts'

/**
 * Art. 33¶3: the days after the letter was sent, to the answer or the end of the consultee's 15 working days (arts. 32,
 * 34), are not counted. What is sent after the deadline cannot suspend it any more.
 */
export const beginConsultation: ClockRule<'consulted'> = (clock, event, calendar) => {
  const due = dueOf(clock, calendar)
  if (due && event.on > due.on) return refuse(clock, 'consulted-too-late', due.on)
  if (!clock.law.deducted.includes(event.with)) return refuse(clock, 'consultation-not-deducted')
  const ref = event.ref ?? null
  const known = clock.consultations.some((other) => other.ref === ref && isOpenOn(other, event.on))
  if (ref !== null && known) return refuse(clock, 'consultation-known')
  const { deliveredOn, found } = readDelivery(event)
  const consultation: Consultation = {
    event: event.index,
    with: event.with,
    ref,
    sentOn: event.on,
    deliveredOn,
    lapsesOn: addWorkingDays(deliveredOn ?? event.on, clock.law.consulteeAnswersWithin, calendar).on,
    answeredOn: null,
  }
  return accept({ ...clock, consultations: [...clock.consultations, consultation] }, ...found)
}

/** Arts. 32, 34: an answer ends its consultation; one after the consultee's period changes nothing any more. */
export const endConsultation: ClockRule<'answered'> = (clock, { on, ref }) => {
  const unanswered = clock.consultations.filter(({ answeredOn }) => answeredOn === null)
  const open = unanswered.filter((consultation) => isOpenOn(consultation, on))
  const [answered, another] = meant(open, ref)
  if (another) return refuse(clock, 'answer-of-which-consultation')
  if (answered) return accept(withAnswer(clock, answered, on))
  const lapsed = meant(unanswered, ref).at(-1)
  return lapsed
    ? refuse(clock, 'answered-after-lapse', lapsed.lapsesOn)
    : refuse(clock, 'answered-without-consultation')
}

/** The consultations an answer may belong to: those of its ref; of an answer without ref those without, else all. */
function meant(consultations: readonly Consultation[], ref: string | undefined): readonly Consultation[] {
  const same = consultations.filter((consultation) => consultation.ref === (ref ?? null))
  return same.length > 0 || ref !== undefined ? same : consultations
}

/** The day of delivery where it makes sense; a letter cannot arrive before it was sent. */
export function readDelivery(event: ClockEventOf<'consulted' | 'fee-asked'>): {
  deliveredOn: Day | null
  found: readonly Found[]
} {
  const { deliveredOn = null, on } = event
  if (deliveredOn === null || deliveredOn >= on) return { deliveredOn, found: [] }
  return { deliveredOn: null, found: [{ code: 'delivered-before-sent' }] }
}

function withAnswer(clock: Clock, answered: Consultation, on: Day): Clock {
  const consultations = clock.consultations.map((one) => (one === answered ? { ...one, answeredOn: on } : one))
  return { ...clock, consultations }
}
