import { useQuery } from '@tanstack/react-query'
import { DatePicker, Input, Select } from 'antd'
import { useState } from 'react'
import { findAuditHeadOptions } from '#console/api/@tanstack/react-query.gen.ts'
import { listAuditEntries } from '#console/api/sdk.gen.ts'
import type { ListAuditEntriesResponse } from '#console/api/types.gen.ts'
import { InstantText } from '#console/pieces/day-text.tsx'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { KeysetTable } from '#console/pieces/keyset-table.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { actName, AUDIT_AREAS, describeDetail, subjectName } from './audit-words.ts'
import './organs.css'

type Entry = ListAuditEntriesResponse['rows'][number]

type Filter = { act?: string; actorName?: string; from?: string; through?: string }

/** Every recorded act, newest first, and the end of the chain to write down elsewhere. */
export function AuditScreen() {
  const [filter, setFilter] = useState<Filter>({})
  const set = (change: Filter) => setFilter((now) => dropEmpty({ ...now, ...change }))

  return (
    <>
      <PageHeader
        title="操作日志"
        help="每一步办理都记入日志，只能追加，条条相连；任何改动、删除或者插入都会被校验发现。"
      />
      <ChainEnd />
      <div className="filters">
        <Select
          className="filter-words"
          allowClear
          placeholder="全部业务"
          aria-label="业务"
          options={AUDIT_AREAS}
          onChange={(act?: string) => set({ act: act ?? '' })}
        />
        <Input.Search
          className="filter-words"
          allowClear
          placeholder="办理人姓名"
          aria-label="办理人姓名"
          onSearch={(text) => set({ actorName: text.trim() })}
        />
        <DatePicker.RangePicker
          aria-label="日期范围"
          placeholder={['起始日期', '截止日期']}
          onChange={(_, days) => set({ from: days?.[0] ?? '', through: days?.[1] ?? '' })}
        />
      </div>
      <KeysetTable<Entry>
        label="操作日志"
        queryKey={['audit', filter]}
        fetchPage={async (after) =>
          (await listAuditEntries({ query: { ...filter, ...(after && { after }) }, throwOnError: true })).data
        }
        rowKey={(entry) => entry.seq}
        empty={<EmptyState title="没有符合条件的记录。" />}
        columns={[
          { title: '序号', dataIndex: 'seq', align: 'right' },
          { title: '时间', render: (_, entry) => <InstantText at={entry.at} /> },
          { title: '办理人', dataIndex: 'actorName' },
          { title: '办理', render: (_, entry) => <span title={entry.act}>{actName(entry.act)}</span> },
          { title: '对象', render: (_, entry) => subjectName(entry.subject) },
          {
            title: '说明',
            render: (_, entry) => <div className="quiet wrapped">{describeDetail(entry.detail)}</div>,
          },
        ]}
      />
    </>
  )
}

function ChainEnd() {
  const head = useQuery(findAuditHeadOptions())
  if (!head.data) return null
  return (
    <p className="filters quiet">
      <span>
        日志链末端：第 {head.data.seq} 条　<span className="digest">{head.data.hash}</span>
      </span>
      <span>（请定期抄录到系统之外，可证明日志未被截短）</span>
    </p>
  )
}

function dropEmpty(filter: Filter): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value))
}
