import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'

type InstantInputProps = {
  /** An instant of the office's clock with its zone, 2020-05-21T09:00:00+08:00; null while none is chosen. */
  value: string | null
  onChange: (instant: string | null) => void
  id?: string
  status?: '' | 'error'
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

/** A time as the office's clock shows it, typed as 2026-02-14 09:30 or picked. */
export function InstantInput({ value, onChange, status = '', ...rest }: InstantInputProps) {
  return (
    <DatePicker
      {...rest}
      status={status}
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      placeholder="年-月-日 时:分"
      value={value === null ? null : dayjs(value.slice(0, 16))}
      onChange={(picked) => onChange(picked ? `${picked.format('YYYY-MM-DDTHH:mm')}:00+08:00` : null)}
    />
  )
}
