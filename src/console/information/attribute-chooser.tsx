import { Input, Radio, Select } from 'antd'
import {
  DISCLOSURE_ATTRIBUTES,
  DISCLOSURE_ATTRIBUTE_NAMES,
  PRINTED_MARKS,
  WITHHOLDING_GROUNDS,
  type DisclosureAttribute,
} from '#domain/information/disclosure-attribute.ts'
import type { EditionContent } from '#domain/information/edition-content.ts'
import { Field } from '#console/catalogue/field.tsx'
import { WITHHOLDING_ARTICLES } from './words.ts'

type Disclosure = Pick<EditionContent, 'attribute' | 'ground' | 'groundCitation' | 'groundReason'>

type AttributeChooserProps = {
  value: Disclosure
  onChange: (change: Partial<Disclosure>) => void
  /** What is wrong with a field, in words. */
  problemOf: (field: keyof Disclosure) => string | undefined
}

const MEANINGS: Readonly<Record<DisclosureAttribute, string>> = {
  proactive: '涉及公众利益调整、需要公众广泛知晓或者参与决策的，应当主动公开（条例第十九条）。审签后即可发布。',
  'on-request': '不主动发布，有人申请时依法公开。须选择理由并说明。',
  withheld: '不向社会公开。须符合条例第十四条至第十六条之一，并说明理由；每年复核一次是否可以公开（第十八条）。',
}

/** 公开属性: three values, chosen while drafting; the ground and reason appear when the text is not to be published. */
export function AttributeChooser({ value, onChange, problemOf }: AttributeChooserProps) {
  const kept = value.attribute === 'on-request' || value.attribute === 'withheld'
  const problem = problemOf('attribute')

  function handleAttribute(attribute: DisclosureAttribute) {
    onChange(
      attribute === 'proactive' ? { attribute, ground: null, groundCitation: '', groundReason: '' } : { attribute },
    )
  }

  return (
    <fieldset className="attribute-chooser" aria-describedby="attribute-notes">
      <legend>
        公开属性<span className="field-required">（必填，随文报批）</span>
      </legend>
      <Radio.Group
        name="attribute"
        value={value.attribute}
        onChange={(event) => {
          const chosen = DISCLOSURE_ATTRIBUTES.find((attribute) => attribute === event.target.value)
          if (chosen) handleAttribute(chosen)
        }}
      >
        {DISCLOSURE_ATTRIBUTES.map((attribute) => (
          <Radio key={attribute} value={attribute} className="attribute-choice">
            <strong>{DISCLOSURE_ATTRIBUTE_NAMES[attribute]}</strong>
            <span className="attribute-printed">{PRINTED_MARKS[attribute]}</span>
            <span className="attribute-meaning">{MEANINGS[attribute]}</span>
          </Radio>
        ))}
      </Radio.Group>
      <div id="attribute-notes" className="field-notes">
        {problem !== undefined && <p className="field-problem">{problem}</p>}
      </div>
      {kept && <GroundFields value={value} onChange={onChange} problemOf={problemOf} />}
    </fieldset>
  )
}

function GroundFields({ value, onChange, problemOf }: AttributeChooserProps) {
  const ground = WITHHOLDING_GROUNDS.find(({ code }) => code === value.ground)
  return (
    <div className="field-grid">
      <Field id="ground" label="不予公开理由" required wide problem={problemOf('ground')}>
        {(control) => (
          <Select
            {...control}
            value={value.ground}
            placeholder="请选择条例规定的理由"
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(code) => onChange({ ground: code })}
            options={WITHHOLDING_GROUNDS.map(({ code, article, name }) => ({
              value: code,
              label: `${article}：${name}`,
            }))}
          />
        )}
      </Field>
      {ground && (
        <blockquote className="article-text">
          <strong>《中华人民共和国政府信息公开条例》{ground.article}</strong>
          <p>{WITHHOLDING_ARTICLES[ground.article]}</p>
          {!ground.must && <p>本条是“可以”不予公开，请说明本机关为什么选择不公开。</p>}
        </blockquote>
      )}
      <Field
        id="groundCitation"
        label={ground?.code === 'G14a' ? '定密依据' : '法律依据'}
        required={ground?.code === 'G14a' || ground?.code === 'G14b'}
        hint={ground?.code === 'G14b' ? '写明法律或者行政法规的名称和条款，规章、规范性文件不能作为依据。' : undefined}
        wide
        problem={problemOf('groundCitation')}
      >
        {(control) => (
          <Input
            {...control}
            value={value.groundCitation}
            maxLength={300}
            placeholder={ground?.code === 'G14a' ? '定密责任人、定密文件' : '例如：《中华人民共和国统计法》第十一条'}
            onChange={(event) => onChange({ groundCitation: event.target.value })}
          />
        )}
      </Field>
      <Field id="groundReason" label="理由说明" required wide problem={problemOf('groundReason')}>
        {(control) => (
          <Input.TextArea
            {...control}
            value={value.groundReason}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 8 }}
            onChange={(event) => onChange({ groundReason: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
