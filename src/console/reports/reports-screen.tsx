import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from 'antd'
import { useMay } from '#console/app/session.tsx'
import { InstantText } from '#console/pieces/day-text.tsx'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { Mark } from '#console/pieces/mark.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { formById } from '#domain/reports/forms/form-of-year.ts'
import { REPORT_STATE_NAMES } from '#domain/reports/lifecycle.ts'
import type { ReportSummary } from '#domain/reports/report-views.ts'
import { NewReportDialog } from './new-report-dialog.tsx'
import { REPORT_TONES, reportsOptions } from './report-data.ts'
import './reports.css'

/** The organ's annual reports by year. */
export function ReportsScreen() {
  const [making, setMaking] = useState(false)
  const mayWrite = useMay('reports.write')
  const reports = useQuery(reportsOptions())
  const rows = reports.data ?? []
  const make = mayWrite && (
    <Button type="primary" onClick={() => setMaking(true)}>
      建立报告
    </Button>
  )

  return (
    <>
      <PageHeader
        title="年度报告"
        help="报告的数字由台账和发布记录逐格计算得出，线下办理的工作以调整补记。每年1月31日前公布上一年度的报告（条例第四十九条）。"
        acts={make}
      />
      <ProblemAlert error={reports.error} />
      {reports.isSuccess && rows.length === 0 ? (
        <EmptyState title="还没有年度报告">
          <p>{mayWrite ? '从“建立报告”开始，系统即按该年度的格式算出全部数字并起草文字。' : '由统计员建立。'}</p>
        </EmptyState>
      ) : (
        <Table<ReportSummary>
          columns={COLUMNS}
          dataSource={rows}
          rowKey={(row) => row.year}
          loading={reports.isPending && !reports.isError}
          pagination={false}
          size="middle"
          scroll={{ x: 'max-content' }}
        />
      )}
      {making && <NewReportDialog taken={rows.map(({ year }) => year)} onClose={() => setMaking(false)} />}
    </>
  )
}

const COLUMNS = [
  {
    title: '年度',
    render: (_: unknown, row: ReportSummary) => <Link to={`/reports/${row.year}`}>{row.year}年</Link>,
  },
  {
    title: '状态',
    render: (_: unknown, row: ReportSummary) => (
      <Mark tone={REPORT_TONES[row.state]}>{REPORT_STATE_NAMES[row.state]}</Mark>
    ),
  },
  { title: '格式', render: (_: unknown, row: ReportSummary) => formById(row.form).instrument },
  { title: '发布时间', render: (_: unknown, row: ReportSummary) => <InstantText at={row.publishedAt} /> },
]
