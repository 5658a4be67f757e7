import { addWorkingDays } from '#domain/calendar/official-calendar.ts'
import { dueOf, everWaitedFor, hasLapsed, restartClock, stopClock } from './clock.ts'
import { accept, refuse, type ClockRule } from './clock-step.ts'
import { readDelivery } from './decide-consultation.ts'

/**
 * 国办函〔2020〕109号 art. 6: asked inside the period of answer, which stops; to be paid within 20 working days from the
 * day after the notice arrived.
 */
export const askFee: ClockRule<'fee-asked'> = (clock, event, calendar) => {
  const { payWithin } = clock.law
  if (payWithin === null) return refuse(clock, 'fee-not-provided')
  if (everWaitedFor(clock, 'payment')) return refuse(clock, 'fee-asked-twice')
  const due = dueOf(clock, calendar)
  if (!due) return refuse(clock, 'clock-is-stopped', clock.waiting?.since)
  if (event.on > due.on) return refuse(clock, 'fee-asked-too-late', due.on)
  const { deliveredOn, found } = readDelivery(event)
  const until = addWorkingDays(deliveredOn ?? event.on, payWithin, calendar).on
  return accept(stopClock(clock, { for: 'payment', since: event.on, until }), ...found)
}

/** 国办函〔2020〕109号 art. 6: the period of answer begins anew on the day after payment was completed. */
export const receivePayment: ClockRule<'paid'> = (clock, event) => {
  const { waiting } = clock
  if (waiting?.for !== 'payment') return refuse(clock, 'paid-without-notice')
  if (waiting.until !== null && hasLapsed(clock, event.on)) return refuse(clock, 'paid-too-late', waiting.until)
  return accept(restartClock(clock, waiting, 'paid', event.on))
}
