import type { Day } from '#domain/calendar/day.ts'
import { countWorkingDays, type OfficialCalendar } from '#domain/calendar/official-calendar.ts'
import { applyClockEvent } from './apply-clock-event.ts'
import { dueOf, stageOf, startClock, type Clock, type ClockStage } from './clock.ts'
import { inOrder, type ClockEvent, type PlacedEvent } from './clock-case.ts'
import { findingOf, foundBeforeTheRegulation, type ClockFinding, type Found } from './clock-findings.ts'
import { clockLawFor, clockLaws, type ClockLaw } from './clock-law.ts'
import { suspendedAfter, suspensionsOf } from './consultation.ts'

export const clockStates = ['not-started', 'running', 'suspended', 'stopped', 'provisional'] as const
export type ClockState = (typeof clockStates)[number]

/** What the clock says at the end of a day. */
export type ClockReading = {
  /** The last day for the answer; of a matter that ended, as it stood then; null while the clock is stopped. */
  readonly due: Day | null
  /** `provisional` is a running clock whose day may move; see `provisional` for a suspended or stopped one. */
  readonly state: ClockState
  readonly stage: ClockStage
  /** The official schedule does not reach that day (or `waitsUntil`): Monday to Friday is assumed, and it may move. */
  readonly provisional: boolean
  /** Working days of the organ's own left after `asOf`, negative once overdue; null when nothing runs. */
  readonly workingDaysLeft: number | null
  /** The applicant's last day for a correction or payment, while that is awaited or was let pass. */
  readonly waitsUntil: Day | null
  readonly asOf: Day
  readonly findings: readonly ClockFinding[]
  /** Null before the application is received. */
  readonly clock: Clock | null
  /** The events that took effect, in their order. */
  readonly effective: readonly PlacedEvent[]
}

/**
 * Reads the legal clock of an application (OGIR arts. 30–34; domain.md §2.3) as of a day from what happened to it, in
 * any order. What the law does not allow is found and has no effect on the date. Throws nothing for valid days.
 */
export function readClock(events: readonly ClockEvent[], asOf: Day, calendar: OfficialCalendar): ClockReading {
  const placed = inOrder(events)
  const happened = placed.filter(({ on }) => on <= asOf).map((event) => withKnownDelivery(event, asOf))
  const received = happened.find(({ type }) => type === 'received')
  const law = received && clockLawFor(received.on)
  const ahead = foundAhead(placed, asOf, law ?? clockLaws[0])
  if (!received || !law) {
    const early = received ? [foundBeforeTheRegulation(received)] : foundBeforeReceipt(placed, happened)
    return { ...NOT_STARTED, asOf, findings: inListOrder([...ahead, ...early]) }
  }
  const findings: ClockFinding[] = [...ahead]
  const effective: PlacedEvent[] = [received]
  let clock = startClock(law, received.on)
  for (const event of happened.filter((other) => other !== received)) {
    const step = applyClockEvent(clock, event, calendar)
    for (const found of step.found) {
      const provisional = found.limit !== undefined && found.limit > calendar.publishedUntil
      findings.push(findingOf(found, event, law, provisional))
    }
    if (step.clock !== clock) effective.push(event)
    clock = step.clock
  }
  return { ...describe(clock, asOf, calendar), asOf, findings: inListOrder(findings), clock, effective }
}

const NOT_STARTED = {
  due: null,
  state: 'not-started',
  stage: 'not-started',
  provisional: false,
  workingDaysLeft: null,
  waitsUntil: null,
  clock: null,
  effective: [],
} as const

function describe(clock: Clock, asOf: Day, calendar: OfficialCalendar) {
  const stage = stageOf(clock, asOf)
  const due = dueOf(clock, calendar)
  const waitsUntil = clock.end ? null : (clock.waiting?.until ?? null)
  const provisional = due?.provisional ?? (waitsUntil !== null && waitsUntil > calendar.publishedUntil)
  const runs = due !== null && clock.end === null
  return {
    due: due?.on ?? null,
    state: stateOf(stage, provisional),
    stage,
    provisional,
    workingDaysLeft: runs ? ownDaysLeft(clock, asOf, due.on, calendar) : null,
    waitsUntil,
  }
}

function stateOf(stage: ClockStage, provisional: boolean): ClockState {
  if (stage === 'not-started') return 'not-started'
  if (stage === 'consulting') return 'suspended'
  if (stage !== 'running') return 'stopped'
  return provisional ? 'provisional' : 'running'
}

function ownDaysLeft(clock: Clock, asOf: Day, due: Day, calendar: OfficialCalendar): number {
  if (asOf > due) return -countWorkingDays(due, asOf, calendar) || -1
  const after = asOf > clock.run.from ? asOf : clock.run.from
  return countWorkingDays(after, due, calendar) - suspendedAfter(after, suspensionsOf(clock.consultations), calendar)
}

/** A day of delivery after `asOf` is not known yet. */
function withKnownDelivery(event: PlacedEvent, asOf: Day): PlacedEvent {
  if (!('deliveredOn' in event) || event.deliveredOn === undefined || event.deliveredOn <= asOf) return event
  const { deliveredOn: _, ...known } = event
  return known
}

function foundBeforeReceipt(placed: readonly PlacedEvent[], happened: readonly PlacedEvent[]): ClockFinding[] {
  const limit = placed.find(({ type }) => type === 'received')?.on
  const found: Found = limit ? { code: 'before-receipt', limit } : { code: 'before-receipt' }
  return happened.map((event) => findingOf(found, event, clockLaws[0]))
}

function foundAhead(placed: readonly PlacedEvent[], asOf: Day, law: ClockLaw): ClockFinding[] {
  return placed.flatMap((event) => {
    const code = aheadOf(event, asOf)
    return code ? [findingOf({ code, limit: asOf }, event, law)] : []
  })
}

function aheadOf(event: PlacedEvent, asOf: Day): Found['code'] | undefined {
  if (event.on > asOf) return 'date-after-as-of'
  const deliveredOn = 'deliveredOn' in event ? event.deliveredOn : undefined
  return deliveredOn !== undefined && deliveredOn > asOf ? 'delivered-after-as-of' : undefined
}

function inListOrder(findings: readonly ClockFinding[]): ClockFinding[] {
  return [...findings].sort((a, b) => a.event - b.event)
}
