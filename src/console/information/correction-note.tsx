import { Input } from 'antd'
import type { DraftSectionProps } from './draft-sections.tsx'
import { Field } from '#console/catalogue/field.tsx'

/** What was corrected and why, asked first because the public will read it first. */
export function CorrectionNote({ content, onChange, problemOf }: DraftSectionProps) {
  return (
    <div className="correction-note">
      <Field
        id="correctionNote"
        label="更正说明"
        required
        wide
        problem={problemOf('correctionNote')}
        hint="写明更正了什么、为什么更正。新版本审签发布前，公众看到的仍是原来的版本；发布后页面显示这段说明。"
      >
        {(control) => (
          <Input.TextArea
            {...control}
            value={content.correctionNote}
            maxLength={300}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={(event) => onChange({ correctionNote: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
