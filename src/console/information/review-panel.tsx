import { Button, Input, Radio, Select } from 'antd'
import { useState, type FormEvent } from 'react'
import { informationMessages } from '#domain/information/messages.ts'
import type { EditionContent } from '#domain/information/edition-content.ts'
import { REVIEW_STEP_NAMES, type ReviewOutcome, type ReviewStep } from '#domain/information/lifecycle.ts'
import { SecrecyRecordSchema, secrecyRecordProblems, type SecrecyRecord } from '#domain/information/secrecy-record.ts'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { Field } from '#console/catalogue/field.tsx'
import { beginRecord, SecrecyRecordForm } from './secrecy-record-form.tsx'

export type ReviewAnswer = {
  step: ReviewStep
  outcome: ReviewOutcome
  opinion: string
  secrecyRecord: SecrecyRecord | null
}

type Problems = Partial<Record<keyof SecrecyRecord | 'outcome' | 'opinion', string>>

const REFERRED_TO = ['政府信息公开工作主管部门', '保密行政管理部门'] as const

/** The reviewer's answer: pass, send back, or (secrecy) put to the competent authority, each with its opinion. */
export function ReviewPanel(props: {
  step: ReviewStep
  content: EditionContent
  onSend: (answer: ReviewAnswer) => Promise<unknown>
}) {
  const { step, content, onSend } = props
  const [outcome, setOutcome] = useState<ReviewOutcome | null>(null)
  const [opinion, setOpinion] = useState('')
  const [referredTo, setReferredTo] = useState<(typeof REFERRED_TO)[number]>(REFERRED_TO[0])
  const [record, setRecord] = useState(() => beginRecord(content))
  const [problems, setProblems] = useState<Problems>({})
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const withRecord = step === 'secrecy' && outcome === 'passed'

  async function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const checked = withRecord ? checkRecord(record, content) : { record: null, problems: {} }
    const found: Problems = { ...checked.problems }
    if (outcome === null) found.outcome = '请选择审核结论。'
    if (outcome !== null && outcome !== 'passed' && opinion.trim() === '') {
      found.opinion = informationMessages['opinion-missing']
    }
    setProblems(found)
    if (outcome === null || Object.keys(found).length > 0) return
    setBusy(true)
    setError(null)
    try {
      const said = outcome === 'referred' ? `报${referredTo}确定：${opinion.trim()}` : opinion.trim()
      await onSend({ step, outcome, opinion: said, secrecyRecord: checked.record })
    } catch (refusal) {
      setError(refusal)
    }
    setBusy(false)
  }

  return (
    <form
      className="review-panel"
      aria-label={REVIEW_STEP_NAMES[step]}
      noValidate
      onSubmit={(event) => void handleSubmit(event)}
    >
      <ProblemAlert error={error} />
      <fieldset>
        <legend>{REVIEW_STEP_NAMES[step]}结论</legend>
        <Radio.Group
          name="outcome"
          value={outcome}
          onChange={(event) => setOutcome(readOutcome(event.target.value))}
          options={[
            { value: 'passed', label: step === 'approval' ? '同意发布' : '通过' },
            { value: 'returned', label: '退回拟稿人' },
            ...(step === 'secrecy' ? [{ value: 'referred', label: '难以确定，报请确定（条例第十七条）' }] : []),
          ]}
        />
        {problems.outcome && <p className="field-problem">{problems.outcome}</p>}
      </fieldset>
      {outcome === 'referred' && (
        <Field id="referredTo" label="报请机关" wide>
          {(control) => (
            <Select
              {...control}
              value={referredTo}
              onChange={setReferredTo}
              options={REFERRED_TO.map((name) => ({ value: name, label: name }))}
            />
          )}
        </Field>
      )}
      {withRecord && (
        <SecrecyRecordForm
          value={record}
          onChange={(change) => setRecord({ ...record, ...change })}
          problemOf={(field) => problems[field]}
          withheld={content.attribute !== 'proactive'}
        />
      )}
      <Field
        id="opinion"
        label="意见"
        required={outcome !== null && outcome !== 'passed'}
        wide
        problem={problems.opinion}
        hint="意见随审核记录永久保存，拟稿人和后续审核人都能看到。"
      >
        {(control) => (
          <Input.TextArea
            {...control}
            value={opinion}
            maxLength={450}
            autoSize={{ minRows: 3, maxRows: 10 }}
            onChange={(event) => setOpinion(event.target.value)}
          />
        )}
      </Field>
      {Object.keys(problems).length > 0 && (
        <p role="alert" className="field-problem">
          还有 {Object.keys(problems).length} 处需要填写，见上面红色的提示。
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={busy} danger={outcome === 'returned'}>
        {outcome === 'returned' ? '退回' : outcome === 'referred' ? '报请确定' : '提交审核结论'}
      </Button>
    </form>
  )
}

/** What keeps a record from being sent, in words at its fields; the record when nothing does. */
function checkRecord(draft: ReturnType<typeof beginRecord>, content: EditionContent) {
  const read = SecrecyRecordSchema.safeParse(draft)
  const problems: Problems = {}
  if (!read.success) {
    for (const issue of read.error.issues) Object.assign(problems, { [String(issue.path[0])]: issue.message })
    return { record: null, problems }
  }
  for (const { field, code } of secrecyRecordProblems(read.data, content.attribute ?? 'proactive')) {
    problems[field] = informationMessages[code]
  }
  return { record: read.data, problems }
}

function readOutcome(value: unknown): ReviewOutcome | null {
  return value === 'passed' || value === 'returned' || value === 'referred' ? value : null
}
