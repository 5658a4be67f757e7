import { Segmented, Switch } from 'antd'
import { useState } from 'react'
import type { DiffPart, EditionDiff } from '#domain/information/edition-diff.ts'
import { Mark } from '#console/pieces/mark.tsx'
import './edition-diff.css'

type Layout = 'side-by-side' | 'inline'

/** What changed between two editions: metadata, body paragraph by paragraph, attachments. */
export function EditionDiffView({ diff }: { diff: EditionDiff }) {
  const [layout, setLayout] = useState<Layout>('side-by-side')
  const [whole, setWhole] = useState(false)
  const changed = diff.paragraphs.filter(isChanged)
  const shown = whole ? diff.paragraphs : changed
  const attachments = diff.attachments.filter(({ kind }) => kind !== 'same')

  return (
    <div className="edition-diff">
      <p className="edition-diff-summary">
        第 {diff.fromNumber} 版 → 第 {diff.toNumber} 版：
        {summary(diff.fields.length, changed.length, attachments.length)}
      </p>
      {diff.fields.length > 0 && <ChangedFields fields={diff.fields} />}
      {attachments.length > 0 && (
        <ul className="diff-attachments">
          {attachments.map(({ kind, title }) => (
            <li key={`${kind} ${title}`}>
              {kind === 'added' ? <Mark tone="good">新增附件</Mark> : <Mark tone="late">移除附件</Mark>} {title}
            </li>
          ))}
        </ul>
      )}
      <div className="diff-tools">
        <Segmented<Layout>
          aria-label="对比方式"
          value={layout}
          onChange={setLayout}
          options={[
            { value: 'side-by-side', label: '左右对照' },
            { value: 'inline', label: '行内标注' },
          ]}
        />
        <label>
          <Switch size="small" checked={whole} onChange={setWhole} /> 显示全文（含未改动的{' '}
          {diff.paragraphs.length - changed.length} 段）
        </label>
      </div>
      {shown.length === 0 && <p className="quiet">正文没有改动。</p>}
      {shown.length > 0 && layout === 'inline' && (
        <div className="diff-inline">
          {shown.map((parts, position) => (
            <p key={position}>{parts.map(renderPart)}</p>
          ))}
        </div>
      )}
      {shown.length > 0 && layout === 'side-by-side' && <SideBySide paragraphs={shown} diff={diff} />}
    </div>
  )
}

function ChangedFields({ fields }: { fields: EditionDiff['fields'] }) {
  return (
    <table className="plain-table">
      <caption>改动的项目</caption>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">原来</th>
          <th scope="col">现在</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, name, from, to }) => (
          <tr key={field}>
            <th scope="row">{name}</th>
            <td>{from === '' ? '（空）' : <del>{from}</del>}</td>
            <td>{to === '' ? '（空）' : <ins>{to}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SideBySide({ paragraphs, diff }: { paragraphs: readonly DiffPart[][]; diff: EditionDiff }) {
  return (
    <table className="diff-sides">
      <thead>
        <tr>
          <th scope="col">第 {diff.fromNumber} 版</th>
          <th scope="col">第 {diff.toNumber} 版</th>
        </tr>
      </thead>
      <tbody>
        {paragraphs.map((parts, position) => (
          <tr key={position} className={isChanged(parts) ? 'is-changed' : ''}>
            <td>{parts.filter(({ kind }) => kind !== 'added').map(renderPart)}</td>
            <td>{parts.filter(({ kind }) => kind !== 'removed').map(renderPart)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function renderPart({ kind, text }: DiffPart, position: number) {
  if (kind === 'added') return <ins key={position}>{text}</ins>
  return kind === 'removed' ? <del key={position}>{text}</del> : <span key={position}>{text}</span>
}

function isChanged(parts: readonly DiffPart[]): boolean {
  return parts.some(({ kind }) => kind !== 'same')
}

function summary(fields: number, paragraphs: number, attachments: number): string {
  if (fields + paragraphs + attachments === 0) return '两个版本内容相同。'
  const parts = [
    fields > 0 && `${fields} 个项目`,
    paragraphs > 0 && `正文 ${paragraphs} 段`,
    attachments > 0 && `${attachments} 个附件`,
  ]
  return `改动了${parts.filter(Boolean).join('、')}。`
}
