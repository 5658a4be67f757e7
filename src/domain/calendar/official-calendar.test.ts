import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarAsKnownOn, officialCalendar, withLocalDays } from './calendar-versions.ts'
import { addDays, day, weekdayOf } from './day.ts'
import { addWorkingDays, countWorkingDays, dayMeaning, isWorkingDay } from './official-calendar.ts'

const calendar = officialCalendar()

describe('the N-th working day after a day (条例 art. 33; domain.md §2.3)', () => {
  test.each([
    ['2021-02-01', 20, '2021-03-04', 'make-up Sundays 02-07 and Saturday 02-20 count'],
    ['2021-03-04', 20, '2021-04-01', 'the extension counts on from the first deadline'],
    ['2020-01-17', 20, '2020-02-21', 'Spring Festival prolonged to 02-02'],
    ['2020-09-21', 20, '2020-10-23', ''],
    ['2022-01-24', 20, '2022-02-24', ''],
    ['2023-01-16', 20, '2023-02-16', ''],
    ['2024-02-02', 20, '2024-03-06', 'Monday to Friday alone would say 03-01'],
    ['2024-02-09', 7, '2024-02-26', '除夕 2024 was a working day'],
    ['2025-01-20', 7, '2025-02-05', 'notice limit of art. 30'],
    ['2025-02-10', 20, '2025-03-10', 'restart after a correction'],
    ['2025-09-22', 20, '2025-10-24', ''],
    ['2026-02-09', 20, '2026-03-13', ''],
    ['2026-02-14', 20, '2026-03-20', 'received on a make-up Saturday'],
    ['2026-02-18', 20, '2026-03-20', 'received on a holiday'],
    ['2026-09-18', 20, '2026-10-22', ''],
    ['2024-09-12', 15, '2024-10-10', 'the third party answers within 15 days (art. 32)'],
    ['2024-09-02', 20, '2024-09-30', 'before the consultation suspends it'],
    ['2024-10-18', 20, '2024-11-15', 'answered, then extended'],
    ['2025-03-03', 20, '2025-03-31', 'fee notice served'],
    ['2025-03-20', 20, '2025-04-18', 'fee paid'],
    ['2025-09-26', 20, '2025-10-30', 'proactive disclosure (art. 26)'],
    ['2025-09-26', 7, '2025-10-13', '双公示'],
    ['2025-01-02', 20, '2025-02-06', ''],
    ['2025-01-15', 20, '2025-02-18', ''],
    ['2025-09-08', 20, '2025-10-11', 'a make-up Saturday is the last day'],
    ['2018-12-03', 20, '2018-12-29', 'the Saturday announced with the schedule of 2019'],
  ])('%s + %i = %s %s', (from, count, due) => {
    expect(addWorkingDays(day(from), count, calendar)).toEqual({ on: due, provisional: false })
  })

  test('a consultation suspends the days after it was sent, to the day of the answer (art. 33)', () => {
    const suspended = countWorkingDays(day('2024-09-10'), day('2024-09-25'), calendar)
    expect(addWorkingDays(day('2024-09-02'), 20 + suspended, calendar).on).toBe('2024-10-18')
    const unanswered = countWorkingDays(day('2024-09-10'), day('2024-10-10'), calendar)
    expect(addWorkingDays(day('2024-09-02'), 20 + unanswered, calendar).on).toBe('2024-10-29')
  })
})

test.each([
  [2019, 250],
  [2020, 249],
  [2021, 250],
  [2022, 249],
  [2023, 249],
  [2024, 251],
  [2025, 248],
  [2026, 248],
])('%i has %i working days (domain.md §8.1)', (year, workingDays) => {
  expect(countWorkingDays(day(`${year - 1}-12-31`), day(`${year}-12-31`), calendar)).toBe(workingDays)
})

describe('what a day is', () => {
  test.each([
    ['2024-02-04', { working: true, kind: 'makeup', name: '春节', provisional: false }],
    ['2024-02-09', { working: true, kind: 'workday', provisional: false }],
    ['2024-02-12', { working: false, kind: 'holiday', name: '春节', provisional: false }],
    ['2024-03-02', { working: false, kind: 'weekend', provisional: false }],
    ['2018-12-31', { working: false, kind: 'holiday', name: '元旦', provisional: false }],
    ['2020-02-03', { working: true, kind: 'workday', provisional: false }],
    ['2027-01-01', { working: true, kind: 'workday', provisional: true }],
  ])('%s', (on, meaning) => {
    expect(dayMeaning(day(on), calendar)).toEqual(meaning)
  })

  test('a local day stands above the State Council schedule (放假办法 art. 4)', () => {
    const local = withLocalDays(calendar, {
      '2026-04-20': { name: '三月三', off: true },
      '2026-04-25': { name: '三月三', off: false },
    })
    expect(dayMeaning(day('2026-04-20'), local)).toMatchObject({ working: false, kind: 'local-holiday' })
    expect(dayMeaning(day('2026-04-25'), local)).toMatchObject({ working: true, kind: 'makeup' })
    expect(addWorkingDays(day('2026-04-17'), 2, local).on).toBe('2026-04-22')
  })
})

