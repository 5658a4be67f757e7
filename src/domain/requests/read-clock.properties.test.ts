import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarFrom, officialCalendar, officialSchedules } from '#domain/calendar/calendar-versions.ts'
import { addDays, type Day } from '#domain/calendar/day.ts'
import { countWorkingDays } from '#domain/calendar/official-calendar.ts'
import { anyCase, anyEvents, anyReceipt, eventOf } from '#testing/clock-cases.ts'
import type { ClockEvent } from './clock-case.ts'
import { ownWorkingDays, type Clock } from './clock.ts'
import { explainClock } from './explain-clock.ts'
import { readClock, type ClockReading } from './read-clock.ts'

const calendar = officialCalendar()
const PERIOD = 250

describe('consultation', () => {
  const anyConsultation = fc.tuple(fc.nat(40), fc.nat(6), fc.option(fc.nat(40), { nil: undefined }))

  test('one more never moves the due day earlier', () => {
    fc.assert(
      fc.property(anyReceipt, fc.array(anyConsultation, { maxLength: 4 }), anyConsultation, (on, few, more) => {
        const before = [eventOf('received', on), ...few.flatMap((one, n) => consult(on, `${n}`, one))]
        const after = [...before, ...consult(on, 'one more', more)]
        expect(dueIn(after, on) >= dueIn(before, on)).toBe(true)
      }),
    )
  })

  test('overlapping ones count once: the due day is that of their union', () => {
    fc.assert(
      fc.property(anyReceipt, fc.nat(10), fc.nat(8), fc.nat(8), (on, sent, later, longer) => {
        const first = consult(on, 'A', [sent, 0, sent + later])
        const second = consult(on, 'B', [sent + Math.floor(later / 2), 0, sent + later + longer])
        const union = consult(on, 'C', [sent, 0, sent + later + longer])
        const received = eventOf('received', on)
        fc.pre(dueIn([received, ...union], on) !== '')
        expect(dueIn([received, ...first, ...second], on)).toBe(dueIn([received, ...union], on))
      }),
    )
  })
})

test('the order in which events are listed does not matter', () => {
  const shuffled = anyCase.chain(({ events, asOf }) =>
    fc.record({
      events: fc.constant(distinctDays(events)),
      again: fc.shuffledSubarray(distinctDays(events), { minLength: distinctDays(events).length }),
      asOf: fc.constant(asOf),
    }),
  )
  fc.assert(
    fc.property(shuffled, ({ events, again, asOf }) => {
      const [one, other] = [readClock(events, asOf, calendar), readClock(again, asOf, calendar)]
      expect(other).toMatchObject({ due: one.due, state: one.state, workingDaysLeft: one.workingDaysLeft })
      expect(codesOf(other)).toEqual(codesOf(one))
    }),
    { numRuns: 1000 },
  )
})

