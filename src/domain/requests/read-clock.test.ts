import { describe, expect, test } from 'vitest'
import { officialCalendar } from '#domain/calendar/calendar-versions.ts'
import { day } from '#domain/calendar/day.ts'
import { ClockCaseSchema } from './clock-case.ts'
import { readClock } from './read-clock.ts'

const calendar = officialCalendar()
const LATER = '2026-12-31'

describe('20 working days from the day after receipt (条例 art. 33¶2)', () => {
  test.each([
    ['make-up days 02-07 and 02-20 count, 春节 does not', '2021-02-01', '2021-03-04'],
    ['春节 prolonged to 02-02', '2020-01-17', '2020-02-21'],
    ['国庆节 and 中秋节 in one', '2020-09-21', '2020-10-23'],
    ['over 春节 2022', '2022-01-24', '2022-02-24'],
    ['over 春节 2023', '2023-01-16', '2023-02-16'],
    ['Monday to Friday alone would say 03-01', '2024-02-02', '2024-03-06'],
    ['over 国庆节 2025', '2025-09-22', '2025-10-24'],
    ['over 春节 2026', '2026-02-09', '2026-03-13'],
    ['received on a make-up Saturday', '2026-02-14', '2026-03-20'],
    ['received on a holiday', '2026-02-18', '2026-03-20'],
    ['over 中秋节 and 国庆节 2026', '2026-09-18', '2026-10-22'],
  ])('%s: received %s, due %s', (_, receivedOn, due) => {
    expect(read(received(receivedOn))).toMatchObject({ due, state: 'running', findings: [] })
  })

  test('with an extension of 20, from the first deadline on', () => {
    const extended = ev('extended', '2021-03-04', { workingDays: 20 })
    expect(read([...received('2021-02-01'), extended])).toMatchObject({ due: '2021-04-01', findings: [] })
  })
})

describe('the law of the day of receipt', () => {
  test.each([
    ['the last day of the regulation of 2008: 15 working days', '2019-05-14', '2019-06-04', '2019-06-26'],
    ['the first day of the regulation of 2019: 20 working days', '2019-05-15', '2019-06-13', '2019-07-11'],
  ])('%s', (_, receivedOn, due, extended) => {
    const events = received(receivedOn)
    expect(read(events, LATER).due).toBe(due)
    const most = receivedOn < '2019-05-15' ? 15 : 20
    expect(read([...events, ev('extended', due, { workingDays: most })], LATER)).toMatchObject({ due: extended })
    const tooLong = read([...events, ev('extended', due, { workingDays: most + 1 })], LATER)
    expect(tooLong).toMatchObject({ due, findings: [{ code: 'extended-too-long' }] })
  })

  test('the regulation of 2008 did not deduct the time of other organs (2008年条例 art. 24¶3)', () => {
    const consulted = ev('consulted', '2019-04-08', { with: 'other-organ' })
    expect(read([...received('2019-04-01'), consulted])).toMatchObject({
      due: '2019-04-23',
      findings: [{ code: 'consultation-not-deducted', article: '2008年条例第二十四条第三款' }],
    })
  })

  test('before 2008-05-01 there was no regulation and no clock', () => {
    expect(read(received('2008-04-30'))).toMatchObject({
      due: null,
      state: 'not-started',
      findings: [{ code: 'before-the-regulation' }],
    })
  })
})

