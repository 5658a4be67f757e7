import { Button, Checkbox, Input, InputNumber } from 'antd'
import { useState, type FormEvent } from 'react'
import { addReportAdjustment, withdrawReportAdjustment } from '#console/api/sdk.gen.ts'
import { InstantText } from '#console/pieces/day-text.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { ReasonDialog } from '#console/pieces/reason-dialog.tsx'
import { AddAdjustmentInput } from '#domain/reports/adjustment.ts'
import { formById } from '#domain/reports/forms/form-of-year.ts'
import { printNumber } from '#domain/reports/narrative.ts'
import type { AdjustmentView, ReportWorkspace } from '#domain/reports/report-views.ts'
import { totalsMovedBy } from '#domain/reports/totals.ts'

type CellAdjustmentsProps = { work: ReportWorkspace; cell: string; onChanged: () => Promise<void> }

/** Work on paper: what was added to this number, by whom and why; and, while it is a draft, one more. */
export function CellAdjustments({ work, cell, onChanged }: CellAdjustmentsProps) {
  const [withdrawing, setWithdrawing] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const rows = work.adjustments.filter((adjustment) => adjustment.cell === cell)
  const mayAdjust = work.can.includes('adjust')

  async function withdraw(id: string, reason: string) {
    await withdrawReportAdjustment({ path: { year: work.year, id }, body: { reason }, throwOnError: true })
    await onChanged()
  }

  return (
    <section>
      <h3>调整</h3>
      {rows.length === 0 && <p className="quiet">没有调整。线下办理、没有录入系统的工作，可以在这里补记。</p>}
      <ul className="adjustments">
        {rows.map((row) => (
          <AdjustmentRow
            key={row.id}
            row={row}
            mayWithdraw={mayAdjust && !row.withdrawn && !row.partOf}
            onWithdraw={() => setWithdrawing(row.id)}
          />
        ))}
      </ul>
      {mayAdjust && !adding && (
        <Button size="small" onClick={() => setAdding(true)}>
          补记调整
        </Button>
      )}
      {mayAdjust && adding && (
        <AdjustmentForm work={work} cell={cell} onChanged={onChanged} onClose={() => setAdding(false)} />
      )}
      {withdrawing && (
        <ReasonDialog
          title="撤销调整"
          help="撤销的记录仍然保留，随它一并调整的总计同时撤销。"
          confirmLabel="撤销"
          danger
          onConfirm={(reason) => withdraw(withdrawing, reason)}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </section>
  )
}

type AdjustmentRowProps = { row: AdjustmentView; mayWithdraw: boolean; onWithdraw: () => void }

function AdjustmentRow({ row, mayWithdraw, onWithdraw }: AdjustmentRowProps) {
  return (
    <li className={row.withdrawn ? 'withdrawn' : undefined}>
      <p>
        <strong>{row.amount > 0 ? `+${printNumber(row.amount)}` : `−${printNumber(-row.amount)}`}</strong> {row.reason}
        {row.partOf && '（随分项调整）'}
      </p>
      <p className="quiet">
        {row.accountName} <InstantText at={row.at} />
        {row.withdrawn && (
          <>
            {' · '}已由{row.withdrawn.byName}撤销：{row.withdrawn.reason}
          </>
        )}
      </p>
      {mayWithdraw && (
        <Button size="small" danger onClick={onWithdraw}>
          撤销
        </Button>
      )}
    </li>
  )
}

function AdjustmentForm({ work, cell, onChanged, onClose }: CellAdjustmentsProps & { onClose: () => void }) {
  const [amount, setAmount] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const [alsoTotals, setAlsoTotals] = useState(true)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [problem, setProblem] = useState('')
  const totals = totalsMovedBy(formById(work.form), cell)

  async function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const input = AddAdjustmentInput.safeParse({ cell, amount, reason, alsoTotals: alsoTotals && totals.length > 0 })
    setProblem(input.success ? '' : (input.error.issues[0]?.message ?? ''))
    if (!input.success) return
    setBusy(true)
    setError(null)
    try {
      await addReportAdjustment({ path: { year: work.year }, body: input.data, throwOnError: true })
      await onChanged()
      onClose()
    } catch (refusal) {
      setError(refusal)
      setBusy(false)
    }
  }

  return (
    <form className="adjustment-form" onSubmit={(event) => void handleSubmit(event)} noValidate>
      <ProblemAlert error={error} />
      <label htmlFor="adjustment-amount">
        增加（减少写负数）
        <InputNumber id="adjustment-amount" value={amount} onChange={setAmount} />
      </label>
      <label htmlFor="adjustment-reason">
        理由
        <Input.TextArea
          id="adjustment-reason"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          autoSize={{ minRows: 2 }}
        />
      </label>
      {totals.length > 0 && (
        <Checkbox checked={alsoTotals} onChange={(event) => setAlsoTotals(event.target.checked)}>
          同时调整它计入的 {totals.length} 个总计
        </Checkbox>
      )}
      {problem && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
      <div className="finding-acts">
        <Button type="primary" htmlType="submit" loading={busy}>
          记入
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </form>
  )
}