test('the organ never has more than twice the period for itself (条例 art. 33: 20 and 20; 2008: 15 and 15)', () => {
  fc.assert(
    fc.property(anyCase, ({ events, asOf }) => {
      const { clock } = readClock(events, asOf, calendar)
      expect(clock === null || ownWorkingDays(clock) <= 2 * clock.law.answerWithin).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('what has no effect can be left out: without the events found, nothing changes', () => {
  fc.assert(
    fc.property(anyCase, ({ events, asOf }) => {
      const { due, state, effective } = readClock(events, asOf, calendar)
      fc.pre(effective.length > 0)
      const again = readClock(effective, asOf, calendar)
      expect(again).toMatchObject({ due, state })
    }),
    { numRuns: 1000 },
  )
})

describe('the explanation', () => {
  test('counts exactly the organ’s own days of the present run, in order, and ends with the due day', () => {
    fc.assert(
      fc.property(anyCase, ({ events, asOf }) => {
        const { due, explanation } = explainClock(events, asOf, calendar)
        fc.pre(due !== null)
        const present = explanation.days.filter(({ run }) => run === explanation.runs.length - 1)
        const counted = present.filter(({ part }) => part === 'counted').map(({ ordinal }) => ordinal)
        const own = explanation.runs.at(-1)?.workingDays ?? 0
        expect(counted).toEqual(Array.from({ length: own }, (_, n) => n + 1))
        expect(explanation.days.at(-1)).toMatchObject({ on: due, due: true, working: true })
      }),
      { numRuns: 500 },
    )
  })

  test('names every day from the receipt once, none left out', () => {
    fc.assert(
      fc.property(anyCase, ({ events, asOf }) => {
        const { explanation } = explainClock(events, asOf, calendar)
        const days = explanation.days.map(({ on }) => on)
        expect(days).toEqual(days.map((_, n) => addDays(days[0] ?? asOf, n)))
      }),
      { numRuns: 500 },
    )
  })

  test('every restart is a start day, and a suspended day lies in a consultation', () => {
    fc.assert(
      fc.property(anyCase, ({ events, asOf }) => {
        const { runs, days, suspensions } = explainClock(events, asOf, calendar).explanation
        const starts = days.filter(({ part }) => part === 'start').map(({ on }) => on)
        expect(starts).toEqual(
          [...new Set(runs.map(({ from }) => from))].filter((from) => from <= (days.at(-1)?.on ?? '')),
        )
        for (const { on } of days.filter(({ part }) => part === 'suspended')) {
          expect(suspensions.some(({ from, through }) => from <= on && on <= through)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})

test('working days are what the calendar says: the due day is as far as its parts', () => {
  fc.assert(
    fc.property(anyCase, ({ events, asOf }) => {
      const { due, explanation } = explainClock(events, asOf, calendar)
      fc.pre(due !== null)
      const present = explanation.days.filter(({ run }) => run === explanation.runs.length - 1)
      const suspended = present.filter(({ part, working }) => part === 'suspended' && working)
      const { from = asOf, workingDays = 0 } = explanation.runs.at(-1) ?? {}
      expect(countWorkingDays(from, due ?? asOf, calendar)).toBe(workingDays + suspended.length)
    }),
    { numRuns: 500 },
  )
})

test('a longer calendar moves provisional dates only', () => {
  const shorter = calendarFrom(officialSchedules.filter(({ year }) => year <= 2023))
  const nearTheEnd = fc.integer({ min: -120, max: 60 }).map((n) => addDays(shorter.publishedUntil, n))
  const cases = nearTheEnd.chain((on) =>
    fc.tuple(fc.constant(on), anyEvents(on, ['consulted', 'answered', 'extended', 'corrected', 'correction-asked'])),
  )
  let provisionals = 0
  fc.assert(
    fc.property(cases, ([on, more]) => {
      const events = [eventOf('received', on), ...more]
      const before = readClock(events, addDays(on, 60), shorter)
      const after = readClock(events, addDays(on, 60), calendar)
      const settled = inCalendar(before.clock, before.due, shorter.publishedUntil)
      if (!settled) provisionals += 1
      expect(settled ? after.due : null).toBe(settled ? before.due : null)
      expect(settled || before.due === null || before.provisional).toBe(true)
    }),
    { numRuns: 1000 },
  )
  expect(provisionals).toBeGreaterThan(100)
})

/** The due day itself is published; where there is none yet, the receipt. */
function inCalendar(clock: Clock | null, due: Day | null, publishedUntil: Day): boolean {
  return clock !== null && (due ?? clock.receivedOn) <= publishedUntil
}

function consult(on: Day, ref: string, [sent, delivery, answered]: [number, number, number | undefined]): ClockEvent[] {
  const consulted: ClockEvent = {
    type: 'consulted',
    on: addDays(on, sent),
    with: 'third-party',
    deliveredOn: addDays(on, sent + delivery),
    ref,
  }
  if (answered === undefined || answered < sent) return [consulted]
  return [consulted, { type: 'answered', on: addDays(on, answered), ref }]
}

function dueIn(events: readonly ClockEvent[], on: Day): string {
  return readClock(events, addDays(on, PERIOD), calendar).due ?? ''
}

function codesOf({ findings }: ClockReading): string[] {
  return findings.map(({ code }) => code).sort((a, b) => a.localeCompare(b))
}

/** One event of a kind a day: two of one kind on one day are not independent of each other. */
function distinctDays(events: readonly ClockEvent[]): ClockEvent[] {
  const keyOf = ({ type, on }: ClockEvent) => `${type} ${on}`
  return events.filter((event, place) => events.findIndex((other) => keyOf(other) === keyOf(event)) === place)
}