describe('past the published schedule nothing is guessed silently', () => {
  test('an answer that crosses into an unpublished year is provisional', () => {
    expect(addWorkingDays(day('2026-12-28'), 3, calendar)).toEqual({ on: '2026-12-31', provisional: false })
    expect(addWorkingDays(day('2026-12-28'), 4, calendar)).toEqual({ on: '2027-01-01', provisional: true })
  })

  test('so is one before the first schedule', () => {
    expect(addWorkingDays(day('2006-11-01'), 1, calendar).provisional).toBe(true)
  })
})

describe('versions of the schedule', () => {
  test('2019: Labour Day was one day until the notice of 22 March', () => {
    expect(isWorkingDay(day('2019-05-02'), calendarAsKnownOn(day('2019-03-21')))).toBe(true)
    const changed = calendarAsKnownOn(day('2019-03-22'))
    expect(isWorkingDay(day('2019-05-02'), changed)).toBe(false)
    expect(isWorkingDay(day('2019-05-05'), changed)).toBe(true)
  })

  test('2020: the holiday was prolonged on 27 January and the make-up Saturday cancelled', () => {
    const before = calendarAsKnownOn(day('2020-01-26'))
    expect(addWorkingDays(day('2020-01-17'), 20, before).on).toBe('2020-02-19')
    expect(isWorkingDay(day('2020-02-01'), before)).toBe(true)
    expect(isWorkingDay(day('2020-02-01'), calendarAsKnownOn(day('2020-01-27')))).toBe(false)
  })

  test('2015: the day of victory was added in May', () => {
    expect(isWorkingDay(day('2015-09-03'), calendarAsKnownOn(day('2015-05-12')))).toBe(true)
    expect(isWorkingDay(day('2015-09-06'), calendarAsKnownOn(day('2015-05-13')))).toBe(true)
    expect(isWorkingDay(day('2015-09-03'), calendar)).toBe(false)
  })

  test('on the day before its notice, the next year is unknown', () => {
    expect(calendarAsKnownOn(day('2023-10-24')).publishedUntil).toBe('2023-12-31')
    expect(calendarAsKnownOn(day('2023-10-25')).publishedUntil).toBe('2024-12-31')
    expect(calendar).toMatchObject({ publishedFrom: '2007-01-01', publishedUntil: '2026-12-31' })
  })
})

describe('arithmetic', () => {
  const anyDay = fc.integer({ min: 0, max: 7300 }).map((n) => addDays(day('2007-01-01'), n))
  const anyCount = fc.integer({ min: 0, max: 300 })

  test('counting back what was added gives the number', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (from, n) => {
        expect(countWorkingDays(from, addWorkingDays(from, n, calendar).on, calendar)).toBe(n)
      }),
    )
  })

  test('a deadline is a working day, and the earliest with that count', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (from, n) => {
        const { on } = addWorkingDays(from, n + 1, calendar)
        expect(isWorkingDay(on, calendar)).toBe(true)
        expect(countWorkingDays(from, addDays(on, -1), calendar)).toBe(n)
      }),
    )
  })

  test('later receipt or more days never give an earlier deadline', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), anyCount, fc.nat(30), (from, later, n, more) => {
        const due = addWorkingDays(from, n, calendar).on
        expect(addWorkingDays(addDays(from, later), n, calendar).on >= due).toBe(true)
        expect(addWorkingDays(from, n + more, calendar).on >= due).toBe(true)
      }),
    )
  })

  test('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(100), fc.nat(100), (from, a, b) => {
        const steps = addWorkingDays(addWorkingDays(from, a, calendar).on, b, calendar).on
        expect(steps).toBe(addWorkingDays(from, a + b, calendar).on)
      }),
    )
  })

  test('every make-up day shipped is a weekend, and every year names New Year', () => {
    const makeup = Object.entries(calendar.named).filter(([, named]) => !named.off)
    expect(makeup.filter(([on]) => weekdayOf(day(on)) <= 5)).toEqual([])
    for (let year = 2007; year <= 2026; year++) expect(calendar.named[`${year}-01-01`]?.off).toBe(true)
  })

  test.each([-1, 1.5, Number.NaN, 5001])('refuses to count %d days', (count) => {
    expect(() => addWorkingDays(day('2026-01-05'), count, calendar)).toThrow(RangeError)
  })
})
