import { z } from 'zod'
import { DaySchema } from '#domain/calendar/day.ts'
import { DISCLOSURE_ATTRIBUTES } from './disclosure-attribute.ts'
import { EditionContent } from './edition-content.ts'
import { ItemActSchema } from './item-acts.ts'
import { EDITION_STATES, ITEM_STATES, REVIEW_OUTCOMES, REVIEW_STEPS } from './lifecycle.ts'
import { PUBLICATION_DEADLINE_STATES } from './publication-deadline.ts'
import { SecrecyRecordSchema } from './secrecy-record.ts'
import { VALIDITIES } from './validity.ts'

const Instant = z.iso.datetime()
const Person = z.object({ id: z.string(), name: z.string() })

export const DeadlineView = z.object({
  dueOn: DaySchema,
  provisional: z.boolean(),
  state: z.enum(PUBLICATION_DEADLINE_STATES),
  workingDaysLeft: z.number().int(),
})

/** One line of the list of items: the item and the edition worked on last. */
export const ItemRow = z.object({
  id: z.string(),
  organId: z.string(),
  state: z.enum(ITEM_STATES),
  indexNo: z.string().nullable(),
  title: z.string(),
  docNo: z.string(),
  attribute: z.enum(DISCLOSURE_ATTRIBUTES).nullable(),
  columnId: z.string().nullable(),
  columnName: z.string().nullable(),
  sectionId: z.string().nullable(),
  sectionName: z.string().nullable(),
  draftedBy: Person.nullable(),
  editionNumber: z.number().int(),
  editionState: z.enum(EDITION_STATES),
  writtenOn: DaySchema.nullable(),
  savedAt: Instant,
  submittedAt: Instant.nullable(),
  firstPublishedAt: Instant.nullable(),
  /** The timer of art. 26; null for what is not to be published or is public already. */
  deadline: DeadlineView.nullable(),
})
export type ItemRow = z.infer<typeof ItemRow>

export const AttachmentView = z.object({
  id: z.string(),
  fileId: z.string(),
  title: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
})
export type AttachmentView = z.infer<typeof AttachmentView>

export const EditionView = z.object({
  id: z.string(),
  number: z.number().int(),
  state: z.enum(EDITION_STATES),
  /** Send it back with every save; a stale one is refused. */
  version: z.number().int(),
  content: EditionContent,
  attachments: z.array(AttachmentView),
  draftedBy: Person.nullable(),
  createdAt: Instant,
  savedAt: Instant,
  submittedAt: Instant.nullable(),
  approvedAt: Instant.nullable(),
  publishedAt: Instant.nullable(),
})
export type EditionView = z.infer<typeof EditionView>

export const EditionLine = EditionView.pick({
  number: true,
  state: true,
  draftedBy: true,
  createdAt: true,
  submittedAt: true,
  approvedAt: true,
  publishedAt: true,
}).extend({ title: z.string(), correctionNote: z.string() })
export type EditionLine = z.infer<typeof EditionLine>

export const ReviewView = z.object({
  editionNumber: z.number().int(),
  step: z.enum(REVIEW_STEPS),
  outcome: z.enum(REVIEW_OUTCOMES),
  by: Person,
  opinion: z.string(),
  at: Instant,
  secrecyRecord: SecrecyRecordSchema.nullable(),
})
export type ReviewView = z.infer<typeof ReviewView>

export const ValidityView = z.object({
  validity: z.enum(VALIDITIES),
  since: DaySchema,
  successorId: z.string().nullable(),
  successorTitle: z.string().nullable(),
  reason: z.string(),
  at: Instant,
})
export type ValidityView = z.infer<typeof ValidityView>

export const FindingView = z.object({
  field: z.string(),
  code: z.string(),
  level: z.enum(['error', 'warning']),
  message: z.string(),
})

/** One item with everything a case page needs. */
export const ItemDetail = z.object({
  id: z.string(),
  organId: z.string(),
  sectionId: z.string().nullable(),
  sectionName: z.string().nullable(),
  state: z.enum(ITEM_STATES),
  indexNo: z.string().nullable(),
  imported: z.boolean(),
  originalAddress: z.string().nullable(),
  createdAt: Instant,
  firstPublishedAt: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
  withdrawnReason: z.string().nullable(),
  /** 有效性 as of today: an in-force document past its last day is `expired`. */
  validity: z.enum(VALIDITIES),
  validities: z.array(ValidityView),
  /** The edition worked on last (a discarded one only when there is no other). */
  edition: EditionView,
  publicEditionNumber: z.number().int().nullable(),
  /** Every edition, newest first. */
  editions: z.array(EditionLine),
  /** Every review of every edition, oldest first. */
  reviews: z.array(ReviewView),
  /** What the newest edition lacks for its next step. */
  findings: z.array(FindingView),
  deadline: DeadlineView.nullable(),
  /** What this person may do next; where not, why. */
  can: z.array(ItemActSchema.extend({ message: z.string().optional() })),
})
export type ItemDetail = z.infer<typeof ItemDetail>

/** Filters of the list; all of them narrow. `waiting` is what this person has to act on. */
export const ItemListQuery = z.object({
  after: z.string().regex(/^\d+$/).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  organId: z.string().regex(/^\d+$/).optional(),
  state: z.enum(ITEM_STATES).optional(),
  editionState: z.enum(EDITION_STATES).optional(),
  attribute: z.enum(DISCLOSURE_ATTRIBUTES).optional(),
  columnId: z.string().regex(/^\d+$/).optional(),
  sectionId: z.string().regex(/^\d+$/).optional(),
  /** Part of the title, document number or index number. */
  q: z.string().trim().max(100).optional(),
  mine: z.stringbool().optional(),
  waiting: z.stringbool().optional(),
  deadline: z.enum(['overdue', 'due-soon']).optional(),
  writtenFrom: DaySchema.optional(),
  writtenTo: DaySchema.optional(),
})
export type ItemListQuery = z.infer<typeof ItemListQuery>

/** What waits, for the workbench: how many for this person by act, and the organ's timers. */
export const ItemSummary = z.object({
  drafting: z.number().int(),
  returnedToMe: z.number().int(),
  toReview: z.number().int(),
  toPublish: z.number().int(),
  overdue: z.number().int(),
  dueSoon: z.number().int(),
})
export type ItemSummary = z.infer<typeof ItemSummary>
