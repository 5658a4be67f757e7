import { useQuery } from '@tanstack/react-query'
import { Button, Spin } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { useSession } from '#console/app/session.tsx'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { Mark } from '#console/pieces/mark.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import type { TableBlock } from '#domain/documents/document.ts'
import { formById } from '#domain/reports/forms/form-of-year.ts'
import { REPORT_STATE_NAMES } from '#domain/reports/lifecycle.ts'
import type { SectionKey } from '#domain/reports/narrative.ts'
import { reportDocument, reportTitle } from '#domain/reports/report-document.ts'
import type { ReportWorkspace } from '#domain/reports/report-views.ts'
import { CellDrawer } from './cell-drawer.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { FormGrid, type Lit } from './form-grid.tsx'
import { REPORT_TONES, reportOptions, useReadAgain } from './report-data.ts'
import { SectionCard } from './section-card.tsx'
import { StepPanel } from './step-panel.tsx'
import './reports.css'

const NUMERALS = ['一', '二', '三', '四', '五', '六']
const NOTHING_LIT: Lit = { left: [], right: [] }

/** The report under work: words and tables as the form has them, findings and steps beside. */
export function ReportScreen() {
  const { year: text = '' } = useParams()
  const year = Number(text)
  const report = useQuery({ ...reportOptions(year), enabled: /^\d{4}$/.test(text) })
  if (report.error) return <ProblemAlert error={report.error} />
  if (!/^\d{4}$/.test(text)) return <EmptyState title="没有这个年度的报告" />
  if (!report.data) return <Spin className="screen-wait" />
  return <Workspace work={report.data} />
}

function Workspace({ work }: { work: ReportWorkspace }) {
  const readAgain = useReadAgain(work.year)
  const [open, setOpen] = useState<string | null>(null)
  const [chosen, setLit] = useState<Lit>(NOTHING_LIT)
  // A finding that has been put right no longer lights anything.
  const holds = work.findings.some(
    ({ where }) => String(where.left) === String(chosen.left) && String(where.right) === String(chosen.right),
  )
  const lit = holds ? chosen : NOTHING_LIT
  const form = formById(work.form)
  const tables = new Map(
    reportDocument(work.report).blocks.flatMap((block) => (block.kind === 'table' ? [[block.id, block] as const] : [])),
  )
  const gridOf = (table: TableBlock | undefined) =>
    table && <FormGrid table={table} work={work} lit={lit} onOpen={setOpen} />
  const sectionOf = (section: SectionKey, heading: string, needsText: boolean) => (
    <SectionCard
      key={section}
      work={work}
      section={section}
      heading={heading}
      needsText={needsText}
      onSaved={readAgain}
      onOpen={setOpen}
    />
  )

  return (
    <>
      <PageHeader
        title={reportTitle(work.report)}
        crumbs={[{ label: '年度报告', to: '/reports' }]}
        help={
          <>
            <Mark tone={REPORT_TONES[work.state]}>{REPORT_STATE_NAMES[work.state]}</Mark> 统计期限 {work.year}-01-01 至{' '}
            {work.year}-12-31 · {form.instrument} · 点击任何一个数字，可以看到它的含义和背后的记录。
          </>
        }
        acts={<Files work={work} />}
      />
      <div className="report-workspace">
        <div className="report-form">
          {sectionOf('preamble', '前言', true)}
          {form.headings.map((heading, index) => {
            const section = (['1', '2', '3', '4', '5', '6'] as const)[index] ?? '1'
            const table = tables.get(`table${section}`)
            return (
              <section key={section} id={`section-${section}`}>
                {sectionOf(section, `${NUMERALS[index]}、${heading}`, table === undefined)}
                {gridOf(table)}
              </section>
            )
          })}
        </div>
        <aside className="report-side" aria-label="校验与办理">
          <FindingsPanel findings={work.findings} lit={lit} onLight={setLit} onOpen={setOpen} />
          <StepPanel work={work} onDone={readAgain} />
        </aside>
      </div>
      {open && (
        <CellDrawer
          key={open}
          work={work}
          cell={open}
          onOpen={setOpen}
          onChanged={readAgain}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

const FILES = [
  ['pdf', '预览 PDF'],
  ['docx', 'Word'],
  ['json', 'JSON'],
] as const

function Files({ work }: { work: ReportWorkspace }) {
  const { organ } = useSession()
  return (
    <>
      {work.state === 'published' && (
        <Button type="primary" href={`/${organ.slug}/reports/${work.year}`} target="_blank">
          公开页面
        </Button>
      )}
      {FILES.map(([format, label]) => (
        <Button key={format} href={`/api/reports/${work.year}/file?format=${format}`} target="_blank">
          {label}
        </Button>
      ))}
    </>
  )
}
