import * as fc from 'fast-check'
import { officialCalendar } from '#domain/calendar/calendar-versions.ts'
import { addDays, day, type Day } from '#domain/calendar/day.ts'
import { clockEventTypes, type ClockEvent, type ClockEventType } from '#domain/requests/clock-case.ts'

/** What is drawn for an event: every kind reads from it what it knows, so that shrinking stays simple. */
const drawn = fc.record({
  after: fc.integer({ min: 0, max: 45 }),
  delivery: fc.option(fc.integer({ min: -1, max: 6 }), { nil: undefined }),
  period: fc.option(fc.integer({ min: -1, max: 20 }), { nil: undefined }),
  ref: fc.constantFrom(undefined, 'A', 'B'),
  otherOrgan: fc.boolean(),
  excused: fc.boolean(),
  workingDays: fc.integer({ min: 1, max: 22 }),
})
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never

/** Days of receipt under all versions of the law, most of them under the present one, some near the schedule's end. */
export const anyReceipt: fc.Arbitrary<Day> = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 4000 }).map((n) => addDays(day('2008-05-01'), n)) },
  { weight: 1, arbitrary: fc.integer({ min: -40, max: 40 }).map((n) => addDays(day('2019-05-15'), n)) },
  { weight: 1, arbitrary: fc.integer({ min: -80, max: 0 }).map((n) => addDays(officialCalendar().publishedUntil, n)) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 2100 }).map((n) => addDays(day('2021-01-01'), n)) },
)

/** What happened to an application received on a day, in any order, much of it against the law. */
export function anyEvents(receivedOn: Day, types: readonly ClockEventType[]): fc.Arbitrary<ClockEvent[]> {
  const event = fc.tuple(fc.constantFrom(...types), drawn).map(([type, facts]) => eventOf(type, receivedOn, facts))
  return fc.array(event, { maxLength: 7 })
}

/** A random case: an application with up to seven more events in any order, as of some day in the next four months. */
export const anyCase = anyReceipt.chain((receivedOn) =>
  fc.record({
    events: anyEvents(receivedOn, [...clockEventTypes, 'consulted', 'answered', 'consulted', 'answered']).map(
      (more) => [...more, eventOf('received', receivedOn)],
    ),
    asOf: fc.integer({ min: 0, max: 120 }).map((days) => addDays(receivedOn, days)),
  }),
)

const NO_FACTS: Drawn = {
  after: 0,
  delivery: undefined,
  period: undefined,
  ref: undefined,
  otherOrgan: false,
  excused: false,
  workingDays: 1,
}

export function eventOf(type: ClockEventType, receivedOn: Day, facts: Partial<Drawn> = {}): ClockEvent {
  const { after, delivery, period, ref, otherOrgan, excused, workingDays } = { ...NO_FACTS, ...facts }
  const on = addDays(receivedOn, after)
  const deliveredOn = delivery === undefined ? {} : { deliveredOn: addDays(on, delivery) }
  const named = ref === undefined ? {} : { ref }
  switch (type) {
    case 'correction-asked':
      return { type, on, ...(period !== undefined && { deadline: addDays(on, period) }) }
    case 'corrected':
      return { type, on, excused }
    case 'consulted':
      return { type, on, with: otherOrgan ? 'other-organ' : 'third-party', ...deliveredOn, ...named }
    case 'answered':
      return { type, on, ...named }
    case 'extended':
      return { type, on, workingDays }
    case 'fee-asked':
      return { type, on, ...deliveredOn }
    default:
      return { type, on }
  }
}
