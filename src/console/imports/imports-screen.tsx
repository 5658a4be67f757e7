import { Button } from 'antd'
import { Link } from 'react-router'
import { ImportBatchView, importStateNames } from '#domain/imports/import-views.ts'
import { listImports } from '#console/api/sdk.gen.ts'
import { InstantText } from '#console/pieces/day-text.tsx'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { KeysetTable } from '#console/pieces/keyset-table.tsx'
import { Mark, type Tone } from '#console/pieces/mark.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'

const TONES = { previewed: 'soon', confirmed: 'good', discarded: 'plain' } as const satisfies Record<string, Tone>

/** Every file brought in or previewed: one can leave a preview and find it again here. */
export function ImportsScreen() {
  return (
    <>
      <PageHeader
        title="文件导入"
        help="台账、历史政府信息和其他渠道的发布记录可以用 XLSX 或 CSV 整批导入。先预览，确认后才保存；未确认的七天后自动放弃。"
        acts={
          <Link to="/imports/new">
            <Button type="primary">导入文件</Button>
          </Link>
        }
      />
      <KeysetTable<ImportBatchView>
        label="导入批次"
        queryKey={['imports']}
        fetchPage={async (after) => {
          const query = after === undefined ? {} : { after }
          const { rows, next } = (await listImports({ query, throwOnError: true })).data
          return { rows: rows.map((row) => ImportBatchView.parse(row)), next }
        }}
        rowKey={(row) => row.id}
        columns={COLUMNS}
        empty={<EmptyState title="还没有导入过文件">先下载模板，填好后上传。</EmptyState>}
      />
    </>
  )
}

const COLUMNS: Parameters<typeof KeysetTable<ImportBatchView>>[0]['columns'] = [
  { title: '文件', className: 'wrapping', render: (_, row) => <Link to={`/imports/${row.id}`}>{row.fileName}</Link> },
  { title: '种类', render: (_, row) => row.kindTitle },
  { title: '行数', align: 'right', render: (_, row) => row.rowCount },
  {
    title: '状态',
    render: (_, row) =>
      row.state === 'previewed' && row.errorCount > 0 ? (
        <Mark tone="late">{row.errorCount} 处错误</Mark>
      ) : (
        <Mark tone={TONES[row.state]}>{importStateNames[row.state]}</Mark>
      ),
  },
  {
    title: '上传',
    render: (_, row) => (
      <>
        {row.createdByName ?? '系统'} <InstantText at={row.createdAt} />
      </>
    ),
  },
]
