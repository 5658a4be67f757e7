import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { YearView } from '#domain/calendar/calendar-views.ts'
import { getCalendarYearOptions } from '#console/api/@tanstack/react-query.gen.ts'
import { useSession } from '#console/app/session.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { byMonth, MonthGrid } from './month-grid.tsx'

/** A year as twelve months. */
export function YearPart() {
  const { today } = useSession()
  const [year, setYear] = useState(Number(today.day.slice(0, 4)))
  const found = useQuery(getCalendarYearOptions({ path: { year } }))
  const view = found.isSuccess ? YearView.parse(found.data) : undefined

  return (
    <>
      <div className="year-switch">
        <Button onClick={() => setYear(year - 1)}>上一年</Button>
        <h2 aria-live="polite">{year}年</h2>
        <Button onClick={() => setYear(year + 1)}>下一年</Button>
        {view && <span className="quiet">全年 {view.workingDays} 个工作日</span>}
      </div>
      <ProblemAlert error={found.error} />
      {view && !view.published && (
        <Alert
          type="warning"
          showIcon
          title={`${year}年的节假日安排尚未公布，以下按周一至周五推算，均为暂定。`}
          description="国务院办公厅一般在上年十月至十二月公布。公布后请在“节假日安排版本”中导入，未了结的期限随即重算。"
          style={{ marginBottom: 16 }}
        />
      )}
      <p className="day-legend">
        <span>休：放假</span>
        <span>班：调休上班，算工作日</span>
        <span>灰底：周末和假日</span>
        <span>虚线：本地安排</span>
      </p>
      <div className="months">
        {view && byMonth(view.days).map(([month, days]) => <MonthGrid key={month} month={month} days={days} />)}
      </div>
    </>
  )
}
