import { describe, expect, test } from 'vitest'
import { calendarFrom, officialSchedules } from './calendar-versions.ts'
import { compareCalendars, daysOfYear } from './compare-calendars.ts'
import { day } from './day.ts'
import { readScheduleFile, ScheduleFileSchema, type ScheduleFile } from './schedule-file.ts'

const FILE: ScheduleFile = ScheduleFileSchema.parse({
  year: 2027,
  papers: ['https://www.gov.cn/zhengce/zhengceku/202611/content_1.htm'],
  days: [
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '春节', date: '2027-02-05', isOffDay: true },
    { name: '春节', date: '2027-02-20', isOffDay: false },
    { name: '春节', date: '2027-02-22', isOffDay: false },
  ],
})

const TODAY = day('2026-11-24')

describe('a schedule file becomes a version of its year', () => {
  test('with the day of announcement from the address of the notice, or as given', () => {
    expect(readScheduleFile(FILE, TODAY)).toMatchObject({
      allowed: true,
      schedule: { announcedOn: '2026-11-24', year: 2027 },
    })
    expect(readScheduleFile(FILE, day('2027-03-01'))).toMatchObject({ schedule: { announcedOn: '2026-11-30' } })
    const papers = ['http://www.gov.cn/zhengce/zhengceku/2026-11/05/content_1.htm']
    expect(readScheduleFile({ ...FILE, papers }, TODAY)).toMatchObject({ schedule: { announcedOn: '2026-11-05' } })
    expect(readScheduleFile(FILE, TODAY, day('2026-11-20'))).toMatchObject({ schedule: { announcedOn: '2026-11-20' } })
  })

  test('a weekday marked as worked is an ordinary working day', () => {
    const reading = readScheduleFile(FILE, TODAY)
    expect(reading.allowed && Object.keys(reading.schedule.days)).toEqual(['2027-01-01', '2027-02-05', '2027-02-20'])
  })

  test.each([
    ['schedule-empty', { ...FILE, days: [] }],
    ['schedule-day-twice', { ...FILE, days: [...FILE.days, ...FILE.days.slice(0, 1)] }],
    ['schedule-day-of-another-year', { ...FILE, year: 2024 }],
    ['schedule-announced-unknown', { ...FILE, papers: ['https://example.org/notice'] }],
  ])('refuses: %s', (because, file) => {
    expect(readScheduleFile(file, TODAY)).toMatchObject({ allowed: false, because })
  })

  test.each([
    [{ ...FILE, year: 1999 }],
    [{ year: 2027, days: [{ name: '元旦', date: '2027-02-30', isOffDay: true }] }],
    [{ days: [] }],
  ])('malformed: %j', (file) => {
    expect(ScheduleFileSchema.safeParse(file).success).toBe(false)
  })
})

test('what a new schedule changes is listed day by day, and the published span grows', () => {
  const reading = readScheduleFile(FILE, TODAY)
  const before = calendarFrom(officialSchedules)
  const after = calendarFrom(reading.allowed ? [...officialSchedules, reading.schedule] : [])
  expect(after.publishedUntil).toBe('2027-12-31')
  expect(compareCalendars(before, after).map(({ on, before, after }) => [on, before.kind, after.kind])).toEqual([
    ['2027-01-01', 'workday', 'holiday'],
    ['2027-02-05', 'workday', 'holiday'],
    ['2027-02-20', 'weekend', 'makeup'],
  ])
})

test('a year view has every day', () => {
  const days = daysOfYear(2024, calendarFrom(officialSchedules))
  expect(days).toHaveLength(366)
  expect(days.filter((of) => of.working)).toHaveLength(251)
})
