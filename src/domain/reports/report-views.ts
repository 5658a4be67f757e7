import { z } from 'zod'
import { ComposedReportSchema } from './compose-report.ts'
import { FORM_IDS } from './forms/form-of-year.ts'
import { REPORT_STATES, REPORT_STEPS } from './lifecycle.ts'
import { SECTION_KEYS } from './narrative.ts'

/** What the API answers and takes about reports. Instants are ISO texts, days 'YYYY-MM-DD'. */
const Instant = z.iso.datetime()

export const ReportSummary = z.object({
  year: z.number(),
  form: z.enum(FORM_IDS),
  state: z.enum(REPORT_STATES),
  publishedAt: Instant.nullable(),
})
export type ReportSummary = z.infer<typeof ReportSummary>

export const FindingView = z.object({
  rule: z.string(),
  level: z.enum(['error', 'warn', 'info']),
  where: z.object({ left: z.array(z.string()), right: z.array(z.string()) }),
  left: z.number().nullable(),
  right: z.number().nullable(),
  message: z.string(),
})

export const AdjustmentView = z.object({
  id: z.string(),
  cell: z.string(),
  amount: z.number(),
  reason: z.string(),
  accountName: z.string(),
  at: Instant,
  partOf: z.string().nullable(),
  withdrawn: z.object({ at: Instant, byName: z.string(), reason: z.string() }).nullable(),
})
export type AdjustmentView = z.infer<typeof AdjustmentView>

/** A section as written (with its tokens); version 0 is the draft that nobody has saved. */
export const SectionView = z.object({
  section: z.enum(SECTION_KEYS),
  body: z.string(),
  draft: z.string(),
  version: z.number(),
  savedBy: z.string().nullable(),
  savedAt: Instant.nullable(),
})
export type SectionView = z.infer<typeof SectionView>

export const REPORT_ACTS = [...REPORT_STEPS, 'write', 'adjust'] as const

/** The report under work: its numbers, words, findings and what this person may do next. */
export const ReportWorkspace = z.object({
  year: z.number(),
  form: z.enum(FORM_IDS),
  state: z.enum(REPORT_STATES),
  publishedAt: Instant.nullable(),
  /** Names exactly this state of numbers and words: a step is taken on what was seen. */
  fingerprint: z.string(),
  report: ComposedReportSchema,
  /** What the rows yield, before adjustments. */
  computed: z.record(z.string(), z.number().nullable()),
  values: z.record(z.string(), z.number().nullable()),
  adjustments: z.array(AdjustmentView),
  findings: z.array(FindingView),
  sections: z.array(SectionView),
  steps: z.array(
    z.object({
      step: z.enum(REPORT_STEPS),
      accountName: z.string(),
      opinion: z.string(),
      at: Instant,
    }),
  ),
  can: z.array(z.enum(REPORT_ACTS)),
})
export type ReportWorkspace = z.infer<typeof ReportWorkspace>

export const CreateReportInput = z.object({ year: z.int('请填写年度').min(2008).max(2100) })

export const SaveSectionInput = z.object({
  body: z.string().max(20_000, '这一部分请控制在两万字以内'),
  /** The version that was open in the editor; 0 for a draft that nobody had saved. */
  version: z.int().min(0),
})

export const TakeStepInput = z
  .object({
    step: z.enum(REPORT_STEPS),
    opinion: z.string().trim().max(500, '意见请控制在 500 字以内').default(''),
    seen: z.string('请先打开报告'),
  })
  .refine(({ step, opinion }) => step !== 'return' || opinion.length >= 2, {
    path: ['opinion'],
    message: '退回时请写明意见',
  })
export type TakeStepInput = z.infer<typeof TakeStepInput>

/** One number: what it means, how it came about, and the rows behind it. */
export const CellView = z.object({
  cell: z.string(),
  path: z.array(z.string()),
  definition: z.string(),
  unit: z.string(),
  computed: z.number().nullable(),
  value: z.number().nullable(),
  /** For a total: the cells that it is the sum of. */
  parts: z.array(z.object({ cell: z.string(), path: z.array(z.string()), value: z.number().nullable() })),
  rows: z.array(
    z.object({
      /** What the row is and its id: item, ledger entry, competence, earlier report. */
      subject: z.string(),
      target: z.string(),
      id: z.string(),
      on: z.string(),
      title: z.string(),
      note: z.string(),
      amount: z.number(),
    }),
  ),
  next: z.string().nullable(),
})
export type CellView = z.infer<typeof CellView>
