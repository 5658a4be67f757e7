import { App, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ImportBatchView } from '#domain/imports/import-views.ts'
import { confirmImport } from '#console/api/sdk.gen.ts'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'

type ConfirmImportDialogProps = {
  batch: ImportBatchView
  attestation: string
  onConfirmed: () => Promise<unknown>
  onClose: () => void
}

/** Saving many rows at once: the person names how many, and vouches for them in words that are kept. */
export function ConfirmImportDialog({ batch, attestation, onConfirmed, onClose }: ConfirmImportDialogProps) {
  const [attested, setAttested] = useState(false)
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const { message } = App.useApp()
  const ready = attested && typed.trim() === String(batch.rowCount)

  async function handleConfirm() {
    setBusy(true)
    setError(null)
    try {
      const { saved } = (await confirmImport({ path: { id: batch.id }, body: { attested: true }, throwOnError: true }))
        .data
      await onConfirmed()
      message.success(`已导入 ${saved} 行`)
      onClose()
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      title={`导入${batch.kindTitle}`}
      okText={`导入 ${batch.rowCount} 行`}
      cancelText="不办了"
      okButtonProps={{ disabled: !ready, loading: busy }}
      onOk={() => void handleConfirm()}
      onCancel={onClose}
    >
      <div className="dialog-body">
        <ProblemAlert error={error} />
        <p>
          “{batch.fileName}”的 {batch.rowCount}{' '}
          行将一次全部保存，并计入相应年度的统计。导入后不能整批撤销，只能逐条更正、作废或撤回。
        </p>
        <Checkbox checked={attested} onChange={({ target }) => setAttested(target.checked)}>
          {attestation}
        </Checkbox>
        <label>
          请输入行数“<strong>{batch.rowCount}</strong>”确认
          <Input value={typed} inputMode="numeric" onChange={({ target }) => setTyped(target.value)} />
        </label>
      </div>
    </Modal>
  )
}
