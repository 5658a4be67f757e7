import { z } from 'zod'
import { DaySchema } from './day.ts'
import { dayKinds } from './official-calendar.ts'
import { ScheduleFileSchema } from './schedule-file.ts'

/** What the calendar's API takes and answers. */

const NamedDay = z.object({ name: z.string(), off: z.boolean() })

export const CalendarView = z.object({
  version: z.string(),
  publishedFrom: DaySchema,
  publishedUntil: DaySchema,
  named: z.record(z.string(), NamedDay),
  local: z.record(z.string(), NamedDay),
})

export const DayMeaningView = z.object({
  working: z.boolean(),
  kind: z.enum(dayKinds),
  name: z.string().exactOptional(),
  provisional: z.boolean(),
})

export const YearView = z.object({
  year: z.int(),
  published: z.boolean(),
  workingDays: z.int(),
  days: z.array(DayMeaningView.extend({ on: DaySchema })),
})

export const ScheduleView = z.object({
  year: z.int(),
  announcedOn: DaySchema,
  sources: z.array(z.string()),
  origin: z.enum(['shipped', 'loaded']),
  inForce: z.boolean(),
  daysOff: z.int(),
  makeupDays: z.int(),
})

/** A schedule file with the day its notice was announced, where the address does not tell. */
export const ImportScheduleInput = z.object({ file: ScheduleFileSchema, announcedOn: DaySchema.optional() })
export type ImportScheduleInput = z.infer<typeof ImportScheduleInput>

export const ChangedDayView = z.object({ on: DaySchema, before: DayMeaningView, after: DayMeaningView })

/** A publication deadline of art. 26 that a changed calendar moves. */
export const MovedDeadline = z.object({
  organId: z.string(),
  itemId: z.string(),
  title: z.string(),
  before: DaySchema,
  after: DaySchema,
  provisional: z.boolean(),
})
export type MovedDeadline = z.infer<typeof MovedDeadline>

export const SchedulePreview = z.object({
  year: z.int(),
  announcedOn: DaySchema,
  publishedUntil: DaySchema,
  changedDays: z.array(ChangedDayView),
  movedDeadlines: z.array(MovedDeadline),
})
export type SchedulePreview = z.infer<typeof SchedulePreview>

export const AddLocalDayInput = z.object({
  on: DaySchema,
  off: z.boolean(),
  name: z.string().trim().min(1, '请填写名称').max(50, '名称不超过 50 字'),
  basis: z.string().trim().min(2, '请填写依据（本地政府的通知）').max(300, '依据不超过 300 字'),
})
export type AddLocalDayInput = z.infer<typeof AddLocalDayInput>

export const LocalDayView = z.object({
  id: z.string(),
  on: DaySchema,
  off: z.boolean(),
  name: z.string(),
  basis: z.string(),
})
export type LocalDay = z.infer<typeof LocalDayView>

export const DueView = z.object({
  from: DaySchema,
  workingDays: z.int(),
  due: DaySchema,
  provisional: z.boolean(),
  days: z.array(DayMeaningView.extend({ on: DaySchema, ordinal: z.int().nullable() })),
})
