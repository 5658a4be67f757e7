import { z } from 'zod'
import { DaySchema } from '#domain/calendar/day.ts'
import { counterpartKinds, LedgerKindSchema } from './kinds.ts'

/** What the ledger's API takes and answers. */

export const entryStates = ['valid', 'voided'] as const
export const entryStateNames = { valid: '有效', voided: '已作废' } as const

/** An entry as lists show it: natural persons' names are masked. */
export const EntryRow = z.object({
  id: z.string(),
  kind: LedgerKindSchema,
  matterName: z.string().nullable(),
  happenedOn: DaySchema,
  title: z.string(),
  documentNo: z.string(),
  counterpart: z.string(),
  counterpartKind: z.enum(counterpartKinds).nullable(),
  amountYuan: z.string().nullable(),
  centralised: z.boolean().nullable(),
  state: z.enum(entryStates),
})
export type EntryRow = z.infer<typeof EntryRow>

/** One entry whole, with its values as the form shows them and what this person may do with it. */
export const EntryView = EntryRow.extend({
  values: z.record(z.string(), z.string()),
  voidedReason: z.string().nullable(),
  replacesId: z.string().nullable(),
  replacedById: z.string().nullable(),
  importBatchId: z.string().nullable(),
  recordedByName: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  can: z.array(z.enum(['correct', 'void'])),
})
export type EntryView = z.infer<typeof EntryView>

export const EntryListQuery = z.object({
  kind: LedgerKindSchema.optional(),
  from: DaySchema.optional(),
  to: DaySchema.optional(),
  state: z.enum([...entryStates, 'all']).default('valid'),
  matterId: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  batchId: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  /** In the title, the document number or the counterpart. */
  text: z.string().trim().max(100).optional(),
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}_\d{1,18}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type EntryListQuery = z.infer<typeof EntryListQuery>

export const EntryList = z.object({
  rows: z.array(EntryRow),
  next: z.string().nullable(),
  can: z.array(z.enum(['record', 'import'])),
})

export const MatterView = z.object({
  id: z.string(),
  kind: z.enum(['licensing', 'other-service', 'penalty', 'coercion', 'fee']),
  name: z.string(),
  validFrom: DaySchema,
  validTo: DaySchema.nullable(),
})
