import { z } from 'zod'
import { DaySchema } from '#domain/calendar/day.ts'
import { consultedParties } from './clock-law.ts'

/** In this order events of one day take effect: what opens before what closes, the end last. */
export const clockEventTypes = [
  'received',
  'correction-asked',
  'corrected',
  'fee-asked',
  'paid',
  'consulted',
  'answered',
  'extended',
  'withdrawn',
  'answered-applicant',
] as const
export type ClockEventType = (typeof clockEventTypes)[number]

const ref = z.string().trim().min(1, 'must not be empty').max(100)

/**
 * What happened to an application, one event per act, each with its day. `on` of `received`, `corrected` is the day of
 * receipt by art. 31 (receipt-date.ts); of `answered-applicant` the day that counts for the deadline
 * (answer-in-time.ts); of notices the day the applicant was told.
 */
export const ClockEventSchema = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('received'), on: DaySchema }),
    /** `deadline`: the last day the notice gives for the correction (合理的补正期限). */
    z.object({ type: z.literal('correction-asked'), on: DaySchema, deadline: z.exactOptional(DaySchema) }),
    /** `excused`: late, but accepted for a legitimate reason (正当理由, art. 30). */
    z.object({ type: z.literal('corrected'), on: DaySchema, excused: z.exactOptional(z.boolean()) }),
    /** `deliveredOn`: when the consultee had the letter; its 15 working days begin then, until known on the day sent. */
    z.object({
      type: z.literal('consulted'),
      on: DaySchema,
      with: z.enum(consultedParties, `expected ${consultedParties.join(' or ')}`).default('third-party'),
      deliveredOn: z.exactOptional(DaySchema),
      ref: z.exactOptional(ref),
    }),
    z.object({ type: z.literal('answered'), on: DaySchema, ref: z.exactOptional(ref) }),
    z.object({
      type: z.literal('extended'),
      on: DaySchema,
      workingDays: z.int('expected a whole number').min(1, 'expected at least 1').max(1000, 'expected at most 1000'),
    }),
    z.object({ type: z.literal('fee-asked'), on: DaySchema, deliveredOn: z.exactOptional(DaySchema) }),
    z.object({ type: z.literal('paid'), on: DaySchema }),
    z.object({ type: z.literal('withdrawn'), on: DaySchema }),
    z.object({ type: z.literal('answered-applicant'), on: DaySchema }),
  ],
  `unknown event type: expected ${clockEventTypes.join(', ')}`,
)
export type ClockEvent = z.infer<typeof ClockEventSchema>
export type ClockEventOf<T extends ClockEventType> = Extract<ClockEvent, { type: T }>

/** A clock case: its events in any order, and the day of which the reading is asked (today when left out). */
export const ClockCaseSchema = z.object({
  name: z.exactOptional(z.string()),
  events: z
    .array(ClockEventSchema, 'expected a list of events')
    .max(1000, 'more than 1000 events')
    .refine((events) => events.some(({ type }) => type === 'received'), "there is no 'received' event"),
  asOf: z.exactOptional(DaySchema),
})
export type ClockCase = z.infer<typeof ClockCaseSchema>

/** An event with its place in the case, by which findings and explanations name it. */
export type PlacedEvent = ClockEvent & { readonly index: number }

/** The events as they took effect: by day, on one day by kind, then as listed. */
export function inOrder(events: readonly ClockEvent[]): PlacedEvent[] {
  const rank = ({ type }: ClockEvent) => clockEventTypes.indexOf(type)
  return events
    .map((event, index) => ({ ...event, index }))
    .sort((a, b) => a.on.localeCompare(b.on) || rank(a) - rank(b) || a.index - b.index)
}
