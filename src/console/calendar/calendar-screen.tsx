import { useSearchParams } from 'react-router'
import { Tabs } from 'antd'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { DuePart } from './due-part.tsx'
import { LocalDaysPart } from './local-days-part.tsx'
import { SchedulesPart } from './schedules-part.tsx'
import { YearPart } from './year-part.tsx'
import './calendar.css'

const PARTS = [
  { key: 'year', label: '年历', children: <YearPart /> },
  { key: 'due', label: '推算期限', children: <DuePart /> },
  { key: 'schedules', label: '节假日安排版本', children: <SchedulesPart /> },
  { key: 'local-days', label: '本地安排', children: <LocalDaysPart /> },
]

/** The working-day calendar of the organ: what each day is, how a period is counted, where it comes from. */
export function CalendarScreen() {
  const [params, setParams] = useSearchParams()
  const part = PARTS.find(({ key }) => key === params.get('part'))?.key ?? 'year'
  return (
    <>
      <PageHeader
        title="工作日历"
        help="期限按国务院办公厅公布的节假日安排计算：调休上班的周末算工作日，放假的工作日不算。安排公布之前的日期标为暂定。"
      />
      <Tabs activeKey={part} items={PARTS} destroyOnHidden onChange={(key) => setParams({ part: key })} />
    </>
  )
}
