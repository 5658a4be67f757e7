import { useQuery } from '@tanstack/react-query'
import { Button, Progress, Select } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { ListImportKindsResponse } from '#console/api/types.gen.ts'
import { listImportKindsOptions } from '#console/api/@tanstack/react-query.gen.ts'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { sendImport } from './send-import.ts'
import '#console/catalogue/catalogue.css'
import './imports.css'

type Kind = ListImportKindsResponse['rows'][number]

/** Three steps to a preview: what it is, the template, the file. */
export function NewImportScreen() {
  const [params, setParams] = useSearchParams()
  const kinds = useQuery(listImportKindsOptions())
  const rows = kinds.data?.rows ?? []
  const kind = rows.find(({ name }) => name === params.get('kind'))
  const groups = [...new Set(rows.map(({ group }) => group))]

  return (
    <>
      <PageHeader
        title="导入文件"
        crumbs={[{ label: '文件导入', to: '/imports' }]}
        help="上传后先看预览和逐行错误，确认之前什么也不保存。"
      />
      <ProblemAlert error={kinds.error} />
      <ol className="import-steps">
        <li>
          <h2>
            <label htmlFor="import-kind">导入什么</label>
          </h2>
          <Select<string>
            id="import-kind"
            placeholder="请选择"
            style={{ width: 320, maxWidth: '100%' }}
            value={kind?.name ?? null}
            loading={kinds.isPending}
            options={groups.map((group) => ({
              label: group,
              options: rows
                .filter((one) => one.group === group)
                .map(({ name, title }) => ({ value: name, label: title })),
            }))}
            onChange={(name) => setParams({ kind: name })}
          />
        </li>
        {kind && (
          <>
            <li>
              <h2>填写模板</h2>
              <Button href={`/api/imports/kinds/${kind.name}/template`}>下载“{kind.title}”模板</Button>
              <Columns kind={kind} />
            </li>
            <li>
              <h2>上传文件</h2>
              <Upload key={kind.name} kind={kind} />
            </li>
          </>
        )}
      </ol>
    </>
  )
}

function Columns({ kind }: { kind: Kind }) {
  return (
    <details className="import-columns">
      <summary>各列怎样填写</summary>
      <div className="table-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">列</th>
              <th scope="col">必填</th>
              <th scope="col">怎样填写</th>
              <th scope="col">示例</th>
            </tr>
          </thead>
          <tbody>
            {kind.columns.map(({ key, header, required, note, example }) => (
              <tr key={key}>
                <th scope="row">{header}</th>
                <td>{required ? '必填' : '选填'}</td>
                <td>{note}</td>
                <td>{example}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function Upload({ kind }: { kind: Kind }) {
  const navigate = useNavigate()
  const picker = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<{ name: string; percent: number; abort: AbortController } | null>(null)
  const [error, setError] = useState<unknown>(null)

  async function send(file: File) {
    const abort = new AbortController()
    setError(null)
    setSending({ name: file.name, percent: 0, abort })
    const onPercent = (percent: number) => setSending({ name: file.name, percent, abort })
    try {
      const batch = await sendImport(kind.name, file, { onPercent, signal: abort.signal })
      await navigate(`/imports/${batch.id}`)
    } catch (problem) {
      setSending(null)
      if (!abort.signal.aborted) setError(problem)
    }
  }

  return (
    <>
      <ProblemAlert error={error} />
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.csv,.txt"
        aria-label={`选择“${kind.title}”文件`}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          target.value = ''
          if (file) void send(file)
        }}
      />
      {sending ? (
        <div aria-live="polite">
          {sending.percent < 100 ? `正在上传“${sending.name}”` : `正在逐行检查“${sending.name}”，请稍候`}
          <Progress percent={sending.percent} size="small" aria-label="上传进度" />
          <Button size="small" onClick={() => sending.abort.abort()}>
            取消
          </Button>
        </div>
      ) : (
        <Button type="primary" onClick={() => picker.current?.click()}>
          选择文件并预览
        </Button>
      )}
      <p className="quiet">XLSX 或 CSV（UTF-8、GBK 均可），不超过 32 MB、20000 行。</p>
    </>
  )
}
