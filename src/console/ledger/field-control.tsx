import { Input, Radio, Select } from 'antd'
import type { FieldControl } from '#console/catalogue/field.tsx'
import type { Field } from '#domain/ledger/field.ts'

type FieldInputProps = {
  field: Field
  control: FieldControl
  value: string
  /** Names of the matters the organ is or was competent for. */
  matters: readonly string[]
  onChange: (value: string) => void
}

/** The control a field's type asks for; every value is text, as the file import would bring it. */
export function FieldInput({ field, control, value, matters, onChange }: FieldInputProps) {
  const { status, ...marks } = control
  const type = field.type
  switch (type.is) {
    case 'day':
      return <Input {...control} type="date" value={value} onChange={({ target }) => onChange(target.value)} />
    case 'amount':
      return (
        <Input
          {...control}
          inputMode="decimal"
          suffix={type.unit}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )
    case 'matter':
      return (
        <Picker
          {...{ marks, status, value, onChange }}
          options={matters.map((name) => ({ value: name, label: name }))}
        />
      )
    case 'choice':
      return (
        <Picker
          {...{ marks, status, value, onChange }}
          options={Object.entries(type.names).map(([key, label]) => ({ value: key, label }))}
        />
      )
    case 'choices':
      return (
        <Select<string[]>
          {...marks}
          status={status}
          mode="multiple"
          value={value === '' ? [] : value.split('；')}
          options={type.names.map((name) => ({ value: name, label: name }))}
          onChange={(chosen) => onChange(chosen.join('；'))}
        />
      )
    case 'yes-no':
      return (
        <Radio.Group id={marks.id} value={value} onChange={({ target }) => onChange(String(target.value))}>
          <Radio value="是">是</Radio>
          <Radio value="否">否</Radio>
        </Radio.Group>
      )
    case 'text':
      return type.max > 300 ? (
        <Input.TextArea
          {...control}
          autoSize={{ minRows: 2, maxRows: 10 }}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : (
        <Input {...control} value={value} onChange={({ target }) => onChange(target.value)} />
      )
    default:
      return <Input {...control} value={value} onChange={({ target }) => onChange(target.value)} />
  }
}

type PickerProps = {
  marks: Omit<FieldControl, 'status'>
  status: FieldControl['status']
  value: string
  options: { value: string; label: string }[]
  onChange: (value: string) => void
}

function Picker({ marks, status, value, options, onChange }: PickerProps) {
  return (
    <Select<string | undefined>
      {...marks}
      status={status}
      allowClear
      showSearch
      optionFilterProp="label"
      value={value === '' ? undefined : value}
      options={options}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  )
}
