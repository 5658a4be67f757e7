import { dueOf, wasExtended } from './clock.ts'
import { accept, refuse, type ClockRule } from './clock-step.ts'

/**
 * Art. 33¶2: once in a matter, by no more than 20 working days, and told to the applicant no later than the deadline
 * as it stands on that day.
 */
export const extendDeadline: ClockRule<'extended'> = (clock, event, calendar) => {
  if (wasExtended(clock)) return refuse(clock, 'extended-twice')
  const due = dueOf(clock, calendar)
  if (!due) return refuse(clock, 'clock-is-stopped', clock.waiting?.since)
  if (event.on > due.on) return refuse(clock, 'extended-too-late', due.on)
  if (event.workingDays > clock.law.extendAtMost) return refuse(clock, 'extended-too-long')
  const extension = { on: event.on, workingDays: event.workingDays }
  return accept({ ...clock, run: { ...clock.run, extension } })
}