describe('consultation: its time is not counted (条例 arts. 32, 33¶3, 34)', () => {
  const consulted = ev('consulted', '2024-09-10', { deliveredOn: '2024-09-12' })
  const base = [...received('2024-09-02'), consulted]
  const answered = ev('answered', '2024-09-25')

  test.each([
    ['answered: the days after sending through the answer', [answered], '2024-10-18'],
    ['no answer: through the 15th working day after delivery, 10-10', [], '2024-10-29'],
    ['answered, then extended', [answered, ev('extended', '2024-10-12', { workingDays: 20 })], '2024-11-15'],
    ['sent and answered on one day', [ev('answered', '2024-09-10')], '2024-09-30'],
  ])('%s', (_, more, due) => {
    expect(read([...base, ...more], '2024-10-20').due).toBe(due)
  })

  test.each([
    ['the day before it is sent', '2024-09-09', 'running', '2024-09-30'],
    ['the day it is sent', '2024-09-10', 'suspended', '2024-10-25'],
    ['once delivered, taken to go unanswered', '2024-09-24', 'suspended', '2024-10-29'],
    ['the day of the answer', '2024-09-25', 'running', '2024-10-18'],
  ])('as of %s', (_, asOf, state, due) => {
    expect(read([...base, answered], asOf)).toMatchObject({ state, due })
  })

  test('unanswered, it runs out with its 15th working day', () => {
    expect(read(base, '2024-10-10')).toMatchObject({ state: 'suspended', workingDaysLeft: 14 })
    expect(read(base, '2024-10-11')).toMatchObject({ state: 'running', workingDaysLeft: 13 })
  })

  test('overlapping consultations are deducted once, and answers find theirs by ref', () => {
    const two = [
      ev('consulted', '2024-09-10', { deliveredOn: '2024-09-12', ref: 'A' }),
      ev('consulted', '2024-09-12', { deliveredOn: '2024-09-12', ref: 'B', with: 'other-organ' }),
      ev('answered', '2024-09-20', { ref: 'B' }),
      ev('answered', '2024-09-25', { ref: 'A' }),
    ]
    expect(read([...received('2024-09-02'), ...two], '2024-10-20')).toMatchObject({ due: '2024-10-18', findings: [] })
  })

  test('with a gap between them each is deducted', () => {
    const two = [
      ev('consulted', '2024-09-03'),
      ev('answered', '2024-09-05'),
      ev('consulted', '2024-09-10'),
      ev('answered', '2024-09-12'),
    ]
    expect(read([...received('2024-09-02'), ...two], '2024-10-20').due).toBe('2024-10-11')
  })

  test('begun on the last day, it still suspends: nothing is left when the answer comes', () => {
    const last = [ev('consulted', '2024-09-30'), ev('answered', '2024-10-09')]
    expect(read([...received('2024-09-02'), ...last], '2024-10-20').due).toBe('2024-10-09')
  })
})

describe('correction: asked once within 7 working days, then 20 new ones (条例 art. 30)', () => {
  const base = received('2025-01-20')
  const asked = ev('correction-asked', '2025-02-05', { deadline: '2025-02-14' })

  test('asked on the 7th working day, corrected on 2025-02-10: due 2025-03-10', () => {
    expect(read([...base, asked], '2025-02-07')).toMatchObject({
      due: null,
      state: 'stopped',
      stage: 'awaiting-correction',
      waitsUntil: '2025-02-14',
      workingDaysLeft: null,
      findings: [],
    })
    expect(read([...base, asked, ev('corrected', '2025-02-10')], '2025-02-12').due).toBe('2025-03-10')
  })

  test('received 2024-02-09 (除夕, worked that year): the 7th working day is 2024-02-26', () => {
    const on = (asking: string) => read([...received('2024-02-09'), ev('correction-asked', asking)], '2024-03-01')
    expect(on('2024-02-26')).toMatchObject({ state: 'stopped', findings: [] })
    expect(on('2024-02-27')).toMatchObject({ state: 'running', findings: [{ code: 'correction-asked-too-late' }] })
  })

  test('not corrected by the deadline of the notice: the application counts as given up', () => {
    expect(read([...base, asked], '2025-02-14').stage).toBe('awaiting-correction')
    expect(read([...base, asked], '2025-02-15')).toMatchObject({ due: null, state: 'stopped', stage: 'uncorrected' })
    expect(read([...base, asked, ev('answered-applicant', '2025-02-20')], '2025-02-21').findings).toEqual([])
  })

  test('late with a legitimate reason it is taken up again', () => {
    const corrected = ev('corrected', '2025-02-17', { excused: true })
    expect(read([...base, asked, corrected], '2025-02-20')).toMatchObject({ due: '2025-03-17', findings: [] })
  })

  test('a consultation that goes on over the new start is deducted from it only', () => {
    const consulted = [ev('consulted', '2025-02-05'), ev('answered', '2025-02-12')]
    const corrected = ev('corrected', '2025-02-10')
    expect(read([...base, asked, ...consulted, corrected], '2025-02-20').due).toBe('2025-03-12')
  })
})

