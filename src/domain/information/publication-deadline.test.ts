import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { officialCalendar } from '#domain/calendar/calendar-versions.ts'
import { addDays, day } from '#domain/calendar/day.ts'
import { formedByDays, publicationDeadline, timerStartsOn, wasPublishedInTime } from './publication-deadline.ts'

const calendar = officialCalendar()

describe('art. 26: public within 20 working days from formation or change', () => {
  test.each([
    ['over 春节 2024 and its make-up days', '2024-02-02', '2024-02-05', '2024-03-06', 'in-time', 18],
    ['five working days left', '2024-02-02', '2024-02-28', '2024-03-06', 'due-soon', 5],
    ['six left', '2024-02-02', '2024-02-27', '2024-03-06', 'in-time', 6],
    ['on the last day', '2024-02-02', '2024-03-06', '2024-03-06', 'due-soon', 0],
    ['one day late', '2024-02-02', '2024-03-07', '2024-03-06', 'overdue', -1],
    ['late, seen on a weekend', '2024-02-09', '2024-03-16', '2024-03-14', 'overdue', -1],
    ['past the published schedule', '2026-12-25', '2026-12-28', '2027-01-22', 'provisional', 19],
  ])('%s', (_, formed, today, dueOn, state, left) => {
    const deadline = publicationDeadline(day(formed), day(today), calendar)
    expect(deadline).toMatchObject({ dueOn, state, workingDaysLeft: left })
    expect(deadline.provisional).toBe(state === 'provisional')
  })

  test('published on the last day is in time, the day after is not', () => {
    expect(wasPublishedInTime(day('2024-02-02'), day('2024-03-06'), calendar)).toBe(true)
    expect(wasPublishedInTime(day('2024-02-02'), day('2024-03-07'), calendar)).toBe(false)
  })

  test('overdue exactly when publishing today would be late, and then nothing is left', () => {
    const offset = integer({ min: 0, max: 60 })
    assert(
      property(integer({ min: 0, max: 2000 }), offset, (start, later) => {
        const formed = addDays(day('2020-01-01'), start)
        const today = addDays(formed, later)
        const deadline = publicationDeadline(formed, today, calendar)
        expect(deadline.state === 'overdue').toBe(!wasPublishedInTime(formed, today, calendar))
        expect(deadline.workingDaysLeft < 0).toBe(deadline.state === 'overdue')
      }),
    )
  })
})

test('what was formed by these days is overdue, or due soon, and nothing later is', () => {
  assert(
    property(integer({ min: 0, max: 2000 }), (start) => {
      const today = addDays(day('2020-03-01'), start)
      const { overdue, dueSoon } = formedByDays(today, calendar)
      expect(publicationDeadline(overdue, today, calendar).state).toBe('overdue')
      expect(publicationDeadline(addDays(overdue, 1), today, calendar).state).not.toBe('overdue')
      expect(['overdue', 'due-soon']).toContain(publicationDeadline(dueSoon, today, calendar).state)
      expect(['in-time', 'provisional']).toContain(publicationDeadline(addDays(dueSoon, 1), today, calendar).state)
    }),
  )
})

test.each([
  ['a new document: its date', '2020-03-02', '2020-03-10', false, '2020-03-02'],
  ['a correction of what is public: the day it was begun', '2020-03-02', '2020-05-10', true, '2020-05-10'],
  ['a correction dated later than that', '2020-05-12', '2020-05-10', true, '2020-05-12'],
  ['undated', null, '2020-05-10', false, null],
])('the timer runs from: %s', (_, writtenOn, begunOn, itemWasPublic, expected) => {
  const written = writtenOn === null ? null : day(writtenOn)
  expect(timerStartsOn({ writtenOn: written, begunOn: day(begunOn), itemWasPublic })).toBe(expected)
})
