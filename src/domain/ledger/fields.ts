import type { Column } from '#domain/imports/columns.ts'
import type { Field } from './field.ts'
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
  return ledgerFields[kind].map(({ key, label, aliases, required, note, example }) => ({
    key,
    header: label,
    ...(aliases ? { aliases } : {}),
    required,
    note,
    example,
  }))
}

/** The official's word for a field of a kind, for messages. */
export function fieldLabel(kind: LedgerKind, key: string): string {
  return ledgerFields[kind].find((field) => field.key === key)?.label ?? key
}
