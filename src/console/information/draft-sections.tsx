import { Input, Select } from 'antd'
import type { Column } from '#domain/catalogue/column.ts'
import { AUDIENCES } from '#domain/catalogue/audiences.ts'
import { FIVE_OPENNESS, FIVE_OPENNESS_NAMES } from '#domain/catalogue/five-openness.ts'
import { GENRES } from '#domain/catalogue/genres.ts'
import { STATUTORY_ITEMS } from '#domain/catalogue/statutory-items.ts'
import { THEME_CLASSES, themeName } from '#domain/catalogue/theme-classes.ts'
import {
  EDITION_FIELD_NAMES,
  NORMATIVE_KINDS,
  NORMATIVE_KIND_NAMES,
  type EditionContent,
} from '#domain/information/edition-content.ts'
import { columnOptions } from '#console/catalogue/column-paths.ts'
import { DayInput } from '#console/catalogue/day-input.tsx'
import { Field } from '#console/catalogue/field.tsx'

export type DraftSectionProps = {
  content: EditionContent
  onChange: (fields: Partial<EditionContent>) => void
  problemOf: (field: keyof EditionContent) => string | undefined
  warningOf: (field: keyof EditionContent) => string | undefined
}

type TextField = 'title' | 'subtitle' | 'docNo' | 'issuer' | 'themeDetail' | 'source' | 'author' | 'audience'
type DayField = 'writtenOn' | 'effectiveOn' | 'expiresOn'

/** What the document is called, who issued it and when. */
export function DocumentFields(props: DraftSectionProps) {
  return (
    <div className="field-grid">
      <TextInput {...props} field="title" most={200} required wide />
      <TextInput {...props} field="subtitle" most={200} wide />
      <TextInput {...props} field="issuer" most={200} required hint="联合发文的，牵头机关写在最前" />
      <TextInput {...props} field="docNo" most={60} hint="例如：常科发〔2020〕12号" />
      <DayField {...props} field="writtenOn" required hint="签发的日期；联合发文为最后签发的日期" />
      <DayField {...props} field="effectiveOn" />
      <DayField {...props} field="expiresOn" hint="过了这一天，页面自动标为失效" />
    </div>
  )
}

