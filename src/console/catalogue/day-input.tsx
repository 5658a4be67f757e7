import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { isDay, type Day } from '#domain/calendar/day.ts'

type DayInputProps = {
  value: Day | null
  onChange: (day: Day | null) => void
  id?: string
  status?: '' | 'error'
  allowClear?: boolean
  /** The last day that can be chosen. */
  max?: Day
  'aria-label'?: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

/** A day, typed as 2026-02-14 or picked from a calendar. */
export function DayInput({ value, onChange, max, status = '', allowClear = true, ...rest }: DayInputProps) {
  return (
    <DatePicker
      {...rest}
      status={status}
      allowClear={allowClear}
      placeholder="年-月-日"
      value={value === null ? null : dayjs(value)}
      {...(max !== undefined && { maxDate: dayjs(max) })}
      onChange={(_, text) => onChange(typeof text === 'string' && isDay(text) ? text : null)}
    />
  )
}
