/** How the value of a field is written and read. */
export type FieldType =
  | { readonly is: 'text'; readonly max: number }
  | { readonly is: 'code'; readonly max: number }
  | { readonly is: 'credit-code' }
  | { readonly is: 'day' }
  | { readonly is: 'amount'; readonly unit: '元' | '万元' }
  | { readonly is: 'choice'; readonly names: Readonly<Record<string, string>> }
  | { readonly is: 'choices'; readonly names: readonly string[] }
  | { readonly is: 'yes-no' }
  | { readonly is: 'matter' }

/**
 * One field of a ledger entry: a form control, an import column and a 双公示 field at once.
 * `key` is the entry's own name for it (matter, happenedOn, title, documentNo, counterpart, counterpartKind, amount,
 * centralised) or the 双公示 code; `code` is the 双公示 code where the key is the entry's own.
 */
export type Field = {
  readonly key: string
  readonly code?: string
  readonly label: string
  readonly aliases?: readonly string[]
  readonly type: FieldType
  readonly required: boolean
  /** Reported upward but never displayed in full (natural persons' numbers). */
  readonly personal?: true
  readonly note: string
  readonly example: string
}

/** Fields two kinds or more share, written once. */
export const remark: Field = {
  key: 'BZ',
  label: '备注',
  type: { is: 'text', max: 500 },
  required: false,
  note: '需要说明的其他情况。',
  example: '',
}
