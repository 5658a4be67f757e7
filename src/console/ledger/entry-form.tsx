import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState, type FormEvent, type ReactNode } from 'react'
import { isDay } from '#domain/calendar/day.ts'
import type { Cell } from '#domain/imports/cell.ts'
import { decideEntry } from '#domain/ledger/decide-entry.ts'
import type { EntryFinding, Matter } from '#domain/ledger/entry.ts'
import { ledgerFields } from '#domain/ledger/fields.ts'
import { MatterView } from '#domain/ledger/entry-views.ts'
import { competenceKindOf, type LedgerKind } from '#domain/ledger/kinds.ts'
import { listLedgerMattersOptions } from '#console/api/@tanstack/react-query.gen.ts'
import { problemOf } from '#console/app/problem.ts'
import { useSession } from '#console/app/session.tsx'
import { Field } from '#console/catalogue/field.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { FieldInput } from './field-control.tsx'
import '#console/catalogue/catalogue.css'
import './ledger.css'

type EntryFormProps = {
  kind: LedgerKind
  initial: Readonly<Record<string, string>>
  submitLabel: string
  /** More to ask before the button: the reason of a correction. */
  children?: ReactNode
  ready?: boolean
  onSubmit: (values: Record<string, string>, amountConfirmed: boolean) => Promise<unknown>
}

/** The form of one entry. The rule that judges it on the server judges it here as well, once it was sent the first time. */
export function EntryForm({ kind, initial, submitLabel, children, ready = true, onSubmit }: EntryFormProps) {
  const [values, setValues] = useState<Record<string, string>>(initial)
  const [amountConfirmed, setAmountConfirmed] = useState(false)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const matters = useMatters()
  const findings = useFindings(kind, values, matters, amountConfirmed)
  const doubtful = findings.some(({ code }) => code === 'unit-doubtful')
  const names = matters.filter((one) => one.kind === competenceKindOf[kind]).map(({ name }) => name)

  async function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    setError(null)
    const [first] = findings
    if (first) {
      document.getElementById(`entry-${first.field}`)?.focus()
      return
    }
    setBusy(true)
    try {
      await onSubmit(values, amountConfirmed)
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }

  const refused = new Map(problemOf(error).issues.map(({ path, message }) => [path.replace('values.', ''), message]))
  const problemWith = (key: string) => findings.find(({ field }) => field === key)?.message ?? refused.get(key)

  return (
    <form className="entry-form" onSubmit={(event) => void handleSubmit(event)} noValidate>
      <ProblemAlert error={error} />
      <div className="field-grid">
        {ledgerFields[kind].map((field) => (
          <Field
            key={field.key}
            id={`entry-${field.key}`}
            label={field.label}
            required={field.required}
            hint={field.note}
            problem={tried ? problemWith(field.key) : undefined}
            wide={field.type.is === 'text' && field.type.max > 300}
          >
            {(control) => (
              <FieldInput
                field={field}
                control={control}
                value={values[field.key] ?? ''}
                matters={[...new Set(names)]}
                onChange={(value) => setValues((all) => ({ ...all, [field.key]: value }))}
              />
            )}
          </Field>
        ))}
      </div>
      {(amountConfirmed || (tried && doubtful)) && (
        <Checkbox checked={amountConfirmed} onChange={({ target }) => setAmountConfirmed(target.checked)}>
          金额和单位已经核对无误，按此登记
        </Checkbox>
      )}
      {children}
      <div className="entry-form-acts">
        <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>
          {submitLabel}
        </Button>
        <output className="field-problem">
          {tried && findings.length > 0 ? `还有 ${findings.length} 处需要改正，没有保存。` : ''}
        </output>
      </div>
    </form>
  )
}

function useMatters(): Matter[] {
  const asked = useQuery(listLedgerMattersOptions())
  return (asked.data?.rows ?? []).map((row) => MatterView.parse(row))
}

function useFindings(
  kind: LedgerKind,
  values: Readonly<Record<string, string>>,
  matters: readonly Matter[],
  amountConfirmed: boolean,
): readonly EntryFinding[] {
  const { today } = useSession()
  if (!isDay(today.day)) return []
  const cells = Object.entries(values).map(([key, text]): [string, Cell] => [key, { kind: 'text', text }])
  const decision = decideEntry(kind, Object.fromEntries(cells), { today: today.day, matters, amountConfirmed })
  return decision.allowed ? [] : decision.findings
}
