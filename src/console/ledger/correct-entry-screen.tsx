import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Input } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { CorrectEntryInput } from '#domain/ledger/entry.ts'
import { EntryView } from '#domain/ledger/entry-views.ts'
import { getLedgerEntryOptions } from '#console/api/@tanstack/react-query.gen.ts'
import { correctLedgerEntry } from '#console/api/sdk.gen.ts'
import { Field } from '#console/catalogue/field.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { EntryForm } from './entry-form.tsx'

/** Corrects an entry: the old row stays, voided with the reason; the new one counts. */
export function CorrectEntryScreen() {
  const { id = '' } = useParams()
  const found = useQuery({ ...getLedgerEntryOptions({ path: { id } }), staleTime: Infinity })
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  if (!found.isSuccess) return <ProblemAlert error={found.error} />
  const entry = EntryView.parse(found.data)
  const read = CorrectEntryInput.shape.reason.safeParse(reason)

  return (
    <>
      <PageHeader
        title={`更正：${entry.title}`}
        crumbs={[
          { label: '业务台账', to: `/ledger?kind=${entry.kind}` },
          { label: '台账记录', to: `/ledger/entries/${id}` },
        ]}
        help="更正后原记录作废并保留，更正后的记录计入台账和年度报告。"
      />
      <EntryForm
        kind={entry.kind}
        initial={entry.values}
        submitLabel="保存更正"
        ready={read.success}
        onSubmit={async (values, amountConfirmed) => {
          const body = { values, amountConfirmed, reason }
          const made = (await correctLedgerEntry({ path: { id }, body, throwOnError: true })).data
          await queries.invalidateQueries({ queryKey: ['ledger-entries'] })
          await queries.invalidateQueries({ queryKey: getLedgerEntryOptions({ path: { id } }).queryKey })
          message.success('已更正')
          await navigate(`/ledger/entries/${made.id}`)
        }}
      >
        <Field
          id="correction-reason"
          label="更正原因"
          required
          wide
          problem={reason !== '' && !read.success ? read.error.issues[0]?.message : undefined}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              value={reason}
              autoSize={{ minRows: 2, maxRows: 6 }}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
      </EntryForm>
    </>
  )
}
