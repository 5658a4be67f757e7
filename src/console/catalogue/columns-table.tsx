import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import { TableScroll } from './table-scroll.tsx'
import type { ListColumnsResponse } from '#console/api/types.gen.ts'
import { Mark } from '#console/pieces/mark.tsx'
import { pathTo } from '#domain/catalogue/column.ts'
import { articleOf } from '#domain/catalogue/statutory-items.ts'
import { inTreeOrder } from './column-paths.ts'

export type ColumnRow = ListColumnsResponse['rows'][number]
export type ColumnAct = 'edit' | 'add' | 'up' | 'down' | 'close' | 'reopen'

/** The columns of one module as an indented table with what can be done to each. */
export function ColumnsTable(props: {
  rows: readonly ColumnRow[]
  label: string
  mayChange: boolean
  onAct: (act: ColumnAct, row: ColumnRow) => void
}) {
  const { rows, label, mayChange, onAct } = props
  if (rows.length === 0) return <p className="quiet">本模块还没有栏目。</p>
  return (
    <TableScroll label={label}>
      <table className="plain-table columns-table">
        <thead>
          <tr>
            <th scope="col">栏目</th>
            <th scope="col">地址</th>
            <th scope="col">公开依据</th>
            <th scope="col">更新期限</th>
            <th scope="col">已公开</th>
            {mayChange && <th scope="col">办理</th>}
          </tr>
        </thead>
        <tbody>
          {inTreeOrder(rows).map((row) => (
            <tr key={row.id}>
              <th scope="row" className={`depth-${pathTo(rows, row.id).length}`}>
                {row.name} {row.closed && <Mark tone="plain">（已停用）</Mark>}
              </th>
              <td className="quiet">{row.slug}</td>
              <td>{row.art20Item === null ? '—' : articleOf(row.art20Item)}</td>
              <td>{row.updateDutyDays === null ? '—' : `${row.updateDutyDays} 天`}</td>
              <td className="figures">{row.publicItems} 条</td>
              {mayChange && (
                <td>
                  <RowActs row={row} onAct={onAct} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function RowActs({ row, onAct }: { row: ColumnRow; onAct: (act: ColumnAct, row: ColumnRow) => void }) {
  const { name } = row
  return (
    <span className="row-acts">
      <Button size="small" aria-label={`修改“${name}”`} onClick={() => onAct('edit', row)}>
        修改
      </Button>
      <Button size="small" disabled={row.closed} aria-label={`增加下级：${name}`} onClick={() => onAct('add', row)}>
        增加下级
      </Button>
      <Button size="small" icon={<ArrowUpOutlined />} aria-label={`上移“${name}”`} onClick={() => onAct('up', row)} />
      <Button
        size="small"
        icon={<ArrowDownOutlined />}
        aria-label={`下移“${name}”`}
        onClick={() => onAct('down', row)}
      />
      {row.closed ? (
        <Button size="small" aria-label={`启用“${name}”`} onClick={() => onAct('reopen', row)}>
          启用
        </Button>
      ) : (
        <Popconfirm
          title={`停用“${name}”？`}
          description="停用后不再接收新信息，公众站点不再显示这个栏目；其中的信息仍可检索和查看。可以随时再启用。"
          okText="停用"
          cancelText="不停用"
          onConfirm={() => onAct('close', row)}
        >
          <Button size="small" aria-label={`停用“${name}”`}>
            停用
          </Button>
        </Popconfirm>
      )}
    </span>
  )
}
