import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { listItems } from '#console/api/sdk.gen.ts'
import { useMay } from '#console/app/session.tsx'
import { DayText } from '#console/pieces/day-text.tsx'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { KeysetTable } from '#console/pieces/keyset-table.tsx'
import { Mark } from '#console/pieces/mark.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { DISCLOSURE_ATTRIBUTE_NAMES } from '#domain/information/disclosure-attribute.ts'
import { ItemRow } from '#domain/information/item-views.ts'
import { EDITION_STATE_NAMES, ITEM_STATE_NAMES, stepAwaited } from '#domain/information/lifecycle.ts'
import { DeadlineMark } from './deadline-mark.tsx'
import { ItemFilters, readFilters } from './item-filters.tsx'
import { NewItemDialog } from './new-item-dialog.tsx'
import { EDITION_TONES, ITEM_TONES } from './words.ts'
import '#console/catalogue/catalogue.css'
import './information.css'

/** The organ's items, newest first; every filter stands in the address, so that a list can be kept and shared. */
export function ItemsScreen() {
  const [params, setParams] = useSearchParams()
  const [making, setMaking] = useState(false)
  const mayDraft = useMay('information.draft')
  const filters = readFilters(params)
  const filtered = Object.keys(filters).length > 0

  return (
    <>
      <PageHeader
        title="信息"
        help="本机关制作、获取的政府信息：起草、审核、发布、更正、撤回都从这里办理。"
        acts={
          mayDraft && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
              新建信息
            </Button>
          )
        }
      />
      <ItemFilters params={params} onChange={setParams} />
      <KeysetTable<ItemRow>
        label="信息列表"
        queryKey={['items', params.toString()]}
        fetchPage={async (after) => {
          const query = { ...filters, ...(after !== undefined && { after }) }
          const { rows, next } = (await listItems({ query, throwOnError: true })).data
          return { rows: rows.map((row) => ItemRow.parse(row)), next }
        }}
        rowKey={(row) => row.id}
        columns={COLUMNS}
        empty={
          <EmptyState title={filtered ? '没有符合条件的信息' : '还没有信息'}>
            {filtered ? (
              <Link to="/items">清除全部条件</Link>
            ) : (
              <p>由拟稿人新建，或者从 XLSX、CSV 文件批量导入历史信息。</p>
            )}
          </EmptyState>
        }
      />
      {making && <NewItemDialog onClose={() => setMaking(false)} />}
    </>
  )
}

const COLUMNS: Parameters<typeof KeysetTable<ItemRow>>[0]['columns'] = [
  {
    title: '标题',
    render: (_, row) => (
      <div className="item-cell">
        <Link to={`/items/${row.id}`}>{row.title || '（未填写标题）'}</Link>
        <span className="quiet item-numbers">
          <span>{row.docNo}</span>
          <span>{row.indexNo}</span>
        </span>
      </div>
    ),
  },
  { title: '办理状态', render: (_, row) => <ItemState row={row} /> },
  {
    title: '公开属性',
    render: (_, row) =>
      row.attribute ? DISCLOSURE_ATTRIBUTE_NAMES[row.attribute] : <span className="quiet">未选择</span>,
  },
  { title: '公开期限', render: (_, row) => <DeadlineMark deadline={row.deadline} /> },
  { title: '栏目', responsive: ['lg'], render: (_, row) => row.columnName ?? <span className="quiet">—</span> },
  { title: '成文日期', responsive: ['lg'], render: (_, row) => <DayText day={row.writtenOn} /> },
  {
    title: '拟稿',
    responsive: ['xl'],
    render: (_, row) => [row.draftedBy?.name ?? '导入', row.sectionName].filter(Boolean).join(' · '),
  },
]

function ItemState({ row }: { row: ItemRow }) {
  const settled = row.editionState === 'published' || row.state === 'withdrawn' || row.state === 'discarded'
  if (settled) return <Mark tone={ITEM_TONES[row.state]}>{ITEM_STATE_NAMES[row.state]}</Mark>
  return (
    <div className="item-cell">
      <Mark tone={EDITION_TONES[row.editionState]}>{EDITION_STATE_NAMES[row.editionState]}</Mark>
      {stepAwaited(row.editionState) && <Link to={`/items/${row.id}/review`}>查看审核</Link>}
      {row.state === 'public' && <span className="quiet">原版本已公开</span>}
    </div>
  )
}
