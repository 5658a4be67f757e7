import { Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { ProblemAlert } from './problem-alert.tsx'

type ConfirmByNameProps = {
  title: string
  /** The thing's name, which the person types to confirm. */
  name: string
  /** What will happen and how it can be put right. */
  consequence: ReactNode
  confirmLabel: string
  onConfirm: () => Promise<unknown>
  onClose: () => void
}

/** Asks for a destructive act by having the person name the thing. Rendered only while it is open. */
export function ConfirmByName({ title, name, consequence, confirmLabel, onConfirm, onClose }: ConfirmByNameProps) {
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const named = typed.trim() === name

  async function handleConfirm() {
    if (!named || busy) return
    setBusy(true)
    setError(null)
    try {
      await onConfirm()
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
      okButtonProps={{ danger: true, disabled: !named, loading: busy }}
      onOk={() => void handleConfirm()}
      onCancel={onClose}
    >
      <div className="dialog-body">
        <ProblemAlert error={error} />
        <div>{consequence}</div>
        <label>
          请输入“<strong>{name}</strong>”确认
          <Input
            value={typed}
            autoFocus
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={() => void handleConfirm()}
          />
        </label>
      </div>
    </Modal>
  )
}
