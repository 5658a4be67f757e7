import { Input, Radio } from 'antd'
import type { EditionContent } from '#domain/information/edition-content.ts'
import { DISCLOSURE_ATTRIBUTE_NAMES } from '#domain/information/disclosure-attribute.ts'
import type { SecrecyRecord } from '#domain/information/secrecy-record.ts'
import { Field } from '#console/catalogue/field.tsx'

/** A record being filled in: the four examinations have no answer until the reviewer gives one. */
export type SecrecyDraft = Omit<SecrecyRecord, Examination> & { [Key in Examination]: boolean | null }

const EXAMINATIONS = [
  { key: 'lawful', label: '合法性', question: '内容和公开行为符合法律法规', yes: '符合', no: '不符合' },
  { key: 'accurate', label: '准确性', question: '事实、数据、文字准确', yes: '准确', no: '不准确' },
  {
    key: 'mayBeDisclosed',
    label: '可公开性',
    question: '不属于条例第十四条至第十六条的情形',
    yes: '可以公开',
    no: '不宜公开',
  },
  {
    key: 'freeOfSecrets',
    label: '保密性',
    question: '不含国家秘密，单独或者汇聚后均不泄密',
    yes: '不涉密',
    no: '涉密',
  },
] as const

export type Examination = (typeof EXAMINATIONS)[number]['key']

const TEXTS = [
  { key: 'informationName', label: '信息名称', most: 300, required: true },
  { key: 'contentSummary', label: '内容摘要', most: 1000, required: true },
  { key: 'disclosureWay', label: '拟公开方式', most: 100, required: true },
  { key: 'disclosureScope', label: '公开范围', most: 100, required: true },
  { key: 'disclosureTime', label: '公开时间', most: 100, required: true },
  { key: 'withheldBasis', label: '不予公开的理由和依据', most: 500, required: false },
  { key: 'aggregationRisk', label: '汇聚、关联风险', most: 500, required: false },
  { key: 'declassification', label: '解密依据（曾经定密的）', most: 300, required: false },
] as const

/** A record with what is already known from the draft; what the reviewer must judge is left open. */
export function beginRecord(content: EditionContent): SecrecyDraft {
  const proactive = content.attribute === 'proactive'
  return {
    informationName: content.title,
    contentSummary: content.summary,
    disclosureWay: content.attribute ? DISCLOSURE_ATTRIBUTE_NAMES[content.attribute] : '',
    disclosureScope: proactive ? '全社会' : '',
    disclosureTime: proactive ? '审签后即时公开' : '',
    withheldBasis: proactive ? '' : content.groundReason,
    aggregationRisk: '',
    declassification: '',
    lawful: null,
    accurate: null,
    mayBeDisclosed: null,
    freeOfSecrets: null,
  }
}

type SecrecyRecordFormProps = {
  value: SecrecyDraft
  onChange: (change: Partial<SecrecyDraft>) => void
  problemOf: (field: keyof SecrecyRecord) => string | undefined
  /** 依申请公开 and 不予公开 need the reason written down. */
  withheld: boolean
}

/** The record of one secrecy review: six contents, four examinations, and the risk of what it reveals together with others. */
export function SecrecyRecordForm({ value, onChange, problemOf, withheld }: SecrecyRecordFormProps) {
  return (
    <fieldset className="secrecy-record">
      <legend>保密审查记录（逐项审查，先审查、后公开）</legend>
      <div className="examinations">
        {EXAMINATIONS.map(({ key, label, question, yes, no }) => (
          <fieldset key={key} className="examination">
            <legend>
              {label} <span className="quiet">{question}</span>
            </legend>
            <Radio.Group
              name={key}
              value={value[key]}
              onChange={(event) => onChange({ [key]: event.target.value === true })}
              options={[
                { value: true, label: yes },
                { value: false, label: no },
              ]}
            />
            {problemOf(key) !== undefined && <p className="field-problem">{problemOf(key)}</p>}
          </fieldset>
        ))}
      </div>
      <div className="field-grid">
        {TEXTS.map(({ key, label, most, required }) => (
          <Field
            key={key}
            id={`secrecy-${key}`}
            label={label}
            required={required || (key === 'withheldBasis' && withheld)}
            wide={most > 100}
            problem={problemOf(key)}
          >
            {(control) => (
              <Input.TextArea
                {...control}
                value={value[key]}
                maxLength={most}
                autoSize={{ minRows: most > 300 ? 2 : 1, maxRows: 8 }}
                onChange={(event) => onChange({ [key]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  )
}

/** A finished record, for the case page. */
export function SecrecyRecordView({ record }: { record: SecrecyRecord }) {
  return (
    <dl className="facts">
      {EXAMINATIONS.map(({ key, label, yes, no }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{record[key] ? yes : no}</dd>
        </div>
      ))}
      {TEXTS.filter(({ key }) => record[key] !== '').map(({ key, label }) => (
        <div key={key} className="facts-wide">
          <dt>{label}</dt>
          <dd>{record[key]}</dd>
        </div>
      ))}
    </dl>
  )
}
