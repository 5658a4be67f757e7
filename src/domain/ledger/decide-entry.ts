import { day } from '#domain/calendar/day.ts'
import type { Cell } from '#domain/imports/cell.ts'
import { checkValues, findMatter } from './check-values.ts'
import type { Entry, EntryFacts, EntryFinding } from './entry.ts'
import { ledgerFields } from './fields.ts'
import { counterpartKinds, type LedgerKind } from './kinds.ts'
import { maskNumber } from './mask.ts'
import { readFields } from './read-fields.ts'

export type EntryDecision =
  | { readonly allowed: true; readonly entry: Entry }
  | { readonly allowed: false; readonly findings: readonly EntryFinding[] }

/** Reads and checks one entry, from a form or from a row of a file: an entry fit to record, or every finding. */
export function decideEntry(kind: LedgerKind, cells: Readonly<Record<string, Cell>>, facts: EntryFacts): EntryDecision {
  const { values, findings } = readFields(kind, cells)
  // One mistake, one finding: what could not be read is not reported again as missing.
  const unread = new Set(findings.map(({ field }) => field))
  const all = [...findings, ...checkValues(kind, values, facts).filter(({ field }) => !unread.has(field))]
  if (all.length > 0) return { allowed: false, findings: all }
  return { allowed: true, entry: entryOf(kind, values, facts) }
}

const OWN_KEYS = new Set(['matter', 'happenedOn', 'title', 'documentNo', 'counterpart', 'counterpartKind', 'amount'])

function entryOf(kind: LedgerKind, values: Readonly<Record<string, string>>, facts: EntryFacts): Entry {
  const further = ledgerFields[kind].filter(({ key }) => !OWN_KEYS.has(key) && key !== 'centralised')
  const fields: Record<string, string> = {}
  for (const { key, personal } of further) {
    const value = values[key]
    if (value !== undefined) fields[key] = personal ? maskNumber(value) : value
  }
  const amountField = ledgerFields[kind].find(({ key }) => key === 'amount')
  const inWanYuan = amountField?.type.is === 'amount' && amountField.type.unit === '万元'
  return {
    kind,
    matterId: findMatter(kind, values, facts)?.id ?? null,
    happenedOn: day(values.happenedOn ?? ''),
    title: values.title ?? values.matter ?? '',
    documentNo: values.documentNo ?? '',
    counterpart: values.counterpart ?? '',
    counterpartKind: counterpartKinds.find((one) => one === values.counterpartKind) ?? null,
    amountYuan: values.amount === undefined ? null : inWanYuan ? wanToYuan(values.amount) : values.amount,
    centralised: kind === 'procurement' ? values.centralised === 'yes' : null,
    fields,
  }
}

/** 万元 to yuan with two decimals, in whole numbers of 分: `0.85` → `8500.00`. */
export function wanToYuan(wan: string): string {
  const [whole = '0', fraction = ''] = wan.split('.')
  const cents = BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0').slice(0, 6))
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
}

/** Yuan to 万元 without trailing zeros: `8500.00` → `0.85`. */
export function yuanToWan(yuan: string): string {
  const [whole = '0', fraction = ''] = yuan.split('.')
  const cents = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2))
  const text = `${cents / 1_000_000n}.${String(cents % 1_000_000n).padStart(6, '0')}`
  return text.replace(/\.?0+$/, '')
}
