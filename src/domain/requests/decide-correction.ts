import { addWorkingDays } from '#domain/calendar/official-calendar.ts'
import { everWaitedFor, hasLapsed, restartClock, stopClock } from './clock.ts'
import { accept, refuse, type ClockRule } from './clock-step.ts'

/** Art. 30: asked once, within 7 working days of receipt; the period of answer stops. */
export const askCorrection: ClockRule<'correction-asked'> = (clock, event, calendar) => {
  const { askCorrectionWithin, correctionOnlyOnce } = clock.law
  if (correctionOnlyOnce && everWaitedFor(clock, 'correction')) return refuse(clock, 'correction-asked-twice')
  if (clock.waiting) return refuse(clock, 'clock-is-stopped', clock.waiting.since)
  if (askCorrectionWithin !== null) {
    const last = addWorkingDays(clock.receivedOn, askCorrectionWithin, calendar).on
    if (event.on > last) return refuse(clock, 'correction-asked-too-late', last)
  }
  const { deadline = null } = event
  const tooEarly = deadline !== null && deadline < event.on
  const stopped = stopClock(clock, { for: 'correction', since: event.on, until: tooEarly ? null : deadline })
  return tooEarly ? accept(stopped, { code: 'correction-deadline-too-early' }) : accept(stopped)
}

/** Art. 30: the period of answer begins anew, whole, with the receipt of the corrected application. */
export const receiveCorrection: ClockRule<'corrected'> = (clock, event) => {
  const { waiting } = clock
  if (waiting?.for !== 'correction') return refuse(clock, 'corrected-without-notice')
  if (waiting.until !== null && hasLapsed(clock, event.on) && !event.excused) {
    return refuse(clock, 'corrected-too-late', waiting.until)
  }
  return accept(restartClock(clock, waiting, 'corrected', event.on))
}
