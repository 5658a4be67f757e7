import type { Column } from '#domain/imports/columns.ts'
import type { Field, FieldType } from './field.ts'
import type { LedgerKind } from './kinds.ts'
import { coercionFields, feeFields, otherServiceFields, procurementFields } from './other-fields.ts'
import { penaltyFields } from './penalty-fields.ts'
import { permitFields } from './permit-fields.ts'

/** The fields of each kind of entry, in the order of the form, the template and the list. */
export const ledgerFields: Readonly<Record<LedgerKind, readonly Field[]>> = {
  permit: permitFields,
  'other-service': otherServiceFields,
  penalty: penaltyFields,
  coercion: coercionFields,
  fee: feeFields,
  procurement: procurementFields,
}

/** The same fields as columns of an import file. */
export function ledgerColumns(kind: LedgerKind): Column[] {
  return ledgerFields[kind].map((field) => ({
    key: field.key,
    header: field.label,
    ...(field.aliases ? { aliases: field.aliases } : {}),
    required: field.required,
    note: `${field.note}${writingNote(field.type)}`,
    example: field.example,
  }))
}

/** What a cell of a file needs said that a form control shows by itself. */
function writingNote(type: FieldType): string {
  switch (type.is) {
    case 'choice':
      return `填写：${Object.values(type.names).join('、')}。`
    case 'choices':
      return `填写下列一种或几种，用分号隔开：${type.names.join('、')}。`
    case 'day':
      return '写成 2020-03-05。'
    case 'yes-no':
      return '填写：是、否。'
    case 'code':
    case 'credit-code':
      return '单元格请设为“文本”格式。'
    default:
      return ''
  }
}

/** The official's word for a field of a kind, for messages. */
export function fieldLabel(kind: LedgerKind, key: string): string {
  return ledgerFields[kind].find((field) => field.key === key)?.label ?? key
}
