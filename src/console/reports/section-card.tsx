import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { InstantText } from '#console/pieces/day-text.tsx'
import { cellLabel, cellsOf } from '#domain/reports/cells.ts'
import { formById } from '#domain/reports/forms/form-of-year.ts'
import { renderNarrative, type SectionKey } from '#domain/reports/narrative.ts'
import type { ReportWorkspace } from '#domain/reports/report-views.ts'

const SectionEditor = lazy(async () => ({ default: (await import('./section-editor.tsx')).SectionEditor }))

type SectionCardProps = {
  work: ReportWorkspace
  section: SectionKey
  heading: string
  /** Sections two to four are tables and need no words. */
  needsText: boolean
  onSaved: () => Promise<void>
  onOpen: (cell: string) => void
}

/** A section's words with their numbers as chips; a person may write them anew. */
export function SectionCard({ work, section, heading, needsText, onSaved, onOpen }: SectionCardProps) {
  const [editing, setEditing] = useState(false)
  const kept = work.sections.find((candidate) => candidate.section === section)
  if (!kept) return null
  const mayWrite = work.can.includes('write')
  const frozen = isFrozen(work)

  return (
    <div className="section-card" id={section === 'preamble' ? 'section-preamble' : undefined}>
      <header>
        <h2>{heading}</h2>
        {mayWrite && !editing && (
          <Button
            size="small"
            onClick={() => setEditing(true)}
            aria-label={`${needsText ? '编辑文字' : '加写说明'}：${heading}`}
          >
            {needsText ? '编辑文字' : '加写说明'}
          </Button>
        )}
      </header>
      {editing ? (
        <Suspense>
          <SectionEditor
            work={work}
            kept={kept}
            heading={heading}
            onSaved={onSaved}
            onClose={() => setEditing(false)}
          />
        </Suspense>
      ) : (
        <Words work={work} section={section} needsText={needsText} onOpen={onOpen} />
      )}
      {needsText && !editing && !frozen && kept.body !== '' && (
        <p className="quiet section-origin">
          {kept.version === 0 ? '由系统按数字起草，数字变化时整段重写' : `由${kept.savedBy ?? '—'}编写`}
          {kept.savedAt && (
            <>
              {' · '}
              <InstantText at={kept.savedAt} />
            </>
          )}
        </p>
      )}
    </div>
  )
}

type WordsProps = Pick<SectionCardProps, 'work' | 'section' | 'needsText' | 'onOpen'>

/** An approved report shows its frozen words; a draft its words with the numbers of this moment. */
function Words({ work, section, needsText, onOpen }: WordsProps) {
  const body = work.sections.find((candidate) => candidate.section === section)?.body ?? ''
  const paragraphs = isFrozen(work) ? (work.report.narrative[section] ?? []) : renderNarrative(body, work.values)
  const labels = new Map(cellsOf(formById(work.form), work.year).map((cell) => [cell.key, cellLabel(cell)]))
  if (paragraphs.length === 0) {
    return needsText ? <p className="section-empty">这一部分还没有内容，需要由人编写；没有的写“无”。</p> : null
  }
  return paragraphs.map((segments, index) => (
    // Paragraphs have no name of their own; they are only ever replaced together.
    <p key={index} className="section-text">
      {segments.map(({ text, cells }, at) =>
        cells ? (
          <button
            key={at}
            type="button"
            className="number-chip"
            title={cells.map((cell) => labels.get(cell) ?? cell).join(' + ')}
            onClick={() => onOpen(cells[0] ?? '')}
          >
            {text}
          </button>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </p>
  ))
}

function isFrozen({ state }: ReportWorkspace): boolean {
  return state === 'approved' || state === 'published'
}
