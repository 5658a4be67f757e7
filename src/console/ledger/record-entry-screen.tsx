import { useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { ledgerKindNames, ledgerKinds } from '#domain/ledger/kinds.ts'
import { recordLedgerEntry } from '#console/api/sdk.gen.ts'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { EntryForm } from './entry-form.tsx'

/** A new entry of one kind; after saving the next can follow at once. */
export function RecordEntryScreen() {
  const [params] = useSearchParams()
  const kind = ledgerKinds.find((one) => one === params.get('kind'))
  const [saved, setSaved] = useState(0)
  const [last, setLast] = useState<string | null>(null)
  const queries = useQueryClient()
  if (!kind) return <EmptyState title="没有这种台账。" />

  return (
    <>
      <PageHeader
        title={`登记${ledgerKindNames[kind]}`}
        crumbs={[{ label: '业务台账', to: `/ledger?kind=${kind}` }]}
        help="保存后计入台账和年度报告。登记有误的可以更正或作废，原记录保留。"
      />
      {last !== null && (
        <Alert
          className="entry-saved"
          type="success"
          showIcon
          title={<Link to={`/ledger/entries/${last}`}>已登记第 {saved} 条，查看这条记录</Link>}
        />
      )}
      <EntryForm
        key={saved}
        kind={kind}
        initial={{}}
        submitLabel="保存，再登记一条"
        onSubmit={async (values, amountConfirmed) => {
          const { id } = (await recordLedgerEntry({ body: { kind, values, amountConfirmed }, throwOnError: true })).data
          await queries.invalidateQueries({ queryKey: ['ledger-entries'] })
          setLast(id)
          setSaved((count) => count + 1)
        }}
      />
    </>
  )
}
