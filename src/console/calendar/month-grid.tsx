import { day, weekdayOf } from '#domain/calendar/day.ts'
import { describeDayMeaning } from '#domain/calendar/explain-working-days.ts'
import type { DayMeaning } from '#domain/calendar/official-calendar.ts'

/** A day as a month shows it; `ordinal` numbers it among the days counted, `due` rings it. */
export type GridDay = DayMeaning & { on: string; ordinal?: number | null; due?: boolean }

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']
const MARKS = { workday: '', weekend: '', holiday: '休', makeup: '班', 'local-holiday': '休' } as const

/** One month, Monday first. A word or a number stands in every special day, so that colour is never alone. */
export function MonthGrid({ month, days }: { month: string; days: readonly GridDay[] }) {
  const [year = '', number = ''] = month.split('-')
  const before = weekdayOf(day(`${month}-01`)) - 1
  return (
    <table className="month">
      <caption>
        {year}年{Number(number)}月
      </caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days, before).map((week) => (
          <tr key={week.find((one) => one !== null)?.on}>
            {week.map((one, position) =>
              one === null ? (
                <td key={`gap-${String(position)}`} aria-hidden="true" />
              ) : (
                <DayCell key={one.on} of={one} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ of }: { of: GridDay }) {
  const counted = of.ordinal !== undefined && of.ordinal !== null
  const words = counted ? `第 ${of.ordinal} 个工作日，${describeDayMeaning(of)}` : describeDayMeaning(of)
  const classes = [
    'day',
    `day-${of.kind}`,
    of.provisional && 'day-provisional',
    counted && 'day-counted',
    of.due && 'day-due',
  ]
  return (
    <td className={classes.filter(Boolean).join(' ')} title={`${of.on} ${words}`}>
      <time dateTime={of.on}>{Number(of.on.slice(8))}</time>
      <span className="day-mark" aria-hidden="true">
        {counted ? of.ordinal : MARKS[of.kind]}
      </span>
      <span className="visually-hidden">
        {words}
        {of.due && '，到期日'}
      </span>
    </td>
  )
}

function weeksOf(days: readonly GridDay[], before: number): (GridDay | null)[][] {
  const cells: (GridDay | null)[] = [...Array.from({ length: before }, () => null), ...days]
  const weeks: (GridDay | null)[][] = []
  for (let from = 0; from < cells.length; from += 7) {
    const week = cells.slice(from, from + 7)
    weeks.push([...week, ...Array.from({ length: 7 - week.length }, () => null)])
  }
  return weeks
}

/** Groups days by month, `2026-02`. */
export function byMonth<Of extends { on: string }>(days: readonly Of[]): [month: string, days: Of[]][] {
  return [...Map.groupBy(days, ({ on }) => on.slice(0, 7))]
}
