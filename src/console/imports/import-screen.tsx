import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { ImportBatchView, importStateNames } from '#domain/imports/import-views.ts'
import type { ListImportKindsResponse } from '#console/api/types.gen.ts'
import { getImportOptions, listImportKindsOptions } from '#console/api/@tanstack/react-query.gen.ts'
import { discardImport } from '#console/api/sdk.gen.ts'
import { InstantText } from '#console/pieces/day-text.tsx'
import { Mark } from '#console/pieces/mark.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { ConfirmImportDialog } from './confirm-import-dialog.tsx'
import { ImportRows } from './import-rows.tsx'
import './imports.css'

type Kind = ListImportKindsResponse['rows'][number]

/** One batch: its numbers, the decision, and its rows with what is wrong in each. */
export function ImportScreen() {
  const { id = '' } = useParams()
  const found = useQuery(getImportOptions({ path: { id } }))
  const kinds = useQuery(listImportKindsOptions())
  if (!found.isSuccess || !kinds.isSuccess) return <ProblemAlert error={found.error ?? kinds.error} />
  const batch = ImportBatchView.parse(found.data)
  const kind = kinds.data.rows.find(({ name }) => name === batch.kind)
  if (!kind) return null

  return (
    <>
      <PageHeader
        title={batch.fileName}
        crumbs={[{ label: '文件导入', to: '/imports' }]}
        help={
          <>
            {batch.kindTitle} · {batch.createdByName ?? '系统'} <InstantText at={batch.createdAt} /> 上传
          </>
        }
      />
      <dl className="import-summary">
        <div>
          <dt>数据行</dt>
          <dd className="figures">{batch.rowCount}</dd>
        </div>
        <div>
          <dt>错误</dt>
          <dd className="figures">
            {batch.errorCount > 0 ? <Mark tone="late">{batch.errorCount} 处</Mark> : <Mark tone="good">没有</Mark>}
          </dd>
        </div>
        <div>
          <dt>状态</dt>
          <dd>{importStateNames[batch.state]}</dd>
        </div>
      </dl>
      <Decision batch={batch} kind={kind} />
      {batch.state === 'previewed' && <Preview batch={batch} kind={kind} />}
    </>
  )
}

function Decision({ batch, kind }: { batch: ImportBatchView; kind: Kind }) {
  const [confirming, setConfirming] = useState(false)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [error, setError] = useState<unknown>(null)
  const refresh = () => queries.invalidateQueries({ queryKey: getImportOptions({ path: { id: batch.id } }).queryKey })

  async function handleDiscard() {
    try {
      await discardImport({ path: { id: batch.id }, throwOnError: true })
      await queries.invalidateQueries({ queryKey: ['imports'] })
      message.success('已放弃，没有保存任何内容')
      await navigate('/imports')
    } catch (problem) {
      setError(problem)
    }
  }

  return (
    <section className="import-decision" aria-label="处理">
      <ProblemAlert error={error} />
      <p>{describe(batch)}</p>
      <div className="page-acts">
        {batch.can.includes('confirm') && (
          <Button type="primary" onClick={() => setConfirming(true)}>
            确认导入 {batch.rowCount} 行
          </Button>
        )}
        {batch.errorCount > 0 && batch.state === 'previewed' && (
          <>
            <Button type="primary" href={`/api/imports/${batch.id}/errors-file`}>
              下载标出错误的文件
            </Button>
            <Link to={`/imports/new?kind=${batch.kind}`}>
              <Button>改好后重新上传</Button>
            </Link>
          </>
        )}
        {batch.can.includes('discard') && <Button onClick={() => void handleDiscard()}>放弃这次导入</Button>}
        {batch.state === 'confirmed' && kind.group === '业务台账' && (
          <Link to={`/ledger?batchId=${batch.id}&state=all`}>查看导入的台账</Link>
        )}
      </div>
      {confirming && (
        <ConfirmImportDialog
          batch={batch}
          attestation={kind.attestation}
          onConfirmed={async () => {
            await refresh()
            await queries.invalidateQueries()
          }}
          onClose={() => setConfirming(false)}
        />
      )}
    </section>
  )
}

function describe({ state, errorCount, rowCount, confirmedByName }: ImportBatchView): string {
  if (state === 'confirmed')
    return `${confirmedByName ?? '系统'}已确认，${rowCount} 行全部保存。如有差错，请逐条更正或作废。`
  if (state === 'discarded') return '已放弃，没有保存任何内容。'
  return errorCount > 0
    ? '有错误时一行也不会保存。下载的文件保留全部原内容，末列写明每一处问题，改好后可以直接重新上传。'
    : '每一行都通过了检查，还没有保存。请看过下面的内容后确认。'
}

function Preview({ batch, kind }: { batch: ImportBatchView; kind: Kind }) {
  const [errors, setErrors] = useState<'only' | 'all'>(batch.errorCount > 0 ? 'only' : 'all')
  return (
    <>
      {batch.errorCount > 0 && (
        <div className="filters">
          <Segmented<'only' | 'all'>
            aria-label="显示哪些行"
            value={errors}
            onChange={setErrors}
            options={[
              { value: 'only', label: '有错误的行' },
              { value: 'all', label: '全部行' },
            ]}
          />
        </div>
      )}
      <ImportRows batchId={batch.id} columns={kind.columns} errors={errors} />
    </>
  )
}
