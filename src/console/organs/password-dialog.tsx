import { Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'

type PasswordDialogProps = { title: string; onPassword: (password: string) => Promise<void>; onClose: () => void }

/** Asks for the password once more before something that an unattended screen must not do. */
export function PasswordDialog({ title, onPassword, onClose }: PasswordDialogProps) {
  const field = useId()
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function handleConfirm() {
    if (password === '' || busy) return
    setBusy(true)
    setError(null)
    try {
      await onPassword(password)
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
      okText="继续"
      cancelText="不办了"
      okButtonProps={{ disabled: password === '', loading: busy }}
      onOk={() => void handleConfirm()}
      onCancel={onClose}
    >
      <div className="dialog-body">
        <ProblemAlert error={error} />
        <div>
          <label htmlFor={field}>请再输入一次您的密码</label>
          <Input.Password
            id={field}
            value={password}
            autoFocus
            autoComplete="current-password"
            onChange={(event) => setPassword(event.target.value)}
            onPressEnter={() => void handleConfirm()}
          />
        </div>
      </div>
    </Modal>
  )
}
