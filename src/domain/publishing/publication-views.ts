import { z } from 'zod'
import { DaySchema } from '#domain/calendar/day.ts'
import { CHANNELS, PUBLICATION_KINDS, PUBLICATION_STATES } from './channels.ts'

const Instant = z.iso.datetime()

/** One publication of one item on one channel. */
export const PublicationView = z.object({
  id: z.string(),
  itemId: z.string(),
  editionNumber: z.number().int(),
  title: z.string(),
  indexNo: z.string().nullable(),
  channel: z.enum(CHANNELS),
  kind: z.enum(PUBLICATION_KINDS),
  state: z.enum(PUBLICATION_STATES),
  publishedAt: Instant,
  publishedOn: DaySchema,
  address: z.string(),
  receipt: z.string(),
  note: z.string(),
  recordedByName: z.string().nullable(),
  voidedAt: Instant.nullable(),
  voidedReason: z.string().nullable(),
  /** Whether it counts as a publication (counts.ts). */
  counted: z.boolean(),
})
export type PublicationView = z.infer<typeof PublicationView>

export const PublicationListQuery = z.object({
  after: z.string().regex(/^\d+$/).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  organId: z.string().regex(/^\d+$/).optional(),
  itemId: z.string().regex(/^\d+$/).optional(),
  channel: z.enum(CHANNELS).optional(),
  kind: z.enum(PUBLICATION_KINDS).optional(),
  from: DaySchema.optional(),
  to: DaySchema.optional(),
  q: z.string().trim().max(100).optional(),
})
export type PublicationListQuery = z.infer<typeof PublicationListQuery>

export const PUBLISHING_ACTS = ['publish', 'record', 'withdraw'] as const
export type PublishingAct = (typeof PUBLISHING_ACTS)[number]

/** Where an item stands with publication: its rows, and what this person may do next. */
export const ItemPublications = z.object({
  rows: z.array(PublicationView),
  /** Channels an item of this kind may still be recorded on. */
  channelsOpen: z.array(z.enum(CHANNELS)),
  can: z.array(
    z.object({
      act: z.enum(PUBLISHING_ACTS),
      allowed: z.boolean(),
      because: z.string().optional(),
      message: z.string().optional(),
    }),
  ),
})
export type ItemPublications = z.infer<typeof ItemPublications>

export const RecordPublicationInput = z.object({
  channel: z.enum(CHANNELS, '请选择渠道'),
  /** When it was published there, as an instant with its zone: 2020-05-21T09:00:00+08:00. */
  publishedAt: z.iso.datetime({ offset: true, error: '请填写实际发布的日期和时间' }),
  address: z.string().trim().max(500, '链接或者位置不能超过500个字').default(''),
  receipt: z.string().trim().max(500, '回执不能超过500个字').default(''),
  note: z.string().trim().max(300, '备注不能超过300个字').default(''),
})
export type RecordPublicationInput = z.infer<typeof RecordPublicationInput>

/** A reason that others will read: withdrawing (shown to the public) or voiding. */
export const ReasonInput = z.object({
  reason: z.string('请说明理由').trim().min(4, '请说明理由，至少4个字').max(300, '理由不能超过300个字'),
})
export type ReasonInput = z.infer<typeof ReasonInput>
