import { Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { ProblemAlert } from './problem-alert.tsx'

type ReasonDialogProps = {
  title: string
  /** What the reason is for and who will read it. */
  help?: ReactNode
  label?: string
  confirmLabel: string
  danger?: boolean
  /** False when an empty text may be sent. */
  required?: boolean
  onConfirm: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Asks why before an act that must say why. What was typed stays when the act is refused. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, help, label = '理由', confirmLabel, danger = false, required = true, onConfirm, onClose } = props
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const ready = !required || reason.trim() !== ''

  async function handleConfirm() {
    setBusy(true)
    setError(null)
    try {
      await onConfirm(reason.trim())
      onClose()
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      title={title}
      okText={confirmLabel}
      cancelText="不办了"
      okButtonProps={{ danger, disabled: !ready, loading: busy }}
      onOk={() => void handleConfirm()}
      onCancel={onClose}
    >
      <div className="dialog-body">
        <ProblemAlert error={error} />
        {help && <div>{help}</div>}
        <label>
          {label}
          {!required && '（可不填）'}
          <Input.TextArea
            value={reason}
            autoFocus
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={1000}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      </div>
    </Modal>
  )
}
