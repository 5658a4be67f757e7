import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { Link } from 'react-router'
import { DayText } from '#console/pieces/day-text.tsx'
import { KeysetTable } from '#console/pieces/keyset-table.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { cellsOf } from '#domain/reports/cells.ts'
import { formById } from '#domain/reports/forms/form-of-year.ts'
import { printNumber } from '#domain/reports/narrative.ts'
import type { CellView, ReportWorkspace } from '#domain/reports/report-views.ts'
import { CellAdjustments } from './cell-adjustments.tsx'
import { fetchCell } from './report-data.ts'

type CellDrawerProps = {
  work: ReportWorkspace
  cell: string
  onOpen: (cell: string) => void
  onChanged: () => Promise<void>
  onClose: () => void
}

/** A number opened: what it means, how it is made up, the rows behind it, and work on paper added to it. */
export function CellDrawer({ work, cell, onOpen, onChanged, onClose }: CellDrawerProps) {
  const definition = cellsOf(formById(work.form), work.year).find(({ key }) => key === cell)
  const view = useQuery({
    queryKey: ['report', work.year, 'cell', cell],
    queryFn: async () => fetchCell(work.year, cell, undefined),
  })
  const value = work.values[cell] ?? null
  const computed = work.computed[cell] ?? null

  return (
    <Drawer open size={560} title={definition?.path.join(' › ')} onClose={onClose}>
      <p className="cell-value">
        <strong>{value === null ? '未填' : printNumber(value)}</strong> {definition?.unit}
        {computed !== value && (
          <span className="quiet">
            {work.report.publishedOn || work.state === 'approved'
              ? `（现在重新计算为 ${printNumber(computed ?? 0)}）`
              : ` = 计算 ${printNumber(computed ?? 0)} + 调整 ${printNumber((value ?? 0) - (computed ?? 0))}`}
          </span>
        )}
      </p>
      <p>{definition?.definition}。</p>
      <CellAdjustments work={work} cell={cell} onChanged={onChanged} />
      <ProblemAlert error={view.error} />
      {view.data && view.data.parts.length > 0 && <Parts view={view.data} onOpen={onOpen} />}
      {view.data && view.data.parts.length === 0 && <Rows work={work} cell={cell} />}
    </Drawer>
  )
}

function Parts({ view, onOpen }: { view: CellView; onOpen: (cell: string) => void }) {
  return (
    <section>
      <h3>由以下各格相加</h3>
      <ul className="cell-parts">
        {view.parts.map((part) => (
          <li key={part.cell}>
            <Button type="link" onClick={() => onOpen(part.cell)}>
              {part.path.slice(1).join(' · ') || part.path[0]}
            </Button>
            <span>{part.value ?? '—'}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Rows({ work, cell }: { work: ReportWorkspace; cell: string }) {
  return (
    <section>
      <h3>背后的记录</h3>
      <KeysetTable
        label="背后的记录"
        queryKey={['report', work.year, 'cell', cell, 'rows']}
        fetchPage={async (after) => fetchCell(work.year, cell, after)}
        rowKey={(row) => `${row.subject} ${row.id}`}
        columns={ROW_COLUMNS}
        empty={<p className="quiet">系统内没有计入这一格的记录。</p>}
      />
    </section>
  )
}

type Row = CellView['rows'][number]

const ROW_COLUMNS = [
  { title: '日期', render: (_: unknown, row: Row) => <DayText day={row.on} /> },
  {
    title: '记录',
    render: (_: unknown, row: Row) => (
      <span className="cell-row">
        {row.subject === 'item' ? <Link to={`/items/${row.target}`}>{row.title}</Link> : row.title}
        {row.note && <span className="quiet">{row.note}</span>}
      </span>
    ),
  },
  { title: '计入', align: 'right' as const, render: (_: unknown, row: Row) => printNumber(row.amount) },
]
