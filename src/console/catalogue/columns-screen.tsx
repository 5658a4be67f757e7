import { PlusOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Spin } from 'antd'
import { useState } from 'react'
import {
  addDefaultColumnsMutation,
  listColumnsOptions,
  listColumnsQueryKey,
} from '#console/api/@tanstack/react-query.gen.ts'
import { changeColumn } from '#console/api/sdk.gen.ts'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { COLUMN_MODULES, COLUMN_MODULE_NAMES } from '#domain/catalogue/column-modules.ts'
import type { ChangeColumnData } from '#console/api/types.gen.ts'
import { ColumnDialog, type ColumnAsked } from './column-dialog.tsx'
import { ColumnsTable, type ColumnAct, type ColumnRow } from './columns-table.tsx'
import './catalogue.css'

/** The tree of columns of the organ's 政府信息公开专栏, module by module. */
export function ColumnsScreen() {
  const columns = useQuery(listColumnsOptions())
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [asked, setAsked] = useState<ColumnAsked | null>(null)
  const refresh = () => queries.invalidateQueries({ queryKey: listColumnsQueryKey() })
  const change = useMutation({
    mutationFn: async (steps: { id: string; body: ChangeColumnData['body'] }[]) => {
      for (const { id, body } of steps) await changeColumn({ path: { id }, body, throwOnError: true })
    },
    onSettled: refresh,
  })
  const begin = useMutation({ ...addDefaultColumnsMutation(), onSuccess: refresh })
  if (columns.isError && !columns.data) return <ProblemAlert error={columns.error} />
  if (!columns.data) return <Spin className="screen-wait" />
  const { rows, can } = columns.data
  const mayChange = can.includes('change')

  function handleAct(act: ColumnAct, row: ColumnRow) {
    if (act === 'edit') return setAsked({ kind: 'change', column: row })
    if (act === 'add') return setAsked({ kind: 'add', module: row.module, parentId: row.id })
    if (act === 'close' || act === 'reopen') {
      const done = act === 'close' ? `已停用“${row.name}”` : `已启用“${row.name}”`
      const body = { closed: act === 'close' }
      return change.mutate([{ id: row.id, body }], { onSuccess: () => void message.success(done) })
    }
    const other = neighbour(rows, row, act === 'up' ? -1 : 1)
    if (other) {
      change.mutate([
        { id: row.id, body: { position: other.position } },
        { id: other.id, body: { position: row.position } },
      ])
    }
  }

  return (
    <>
      <PageHeader
        title="栏目"
        help="政府信息公开专栏的栏目树。栏目地址一经设定不再改变，已发布的链接长期有效；停用的栏目不再接收新信息。"
      />
      <ProblemAlert error={change.error ?? begin.error} />
      {rows.length === 0 && mayChange && (
        <EmptyState title="还没有栏目">
          <p>可以先采用一套默认栏目（条例第二十条各项），再按本机关情况增改。</p>
          <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate({})}>
            采用默认栏目
          </Button>
        </EmptyState>
      )}
      {COLUMN_MODULES.map((module) => (
        <section key={module} className="block" aria-labelledby={`module-${module}`}>
          <div className="block-head">
            <h2 id={`module-${module}`}>{COLUMN_MODULE_NAMES[module]}</h2>
            {mayChange && (
              <Button
                size="small"
                icon={<PlusOutlined />}
                aria-label={`在“${COLUMN_MODULE_NAMES[module]}”下增加栏目`}
                onClick={() => setAsked({ kind: 'add', module, parentId: null })}
              >
                增加栏目
              </Button>
            )}
          </div>
          <ColumnsTable
            rows={rows.filter((row) => row.module === module)}
            label={COLUMN_MODULE_NAMES[module]}
            mayChange={mayChange}
            onAct={handleAct}
          />
        </section>
      ))}
      {asked && (
        <ColumnDialog
          asked={asked}
          columns={rows}
          onDone={async (done) => {
            await refresh()
            message.success(done)
            setAsked(null)
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}

/** The column before or after among those under the same parent. */
function neighbour(rows: readonly ColumnRow[], row: ColumnRow, step: 1 | -1): ColumnRow | undefined {
  const siblings = rows
    .filter(({ parentId, module }) => parentId === row.parentId && module === row.module)
    .sort((a, b) => a.position - b.position)
  return siblings[siblings.findIndex(({ id }) => id === row.id) + step]
}
