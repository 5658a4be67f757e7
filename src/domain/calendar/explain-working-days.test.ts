import { expect, test } from 'vitest'
import { officialCalendar } from './calendar-versions.ts'
import { day } from './day.ts'
import { describeExplainedDay, explainWorkingDays } from './explain-working-days.ts'

const calendar = officialCalendar()

test('names every day counted and skipped, in words an officer would use', () => {
  const { on, days } = explainWorkingDays(day('2024-02-02'), 7, calendar)
  expect(on).toBe('2024-02-18')
  expect(days).toHaveLength(16)
  expect(days.map(describeExplainedDay)).toEqual(
    expect.arrayContaining([
      '2024年2月3日 周六 不计（周末）',
      '2024年2月4日 周日 第 1 个工作日（春节调休上班）',
      '2024年2月9日 周五 第 6 个工作日（工作日）',
      '2024年2月12日 周一 不计（春节放假）',
      '2024年2月18日 周日 第 7 个工作日（春节调休上班）',
    ]),
  )
})

test('days past the schedule say so', () => {
  const { provisional, days } = explainWorkingDays(day('2026-12-31'), 1, calendar)
  expect(provisional).toBe(true)
  expect(days.map(describeExplainedDay)).toEqual([
    '2027年1月1日 周五 第 1 个工作日（工作日，放假安排未公布，暂按周一至周五推算）',
  ])
})
