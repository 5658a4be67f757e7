import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import type { ListSchedulesResponse } from '#console/api/types.gen.ts'
import { listSchedulesOptions } from '#console/api/@tanstack/react-query.gen.ts'
import { useMay } from '#console/app/session.tsx'
import { DayText } from '#console/pieces/day-text.tsx'
import { Mark } from '#console/pieces/mark.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { ImportScheduleDialog } from './import-schedule-dialog.tsx'

type Schedule = ListSchedulesResponse['rows'][number]

/** Every version of the official schedule: which notice, when, and whether a later one replaced it. */
export function SchedulesPart() {
  const found = useQuery(listSchedulesOptions())
  const mayImport = useMay('calendar.import-schedule')
  const queries = useQueryClient()
  const [importing, setImporting] = useState(false)
  return (
    <>
      {mayImport && (
        <p style={{ marginBottom: 12 }}>
          <Button type="primary" onClick={() => setImporting(true)}>
            导入节假日安排
          </Button>
        </p>
      )}
      <ProblemAlert error={found.error} />
      <Table<Schedule>
        rowKey={(row) => `${row.year} ${row.announcedOn}`}
        dataSource={found.data?.rows ?? []}
        loading={found.isPending}
        pagination={false}
        size="middle"
        scroll={{ x: 'max-content' }}
        columns={[
          { title: '年度', render: (_, row) => `${row.year}年` },
          { title: '公布', render: (_, row) => <DayText day={row.announcedOn} /> },
          { title: '放假', align: 'right', render: (_, row) => `${row.daysOff} 天` },
          { title: '调休上班', align: 'right', render: (_, row) => `${row.makeupDays} 天` },
          {
            title: '状态',
            render: (_, row) =>
              row.inForce ? <Mark tone="good">现行</Mark> : <Mark tone="plain">已被后来的通知调整</Mark>,
          },
          { title: '来源', render: (_, row) => (row.origin === 'shipped' ? '随系统提供' : '导入') },
          {
            title: '通知',
            className: 'wrapping',
            render: (_, row) =>
              row.sources.map((address) => (
                <a key={address} href={address} target="_blank" rel="noreferrer">
                  {new URL(address).hostname}
                </a>
              )),
          },
        ]}
      />
      {importing && (
        <ImportScheduleDialog onImported={() => queries.invalidateQueries()} onClose={() => setImporting(false)} />
      )}
    </>
  )
}
