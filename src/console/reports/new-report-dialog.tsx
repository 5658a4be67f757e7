import { Modal, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { createReport } from '#console/api/sdk.gen.ts'
import { useSession } from '#console/app/session.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { day, yearOf } from '#domain/calendar/day.ts'
import { formOfYear } from '#domain/reports/forms/form-of-year.ts'

/** Opens the report on a year: last year's is offered first. */
export function NewReportDialog({ taken, onClose }: { taken: readonly number[]; onClose: () => void }) {
  const thisYear = yearOf(day(useSession().today.day))
  const years = Array.from({ length: thisYear - 2018 }, (_, back) => thisYear - back).filter(
    (year) => !taken.includes(year),
  )
  const [year, setYear] = useState<number | undefined>(years.find((one) => one < thisYear) ?? years[0])
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const navigate = useNavigate()
  const form = year === undefined ? undefined : formOfYear(year)

  async function handleCreate() {
    if (year === undefined) return
    setBusy(true)
    setError(null)
    try {
      await createReport({ body: { year }, throwOnError: true })
      await navigate(`/reports/${year}`)
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      title="建立年度报告"
      okText="建立"
      cancelText="取消"
      okButtonProps={{ disabled: year === undefined, loading: busy }}
      onOk={() => void handleCreate()}
      onCancel={onClose}
    >
      <div className="dialog-body">
        <ProblemAlert error={error} />
        <label htmlFor="report-year">统计年度</label>
        <Select
          id="report-year"
          value={year}
          onChange={setYear}
          options={years.map((one) => ({ value: one, label: `${one}年` }))}
        />
        {form && (
          <p className="quiet">
            按《政府信息公开工作年度报告格式》（{form.instrument}）编制，统计期限为{year}年1月1日至12月31日。
          </p>
        )}
      </div>
    </Modal>
  )
}