/** Where it stands in the catalogue and how it is found. */
export function CatalogueFields(props: DraftSectionProps & { columns: readonly Column[] }) {
  const { content, onChange, columns } = props

  function handleColumn(columnId: string | undefined) {
    const column = columns.find(({ id }) => id === columnId)
    onChange({ columnId: columnId ?? null, ...(column?.art20Item && { art20Item: column.art20Item }) })
  }

  return (
    <div className="field-grid">
      <Choice
        {...props}
        field="columnId"
        required={content.attribute === 'proactive'}
        wide
        value={content.columnId}
        onPick={handleColumn}
        options={columnOptions(columns)}
      />
      <Choice
        {...props}
        field="themeCode"
        value={content.themeCode}
        onPick={(code) => onChange({ themeCode: THEME_CLASSES.find((theme) => theme.code === code)?.code ?? '22' })}
        options={THEME_CLASSES.map(({ code }) => ({ value: code, label: `${code} ${themeName(code)}` }))}
      />
      <TextInput {...props} field="themeDetail" most={30} />
      <Choice
        {...props}
        field="genre"
        value={content.genre}
        onPick={(code) => onChange({ genre: GENRES.find((genre) => genre.code === code)?.code ?? 'other' })}
        options={GENRES.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Choice
        {...props}
        field="normativeKind"
        hint="计入年报第二部分；一般文件不选"
        value={content.normativeKind}
        onPick={(kind) => onChange({ normativeKind: NORMATIVE_KINDS.find((known) => known === kind) ?? null })}
        options={NORMATIVE_KINDS.map((kind) => ({ value: kind, label: NORMATIVE_KIND_NAMES[kind] }))}
      />
      <Choice
        {...props}
        field="art20Item"
        hint="选了栏目会自动带出"
        value={content.art20Item === null ? null : String(content.art20Item)}
        onPick={(item) => onChange({ art20Item: item === undefined ? null : Number(item) })}
        options={STATUTORY_ITEMS.map(({ item, article, name }) => ({
          value: String(item),
          label: `${article} ${name}`,
        }))}
      />
      <Choice
        {...props}
        field="opennessClass"
        value={content.opennessClass}
        onPick={(kind) => onChange({ opennessClass: FIVE_OPENNESS.find((known) => known === kind) ?? null })}
        options={FIVE_OPENNESS.map((kind) => ({ value: kind, label: FIVE_OPENNESS_NAMES[kind] }))}
      />
      <Choice
        {...props}
        field="audience"
        value={content.audience || null}
        onPick={(audience) => onChange({ audience: audience ?? '' })}
        options={AUDIENCES.map((audience) => ({ value: audience, label: audience }))}
      />
      <Field
        id="keywords"
        label={EDITION_FIELD_NAMES.keywords}
        hint="写一个按一次回车，最多10个"
        problem={props.problemOf('keywords')}
        warning={props.warningOf('keywords')}
      >
        {({ status, ...control }) => (
          <Select
            {...control}
            status={status}
            mode="tags"
            open={false}
            suffixIcon={null}
            maxCount={10}
            tokenSeparators={['、', '，', ',', '；', ' ']}
            value={content.keywords}
            onChange={(keywords: string[]) =>
              onChange({ keywords: keywords.map((word) => word.trim()).filter(Boolean) })
            }
          />
        )}
      </Field>
      <TextInput {...props} field="source" most={100} />
      <TextInput {...props} field="author" most={50} />
      <Field
        id="summary"
        label={EDITION_FIELD_NAMES.summary}
        wide
        hint="一两句话说清内容，列表和检索结果里显示，不超过300个字"
        problem={props.problemOf('summary')}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            value={content.summary}
            maxLength={300}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={(event) => onChange({ summary: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

function TextInput(
  props: DraftSectionProps & { field: TextField; most: number; required?: boolean; wide?: boolean; hint?: string },
) {
  const { field, most, content, onChange, problemOf, warningOf, required = false, wide = false, hint } = props
  return (
    <Field
      id={field}
      label={EDITION_FIELD_NAMES[field]}
      required={required}
      wide={wide}
      hint={hint}
      problem={problemOf(field)}
      warning={warningOf(field)}
    >
      {(control) => (
        <Input
          {...control}
          value={content[field]}
          maxLength={most}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  )
}

function DayField(props: DraftSectionProps & { field: DayField; required?: boolean; hint?: string }) {
  const { field, content, onChange, problemOf, warningOf, required = false, hint } = props
  return (
    <Field
      id={field}
      label={EDITION_FIELD_NAMES[field]}
      required={required}
      hint={hint}
      problem={problemOf(field)}
      warning={warningOf(field)}
    >
      {(control) => <DayInput {...control} value={content[field]} onChange={(on) => onChange({ [field]: on })} />}
    </Field>
  )
}

function Choice(
  props: DraftSectionProps & {
    field: keyof EditionContent
    value: string | null
    onPick: (value: string | undefined) => void
    options: { value: string; label: string }[]
    required?: boolean
    wide?: boolean
    hint?: string
  },
) {
  const { field, value, onPick, options, problemOf, warningOf, required = false, wide = false, hint } = props
  return (
    <Field
      id={field}
      label={EDITION_FIELD_NAMES[field]}
      required={required}
      wide={wide}
      hint={hint}
      problem={problemOf(field)}
      warning={warningOf(field)}
    >
      {({ status, ...control }) => (
        <Select
          {...control}
          status={status}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="请选择"
          value={value}
          onChange={(picked: string | undefined) => onPick(picked)}
          options={options}
        />
      )}
    </Field>
  )
}
