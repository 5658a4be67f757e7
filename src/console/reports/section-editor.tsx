import { EditorContent, useEditor } from '@tiptap/react'
import { Alert, Button, Select } from 'antd'
import { useMemo, useState } from 'react'
import { saveReportSection } from '#console/api/sdk.gen.ts'
import { problemOf } from '#console/app/problem.ts'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { cellLabel, cellsOf } from '#domain/reports/cells.ts'
import { formById } from '#domain/reports/forms/form-of-year.ts'
import { printNumber } from '#domain/reports/narrative.ts'
import type { ReportWorkspace, SectionView } from '#domain/reports/report-views.ts'
import { fromEditor, narrativeExtensions, toEditor } from './number-node.ts'

type SectionEditorProps = {
  work: ReportWorkspace
  kept: SectionView
  heading: string
  onSaved: () => Promise<void>
  onClose: () => void
}

/** Writes a section. Numbers are chips bound to cells; a save that somebody else's crossed keeps what was typed here. */
export function SectionEditor({ work, kept, heading, onSaved, onClose }: SectionEditorProps) {
  const [version, setVersion] = useState(kept.version)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [crossed, setCrossed] = useState(false)
  const cells = useMemo(() => cellsOf(formById(work.form), work.year), [work.form, work.year])
  const labels = useMemo(() => new Map(cells.map((cell) => [cell.key, cellLabel(cell)])), [cells])
  const editor = useEditor({
    extensions: narrativeExtensions(work.values, (cell) => labels.get(cell) ?? cell),
    content: toEditor(kept.body),
    injectCSS: false,
    editorProps: {
      attributes: { class: 'section-area', role: 'textbox', 'aria-multiline': 'true', 'aria-label': heading },
    },
  })

  async function handleSave() {
    setBusy(true)
    setError(null)
    try {
      const body = fromEditor(editor.getJSON())
      await saveReportSection({
        path: { year: work.year, section: kept.section },
        body: { body, version },
        throwOnError: true,
      })
      await onSaved()
      onClose()
    } catch (refusal) {
      setError(refusal)
      if (problemOf(refusal).code === 'section-changed') {
        setCrossed(true)
        await onSaved()
      }
      setBusy(false)
    }
  }

  function insertNumber(cell: string) {
    editor
      .chain()
      .focus()
      .insertContent({ type: 'number', attrs: { cells: cell } })
      .run()
  }

  return (
    <div className="section-editor">
      <ProblemAlert error={error} />
      {crossed && (
        <Alert
          type="warning"
          title={`${kept.savedBy ?? '他人'}刚才保存的内容`}
          description={
            <>
              <p className="section-text">{kept.body}</p>
              <Button size="small" onClick={() => setVersion(kept.version)} disabled={version === kept.version}>
                已对照，以我的为准
              </Button>
            </>
          }
        />
      )}
      <EditorContent editor={editor} />
      <div className="section-tools">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          value={null}
          placeholder="插入数字"
          aria-label="插入数字"
          popupMatchSelectWidth={420}
          onChange={(cell: string | null) => cell && insertNumber(cell)}
          options={cells.map(({ key, path }) => ({
            value: key,
            label: `${path.join(' · ')}（${printNumber(work.values[key] ?? 0)}）`,
          }))}
        />
        <Button onClick={() => editor.commands.setContent(toEditor(kept.draft))} disabled={kept.draft === ''}>
          按数字重新起草
        </Button>
        <span className="section-save">
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" loading={busy} onClick={() => void handleSave()}>
            保存
          </Button>
        </span>
      </div>
    </div>
  )
}
