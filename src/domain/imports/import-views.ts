import { z } from 'zod'

/** What the imports' API takes and answers. */

export const importStates = ['previewed', 'confirmed', 'discarded'] as const
export const importStateNames = {
  previewed: '待确认',
  confirmed: '已导入',
  discarded: '已放弃',
} as const satisfies Record<(typeof importStates)[number], string>

export const ImportKindView = z.object({
  name: z.string(),
  title: z.string(),
  group: z.string(),
  attestation: z.string(),
  columns: z.array(
    z.object({ key: z.string(), header: z.string(), required: z.boolean(), note: z.string(), example: z.string() }),
  ),
})

export const ImportBatchView = z.object({
  id: z.string(),
  kind: z.string(),
  kindTitle: z.string(),
  fileName: z.string(),
  state: z.enum(importStates),
  rowCount: z.int(),
  errorCount: z.int(),
  createdAt: z.iso.datetime(),
  createdByName: z.string().nullable(),
  confirmedAt: z.iso.datetime().nullable(),
  confirmedByName: z.string().nullable(),
  /** confirm, discard: what this person may do with the batch now. */
  can: z.array(z.enum(['confirm', 'discard'])),
})
export type ImportBatchView = z.infer<typeof ImportBatchView>

export const ImportRowView = z.object({
  row: z.int(),
  /** What was read, as text, by column key. */
  values: z.record(z.string(), z.string()),
  errors: z.array(z.object({ column: z.string(), code: z.string(), message: z.string(), value: z.string() })),
})
export type ImportRowView = z.infer<typeof ImportRowView>

/** The person who confirms vouches for the content, in the words the kind shows. */
export const ConfirmImportInput = z.object({ attested: z.literal(true, '请先勾选确认声明') })