describe('fee: to be paid in 20 working days, then 20 new ones (109号 art. 6)', () => {
  const asked = [...received('2025-02-24'), ev('fee-asked', '2025-02-28', { deliveredOn: '2025-03-03' })]

  test('notice served 2025-03-03: pay by 2025-03-31; paid 03-20: due 2025-04-18', () => {
    expect(read(asked, '2025-03-10')).toMatchObject({
      due: null,
      state: 'stopped',
      stage: 'awaiting-payment',
      waitsUntil: '2025-03-31',
    })
    expect(read([...asked, ev('paid', '2025-03-20')], '2025-03-21')).toMatchObject({ due: '2025-04-18', findings: [] })
    expect(read([...asked, ev('paid', '2025-03-31')], '2025-04-01').state).toBe('running')
  })

  test('not paid: not handled any more', () => {
    expect(read(asked, '2025-04-01')).toMatchObject({ due: null, state: 'stopped', stage: 'unpaid' })
  })
})

describe('the end', () => {
  const base = received('2024-02-02')
  test.each([
    ['withdrawn', '2024-02-20', 'withdrawn', []],
    ['answered-applicant', '2024-03-06', 'answered', []],
    ['answered-applicant', '2024-03-07', 'answered', ['answered-late']],
  ] as const)('%s on %s', (type, on, stage, codes) => {
    const reading = read([...base, ev(type, on)], '2024-05-01')
    expect(reading).toMatchObject({ due: '2024-03-06', state: 'stopped', stage, workingDaysLeft: null })
    expect(reading.findings.map(({ code }) => code)).toEqual(codes)
  })
})

describe('days left', () => {
  test.each([
    ['2024-02-02', 20],
    ['2024-03-05', 1],
    ['2024-03-06', 0],
    ['2024-03-07', -1],
    ['2024-03-11', -3],
  ])('as of %s: %i', (asOf, left) => {
    expect(read(received('2024-02-02'), asOf).workingDaysLeft).toBe(left)
  })
})

describe('past the published schedule the date is provisional', () => {
  test.each([
    ['running', received('2026-12-20'), 'provisional', true],
    ['suspended', [...received('2026-12-20'), ev('consulted', '2026-12-22')], 'suspended', true],
    ['stopped', [...received('2026-12-20'), ev('fee-asked', '2026-12-22')], 'stopped', true],
    ['inside the schedule', received('2026-11-20'), 'running', false],
  ])('%s', (_, events, state, provisional) => {
    expect(read(events, '2026-12-31')).toMatchObject({ state, provisional })
  })

  test('what was found by such a date says so, and is looked at again with the schedule', () => {
    const events = [...received('2026-12-28'), ev('correction-asked', '2027-01-07')]
    const { findings } = read(events)
    expect(findings).toMatchObject([{ code: 'correction-asked-too-late', provisional: true }])
    expect(findings[0]?.message).toContain('放假安排尚未公布，公布后重新核对')
  })
})

function received(on: string) {
  return [ev('received', on)]
}

function ev(type: string, on: string, more: Record<string, unknown> = {}) {
  return { type, on, ...more }
}

/** By default as of the day of receipt or of the latest event, so that nothing lies ahead. */
function read(
  events: { on: string }[],
  asOf = events
    .map(({ on }) => on)
    .sort((a, b) => a.localeCompare(b))
    .at(-1),
) {
  return readClock(ClockCaseSchema.parse({ events }).events, day(asOf ?? ''), calendar)
}
