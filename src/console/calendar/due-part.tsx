import { useQuery } from '@tanstack/react-query'
import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { DueView } from '#domain/calendar/calendar-views.ts'
import { daysOfYear } from '#domain/calendar/compare-calendars.ts'
import { formatDayInChinese, isDay, yearOf } from '#domain/calendar/day.ts'
import { describeExplainedDay } from '#domain/calendar/explain-working-days.ts'
import type { OfficialCalendar } from '#domain/calendar/official-calendar.ts'
import { CalendarView } from '#domain/calendar/calendar-views.ts'
import { getCalendarDueOptions, getCalendarOptions } from '#console/api/@tanstack/react-query.gen.ts'
import { useSession } from '#console/app/session.tsx'
import { Mark } from '#console/pieces/mark.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { byMonth, MonthGrid, type GridDay } from './month-grid.tsx'

/** Why this date: a period drawn on its months, and the same in words. */
export function DuePart() {
  const { today } = useSession()
  const [from, setFrom] = useState(today.day)
  const [count, setCount] = useState(20)
  const asked = isDay(from) ? from : today.day
  const found = useQuery(getCalendarDueOptions({ query: { from: asked, workingDays: count } }))
  const calendar = useQuery(getCalendarOptions())
  const due = found.isSuccess ? DueView.parse(found.data) : undefined

  return (
    <>
      <div className="due-form">
        <label htmlFor="due-from">
          起算日（当日不计）
          <Input id="due-from" type="date" value={from} onChange={({ target }) => setFrom(target.value)} />
        </label>
        <label htmlFor="due-count">
          工作日
          <br />
          <InputNumber id="due-count" min={1} max={250} value={count} onChange={(value) => setCount(value ?? 20)} />
        </label>
      </div>
      <ProblemAlert error={found.error} />
      {due && (
        <>
          <p className="due-answer" aria-live="polite">
            {formatDayInChinese(due.from)}之后第 {due.workingDays} 个工作日是{' '}
            <strong>{formatDayInChinese(due.due)}</strong>{' '}
            {due.provisional && <Mark tone="soon">暂定：跨到了安排尚未公布的年份</Mark>}
          </p>
          {calendar.isSuccess && <Picture due={due} calendar={CalendarView.parse(calendar.data)} />}
          <details>
            <summary>逐日说明</summary>
            <ol>
              {due.days.map((one) => (
                <li key={one.on}>{describeExplainedDay(one)}</li>
              ))}
            </ol>
          </details>
        </>
      )}
    </>
  )
}

/** The months from the first day to the last, days outside the period without numbers. */
function Picture({ due, calendar }: { due: ReturnType<typeof DueView.parse>; calendar: OfficialCalendar }) {
  const ordinals = new Map<string, number | null>(due.days.map(({ on, ordinal }) => [on, ordinal]))
  const years = [...new Set([yearOf(due.from), yearOf(due.due)])]
  const shown = years
    .flatMap((year) => daysOfYear(year, calendar))
    .filter(({ on }) => on.slice(0, 7) >= due.from.slice(0, 7) && on.slice(0, 7) <= due.due.slice(0, 7))
  const days: GridDay[] = shown.map((one) => ({
    ...one,
    ordinal: ordinals.get(one.on) ?? null,
    due: one.on === due.due,
  }))
  return (
    <div className="months" style={{ marginBottom: 16 }}>
      {byMonth(days).map(([month, ofMonth]) => (
        <MonthGrid key={month} month={month} days={ofMonth} />
      ))}
    </div>
  )
}
