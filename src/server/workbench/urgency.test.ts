import { expect, test } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { byUrgency, urgencyOf } from './urgency.ts'

test.each([
  ['2026-02-10', 'overdue'],
  ['2026-02-11', 'today'],
  ['2026-02-12', 'this-week'],
  ['2026-02-15', 'this-week'],
  ['2026-02-16', 'later'],
  [null, 'none'],
] as const)('due %s, seen on Wednesday 2026-02-11: %s', (dueOn, urgency) => {
  expect(urgencyOf(dueOn && day(dueOn), day('2026-02-11'))).toBe(urgency)
})

test('on a Sunday the week is over', () => {
  expect(urgencyOf(day('2026-02-16'), day('2026-02-15'))).toBe('later')
})

test('overdue before today before undated, and the longest wait first', () => {
  const waiting = [
    { id: 'undated', urgency: 'none', dueOn: null, since: '2026-01-01' },
    { id: 'today', urgency: 'today', dueOn: day('2026-02-11'), since: '2026-01-01' },
    { id: 'late', urgency: 'overdue', dueOn: day('2026-02-09'), since: '2026-02-01' },
    { id: 'later-late', urgency: 'overdue', dueOn: day('2026-02-10'), since: '2026-01-01' },
    { id: 'undated-older', urgency: 'none', dueOn: null, since: '2025-12-01' },
  ] as const
  expect(waiting.toSorted(byUrgency).map(({ id }) => id)).toEqual([
    'late',
    'later-late',
    'today',
    'undated-older',
    'undated',
  ])
})
