import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { officialCalendar } from '#domain/calendar/calendar-versions.ts'
import { addDays, day, type Day } from '#domain/calendar/day.ts'
import { isWorkingDay } from '#domain/calendar/official-calendar.ts'
import { clockEventTypes, type ClockEvent } from './clock-case.ts'
import { anyCase } from '#testing/clock-cases.ts'
import { readClock } from './read-clock.ts'

const calendar = officialCalendar()

/** A full comparison is 100,000 cases: `CLOCK_CASES=100000`. */
const CASES = Number(process.env['CLOCK_CASES'] ?? 10_000)

/**
 * A second implementation, written from domain.md §2.3 as somebody with a wall calendar would do it: it lives through
 * every day, and to know a due day it walks ahead from the start of the period, crossing off days.
 */
test('the same due day and state as a naive day-by-day count, over random cases', { timeout: 300_000 }, () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(anyCase, ({ events, asOf }) => {
      const { due, state } = readClock(events, asOf, calendar)
      seen.set(state, (seen.get(state) ?? 0) + 1)
      expect({ due, state }).toEqual(liveThrough(events, asOf))
    }),
    { numRuns: CASES },
  )
  for (const state of ['running', 'suspended', 'stopped', 'provisional']) {
    expect(seen.get(state)).toBeGreaterThan(CASES / 100)
  }
})

type Letter = { ref: string | undefined; sent: Day; lastDay: Day; over: Day | null }
type Desk = {
  start: Day
  allowance: number
  extended: boolean
  letters: Letter[]
  correction: 'never' | 'asked' | 'done'
  correctBy: Day | null
  fee: 'never' | 'asked' | 'done'
  payBy: Day
  closed: boolean
}

function liveThrough(events: readonly ClockEvent[], asOf: Day): { due: Day | null; state: string } {
  const firsts = events.filter(({ type, on }) => type === 'received' && on <= asOf).map(({ on }) => on)
  const receivedOn = firsts.sort((a, b) => a.localeCompare(b))[0]
  if (!receivedOn) return { due: null, state: 'not-started' }
  const old = receivedOn < '2019-05-15'
  const desk: Desk = {
    start: receivedOn,
    allowance: old ? 15 : 20,
    extended: false,
    letters: [],
    correction: 'never',
    correctBy: null,
    fee: 'never',
    payBy: receivedOn,
    closed: false,
  }
  for (let today = receivedOn; today <= asOf; today = addDays(today, 1)) {
    for (const type of clockEventTypes) {
      for (const event of events.filter((one) => one.on === today && one.type === type)) {
        if (!desk.closed) live(desk, event, receivedOn, asOf)
      }
    }
  }
  const provisional = walk(desk) > calendar.publishedUntil
  const due = waits(desk) ? null : walk(desk)
  if (desk.closed || waits(desk)) return { due, state: 'stopped' }
  if (desk.letters.some(({ over, lastDay }) => over === null && lastDay >= asOf)) return { due, state: 'suspended' }
  return { due, state: provisional ? 'provisional' : 'running' }
}

function live(desk: Desk, event: ClockEvent, receivedOn: Day, asOf: Day): void {
  const today = event.on
  const old = receivedOn < '2019-05-15'
  const delivery = 'deliveredOn' in event ? event.deliveredOn : undefined
  const delivered = delivery && delivery >= today && delivery <= asOf ? delivery : today
  const givenUp =
    (desk.correction === 'asked' && desk.correctBy !== null && today > desk.correctBy) ||
    (desk.fee === 'asked' && today > desk.payBy)
  if (event.type === 'answered-applicant') desk.closed = true
  if (event.type === 'withdrawn' && !givenUp) desk.closed = true
  if (event.type === 'correction-asked' && !waits(desk)) {
    if (!old && (desk.correction === 'done' || today > cross(receivedOn, 7))) return
    desk.correction = 'asked'
    desk.correctBy = event.deadline && event.deadline >= today ? event.deadline : null
  }
  if (event.type === 'corrected' && desk.correction === 'asked' && (!givenUp || event.excused)) {
    desk.correction = 'done'
    begin(desk, today, old)
  }
  if (event.type === 'fee-asked' && !waits(desk) && receivedOn >= '2021-01-01' && desk.fee === 'never') {
    if (today > walk(desk)) return
    desk.fee = 'asked'
    desk.payBy = cross(delivered, 20)
  }
  if (event.type === 'paid' && desk.fee === 'asked' && !givenUp) {
    desk.fee = 'done'
    begin(desk, today, old)
  }
  if (event.type === 'extended' && !waits(desk) && !desk.extended && today <= walk(desk)) {
    if (event.workingDays > (old ? 15 : 20)) return
    desk.extended = true
    desk.allowance += event.workingDays
  }
  if (event.type === 'consulted' && !givenUp && !(old && event.with === 'other-organ')) {
    if (!waits(desk) && today > walk(desk)) return
    if (event.ref && desk.letters.some((one) => one.ref === event.ref && one.over === null && one.lastDay >= today))
      return
    desk.letters.push({ ref: event.ref, sent: today, lastDay: cross(delivered, 15), over: null })
  }
  if (event.type === 'answered' && !givenUp) {
    const open = desk.letters.filter(({ over, lastDay }) => over === null && lastDay >= today)
    const named = open.filter(({ ref }) => ref === event.ref)
    const fitting = named.length === 0 && !event.ref ? open : named
    if (fitting.length === 1 && fitting[0]) fitting[0].over = today
  }
}

function begin(desk: Desk, today: Day, old: boolean): void {
  desk.start = today
  desk.allowance = old ? 15 : 20
}

function waits(desk: Desk): boolean {
  return desk.correction === 'asked' || desk.fee === 'asked'
}

/** Crosses off the organ's own days; days on which somebody is being asked are walked over. */
function walk(desk: Desk): Day {
  const asking = (on: Day) => desk.letters.some(({ sent, over, lastDay }) => sent < on && on <= (over ?? lastDay))
  let last = desk.start
  let left = desk.allowance
  for (let on = addDays(desk.start, 1); left > 0 || asking(on); on = addDays(on, 1)) {
    if (!isWorkingDay(on, calendar)) continue
    if (!asking(on)) left -= 1
    last = on
  }
  return last
}

function cross(from: Day, count: number): Day {
  let on = from
  for (let left = count; left > 0;) {
    on = addDays(on, 1)
    if (isWorkingDay(on, calendar)) left -= 1
  }
  return on
}

test('the naive count knows the examples of domain.md §2.3 too', () => {
  const received: ClockEvent = { type: 'received', on: day('2024-09-02') }
  const consulted: ClockEvent = {
    type: 'consulted',
    on: day('2024-09-10'),
    with: 'third-party',
    deliveredOn: day('2024-09-12'),
  }
  expect(liveThrough([received], day('2024-09-03')).due).toBe('2024-09-30')
  expect(liveThrough([received, consulted], day('2024-10-20')).due).toBe('2024-10-29')
})
