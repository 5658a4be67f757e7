import { DatePicker, Modal } from 'antd'
import { useId, useState } from 'react'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'

type EndCompetenceDialogProps = {
  name: string
  from: string
  onEnd: (lastDay: string) => Promise<unknown>
  onClose: () => void
}

/** Gives a competence its last day. */
export function EndCompetenceDialog({ name, from, onEnd, onClose }: EndCompetenceDialogProps) {
  const field = useId()
  const [lastDay, setLastDay] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function handleEnd() {
    setBusy(true)
    setError(null)
    try {
      await onEnd(lastDay)
      onClose()
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      title={`停止“${name}”`}
      okText="停止"
      cancelText="不办了"
      okButtonProps={{ danger: true, disabled: lastDay === '', loading: busy }}
      onOk={() => void handleEnd()}
      onCancel={onClose}
    >
      <div className="dialog-body">
        <ProblemAlert error={error} />
        <p>自 {from} 行使。停止后不再计入以后年份的项目数；已登记的台账和以前年份的报告不变。</p>
        <div>
          <label htmlFor={field}>最后一天</label>
          <br />
          <DatePicker id={field} onChange={(_, text) => setLastDay(typeof text === 'string' ? text : '')} />
        </div>
      </div>
    </Modal>
  )
}
