import { z } from 'zod'
import type { Day } from '#domain/calendar/day.ts'
import type { CompetenceKind } from '#domain/organs/competence.ts'
import { LedgerKindSchema, type CounterpartKind, type LedgerKind } from './kinds.ts'

/** A matter the organ is or was competent for (权责清单事项), as the entry's rules need it. */
export type Matter = {
  readonly id: string
  readonly kind: CompetenceKind
  readonly name: string
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** What the rules must know besides the entry itself. */
export type EntryFacts = {
  readonly today: Day
  readonly matters: readonly Matter[]
  /** The person at the form looked at an unusual amount again and stands by it. */
  readonly amountConfirmed?: boolean
}

/** One ledger entry that passed every rule. `amountYuan` is decimal text in yuan, whatever unit the form uses. */
export type Entry = {
  readonly kind: LedgerKind
  readonly matterId: string | null
  readonly happenedOn: Day
  readonly title: string
  readonly documentNo: string
  readonly counterpart: string
  readonly counterpartKind: CounterpartKind | null
  readonly amountYuan: string | null
  readonly centralised: boolean | null
  /** The further fields by key or 双公示 code. Personal numbers are kept masked only. */
  readonly fields: Readonly<Record<string, string>>
}

/** One thing wrong with a field of an entry. */
export type EntryFinding = {
  readonly field: string
  readonly code: string
  readonly message: string
  readonly value: string
}

/** An entry as the form sends it: the values by field key, as written. */
export const RecordEntryInput = z.object({
  kind: LedgerKindSchema,
  values: z.record(z.string().max(60), z.string().max(8000, '内容过长')),
  amountConfirmed: z.boolean().default(false),
})
export type RecordEntryInput = z.infer<typeof RecordEntryInput>

export const CorrectEntryInput = z.object({
  values: RecordEntryInput.shape.values,
  amountConfirmed: RecordEntryInput.shape.amountConfirmed,
  reason: z.string().trim().min(2, '请写明更正原因').max(500, '更正原因不超过 500 字'),
})
export type CorrectEntryInput = z.infer<typeof CorrectEntryInput>

export const VoidEntryInput = z.object({
  reason: z.string().trim().min(2, '请写明作废原因').max(500, '作废原因不超过 500 字'),
})
export type VoidEntryInput = z.infer<typeof VoidEntryInput>
