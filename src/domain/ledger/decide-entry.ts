import { day } from '#domain/calendar/day.ts'
import type { Cell } from '#domain/imports/cell.ts'
import { checkValues, findMatter } from './check-values.ts'
import type { Entry, EntryFacts, EntryFinding } from './entry.ts'
import { ledgerFields } from './fields.ts'
import { counterpartKinds, type LedgerKind } from './kinds.ts'
import { maskNumber } from './mask.ts'
import { wanToYuan, yuanToWan } from './money.ts'
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
  return {
    kind,
    matterId: findMatter(kind, values, facts)?.id ?? null,
    happenedOn: day(values.happenedOn ?? ''),
    title: values.title ?? values.matter ?? '',
    documentNo: values.documentNo ?? '',
    counterpart: values.counterpart ?? '',
    counterpartKind: counterpartKinds.find((one) => one === values.counterpartKind) ?? null,
    amountYuan: values.amount === undefined ? null : isInWanYuan(kind) ? wanToYuan(values.amount) : values.amount,
    centralised: kind === 'procurement' ? values.centralised === 'yes' : null,
    fields,
  }
}

/** The values of a recorded entry as its form shows them, to be corrected. */
export function valuesOf(entry: Entry, matterName: string | null): Record<string, string> {
  const { kind, amountYuan, centralised } = entry
  const own = {
    matter: matterName ?? '',
    happenedOn: entry.happenedOn,
    title: entry.title,
    documentNo: entry.documentNo,
    counterpart: entry.counterpart,
    counterpartKind: entry.counterpartKind ?? '',
    amount: amountYuan === null ? '' : isInWanYuan(kind) ? yuanToWan(amountYuan) : amountYuan,
    centralised: centralised === null ? '' : centralised ? '是' : '否',
  }
  const known = new Set(ledgerFields[kind].map(({ key }) => key))
  const all = Object.entries({ ...own, ...entry.fields })
  return Object.fromEntries(all.filter(([key, value]) => known.has(key) && value !== ''))
}

function isInWanYuan(kind: LedgerKind): boolean {
  const field = ledgerFields[kind].find(({ key }) => key === 'amount')
  return field?.type.is === 'amount' && field.type.unit === '万元'
}
