import type { Day } from '#domain/calendar/day.ts'
import { countWorkingDays, type OfficialCalendar } from '#domain/calendar/official-calendar.ts'
import type { ConsultedParty } from './clock-law.ts'

/** A third party or another organ asked for its opinion (OGIR arts. 32, 34). */
export type Consultation = {
  readonly event: number
  readonly with: ConsultedParty
  readonly ref: string | null
  readonly sentOn: Day
  /** Null until the delivery is known. */
  readonly deliveredOn: Day | null
  /** The last day of the consultee's 15 working days: without an answer the consultation ends here. */
  readonly lapsesOn: Day
  /** Never later than `lapsesOn`. */
  readonly answeredOn: Day | null
}

/** The last day that is not counted because of this consultation. */
export function endOfConsultation({ answeredOn, lapsesOn }: Consultation): Day {
  return answeredOn ?? lapsesOn
}

/** Whether an answer can still come at the end of that day. */
export function isOpenOn({ answeredOn, sentOn, lapsesOn }: Consultation, on: Day): boolean {
  return answeredOn === null && sentOn <= on && on <= lapsesOn
}

/** Days d with `after` < d <= `through` are not counted (art. 33¶3), however many consultations ask for it. */
export type Suspension = { readonly after: Day; readonly through: Day; readonly consultations: readonly Consultation[] }

/** The union of the consultations' intervals, earliest first: overlapping and touching ones become one. */
export function suspensionsOf(consultations: readonly Consultation[]): Suspension[] {
  const merged: Suspension[] = []
  for (const consultation of [...consultations].sort(bySending)) {
    const after = consultation.sentOn
    const through = endOfConsultation(consultation)
    if (after === through) continue
    const last = merged.at(-1)
    if (!last || last.through < after) merged.push({ after, through, consultations: [consultation] })
    else merged[merged.length - 1] = join(last, consultation)
  }
  return merged
}

/** Working days of the suspensions that lie after a day. */
export function suspendedAfter(from: Day, suspensions: readonly Suspension[], calendar: OfficialCalendar): number {
  return suspensions
    .map(({ after, through }) => countWorkingDays(after > from ? after : from, through, calendar))
    .reduce((sum, days) => sum + days, 0)
}

function join(last: Suspension, next: Consultation): Suspension {
  const through = endOfConsultation(next)
  return {
    after: last.after,
    through: through > last.through ? through : last.through,
    consultations: [...last.consultations, next],
  }
}

function bySending(a: Consultation, b: Consultation): number {
  return a.sentOn.localeCompare(b.sentOn) || a.event - b.event
}
