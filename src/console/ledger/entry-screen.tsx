import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { EntryView } from '#domain/ledger/entry-views.ts'
import { ledgerFields } from '#domain/ledger/fields.ts'
import { ledgerKindNames } from '#domain/ledger/kinds.ts'
import { getLedgerEntryOptions } from '#console/api/@tanstack/react-query.gen.ts'
import { voidLedgerEntry } from '#console/api/sdk.gen.ts'
import { InstantText } from '#console/pieces/day-text.tsx'
import { Mark } from '#console/pieces/mark.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { ReasonDialog } from '#console/pieces/reason-dialog.tsx'
import './ledger.css'

/** One entry: what was recorded, what became of it, and what can be done. */
export function EntryScreen() {
  const { id = '' } = useParams()
  const asked = getLedgerEntryOptions({ path: { id } })
  const found = useQuery(asked)
  const queries = useQueryClient()
  const [voiding, setVoiding] = useState(false)
  if (!found.isSuccess) return <ProblemAlert error={found.error} />
  const entry = EntryView.parse(found.data)

  return (
    <>
      <PageHeader
        title={entry.title}
        crumbs={[{ label: '业务台账', to: `/ledger?kind=${entry.kind}` }]}
        help={ledgerKindNames[entry.kind]}
        acts={
          <>
            {entry.can.includes('correct') && (
              <Link to={`/ledger/entries/${id}/correction`}>
                <Button type="primary">更正</Button>
              </Link>
            )}
            {entry.can.includes('void') && (
              <Button danger onClick={() => setVoiding(true)}>
                作废
              </Button>
            )}
          </>
        }
      />
      <Facts entry={entry} />
      {voiding && (
        <ReasonDialog
          title="作废这条台账"
          help="作废后不再计入台账和年度报告；记录和理由保留，文书号可以重新使用。"
          confirmLabel="作废"
          danger
          onConfirm={async (reason) => {
            await voidLedgerEntry({ path: { id }, body: { reason }, throwOnError: true })
            await queries.invalidateQueries({ queryKey: asked.queryKey })
            await queries.invalidateQueries({ queryKey: ['ledger-entries'] })
          }}
          onClose={() => setVoiding(false)}
        />
      )}
    </>
  )
}

function Facts({ entry }: { entry: EntryView }) {
  const written = ledgerFields[entry.kind].flatMap((field) => {
    const value = entry.values[field.key]
    if (value === undefined) return []
    const named = field.type.is === 'choice' ? (field.type.names[value] ?? value) : value
    return [{ label: field.label, value: field.type.is === 'amount' ? `${named} ${field.type.unit}` : named }]
  })
  return (
    <dl className="entry-facts">
      <div>
        <dt>状态</dt>
        <dd>
          {entry.state === 'valid' ? <Mark tone="good">有效</Mark> : <Mark tone="plain">已作废</Mark>}
          {entry.voidedReason && ` ${entry.voidedReason}`}{' '}
          {entry.replacedById && <Link to={`/ledger/entries/${entry.replacedById}`}>更正后的记录</Link>}
          {entry.replacesId && <Link to={`/ledger/entries/${entry.replacesId}`}>更正前的记录</Link>}
        </dd>
      </div>
      {written.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>登记</dt>
        <dd>
          {entry.recordedByName ?? '系统'} <InstantText at={entry.recordedAt} />
          {entry.importBatchId && (
            <>
              {' '}
              <Link to={`/imports/${entry.importBatchId}`}>随文件导入</Link>
            </>
          )}
        </dd>
      </div>
    </dl>
  )
}
