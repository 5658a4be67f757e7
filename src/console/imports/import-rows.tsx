import { ImportRowView } from '#domain/imports/import-views.ts'
import type { ListImportKindsResponse } from '#console/api/types.gen.ts'
import { listImportRows } from '#console/api/sdk.gen.ts'
import { KeysetTable } from '#console/pieces/keyset-table.tsx'

type ImportRowsProps = {
  batchId: string
  columns: ListImportKindsResponse['rows'][number]['columns']
  errors: 'only' | 'all'
}

/** The rows of a batch as the file has them, each with its own list of what is wrong. */
export function ImportRows({ batchId, columns, errors }: ImportRowsProps) {
  return (
    <KeysetTable<ImportRowView>
      label="预览"
      queryKey={['import-rows', batchId, errors]}
      fetchPage={async (after) => {
        const query = { errors, ...(after !== undefined && { after }) }
        const page = (await listImportRows({ path: { id: batchId }, query, throwOnError: true })).data
        return { rows: page.rows.map((row) => ImportRowView.parse(row)), next: page.next }
      }}
      rowKey={(row) => String(row.row)}
      columns={[
        { title: '行', fixed: 'left', render: (_, row) => <span className="figures">{row.row}</span> },
        ...(errors === 'only'
          ? [{ title: '问题', className: 'wrapping', render: (_: unknown, row: ImportRowView) => <Errors row={row} /> }]
          : []),
        ...columns.map(({ key, header }) => ({
          title: header,
          className: 'wrapping',
          render: (_: unknown, row: ImportRowView) => {
            const wrong = row.errors.some(({ column }) => column === header)
            const text = cut(row.values[key] ?? '')
            return wrong ? <span className="import-error-column">! {text || '（空）'}</span> : text
          },
        })),
      ]}
    />
  )
}

function Errors({ row }: { row: ImportRowView }) {
  return row.errors.map(({ column, code, message }) => (
    <p key={`${column} ${code}`} className="import-error">
      {column && <strong>{column}：</strong>}
      {message}
    </p>
  ))
}

function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
