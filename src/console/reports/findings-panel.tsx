import { Button } from 'antd'
import { Mark, type Tone } from '#console/pieces/mark.tsx'
import type { ReportWorkspace } from '#domain/reports/report-views.ts'
import type { Lit } from './form-grid.tsx'

type Finding = ReportWorkspace['findings'][number]

const LEVELS: Record<Finding['level'], { word: string; tone: Tone }> = {
  error: { word: '错误', tone: 'late' },
  warn: { word: '提醒', tone: 'soon' },
  info: { word: '提示', tone: 'plain' },
}

type FindingsPanelProps = {
  findings: readonly Finding[]
  lit: Lit
  onLight: (lit: Lit) => void
  onOpen: (cell: string) => void
}

/** What the consistency rules found, live. Choosing one lights the cells of both sides and states their sums. */
export function FindingsPanel({ findings, lit, onLight, onOpen }: FindingsPanelProps) {
  const errors = findings.filter(({ level }) => level === 'error').length
  return (
    <section className="report-panel" aria-live="polite">
      <h2>校验结果</h2>
      {findings.length === 0 ? (
        <p>
          <Mark tone="good">全部勾稽关系成立</Mark>
        </p>
      ) : (
        <p className="quiet">{errors > 0 ? `${errors} 个错误须改正后才能提交。` : '没有错误；提醒不影响提交。'}</p>
      )}
      <ul className="findings">
        {findings.map((finding) => (
          <FindingRow
            key={`${finding.rule} ${finding.message}`}
            finding={finding}
            chosen={
              finding.where.left[0] !== undefined &&
              lit.left[0] === finding.where.left[0] &&
              lit.right[0] === finding.where.right[0]
            }
            onLight={onLight}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </section>
  )
}

type FindingRowProps = {
  finding: Finding
  chosen: boolean
  onLight: (lit: Lit) => void
  onOpen: (cell: string) => void
}

function FindingRow({ finding, chosen, onLight, onOpen }: FindingRowProps) {
  const { where, left, right, rule, message } = finding
  const level = LEVELS[finding.level]
  const first = where.left[0] ?? ''

  function handleShow() {
    onLight(chosen ? { left: [], right: [] } : where)
    const place = document.getElementById(first.startsWith('section.') ? `section-${first.slice(8)}` : `cell-${first}`)
    if (!chosen) place?.scrollIntoView({ block: 'center' })
  }

  return (
    <li className={chosen ? 'chosen' : undefined}>
      <p>
        <Mark tone={level.tone}>{level.word}</Mark> {message}
      </p>
      {left !== null && right !== null && (
        <p className="finding-sums">
          <span className="sum-left">左边 {left}</span> ≠ <span className="sum-right">右边 {right}</span>
          <span className="quiet">（规则 {rule}）</span>
        </p>
      )}
      <p className="finding-acts">
        <Button size="small" aria-pressed={chosen} onClick={handleShow}>
          {first.startsWith('section.') ? '到这一部分' : chosen ? '取消标示' : '在表中标示'}
        </Button>
        {first.startsWith('table') && (
          <Button size="small" onClick={() => onOpen(first)}>
            查看来源
          </Button>
        )}
      </p>
    </li>
  )
}
