import { z } from 'zod'
import { DaySchema, type Day } from '#domain/calendar/day.ts'

/** 有效性 of a public document. A repealed document stays visible with its status; it is never deleted. */
export const VALIDITIES = ['in-force', 'expired', 'repealed', 'amended'] as const
export type Validity = (typeof VALIDITIES)[number]

export const VALIDITY_NAMES: Readonly<Record<Validity, string>> = {
  'in-force': '有效',
  expired: '失效',
  repealed: '废止',
  amended: '已修改',
}

export const ChangeValidityInput = z.object({
  validity: z.enum(VALIDITIES, '请选择有效性'),
  on: DaySchema,
  /** The item that repeals, replaces or amends this one. */
  successorId: z.string().nullable().default(null),
  reason: z.string('请填写变更有效性的依据').trim().min(1, '请填写变更有效性的依据').max(300, '依据不能超过300个字'),
})
export type ChangeValidityInput = z.infer<typeof ChangeValidityInput>

export type ValidityRefusal =
  'validity-unchanged' | 'validity-day-in-future' | 'validity-before-made' | 'successor-missing' | 'successor-is-itself'

/** May the validity of an item change so? 已修改 names the item that amended it; the day is not in the future. */
export function decideValidityChange(
  item: { id: string; validity: Validity; writtenOn: Day | null },
  change: { validity: Validity; on: Day; successorId: string | null },
  today: Day,
): { allowed: true } | { allowed: false; because: ValidityRefusal } {
  if (change.validity === item.validity) return { allowed: false, because: 'validity-unchanged' }
  if (change.on > today) return { allowed: false, because: 'validity-day-in-future' }
  if (item.writtenOn && change.on < item.writtenOn) return { allowed: false, because: 'validity-before-made' }
  if (change.successorId === item.id) return { allowed: false, because: 'successor-is-itself' }
  if (change.validity === 'amended' && change.successorId === null) {
    return { allowed: false, because: 'successor-missing' }
  }
  return { allowed: true }
}

/** A document past its last day is shown as 失效 from the next day on, without anyone having to change it. */
export function validityOn(item: { validity: Validity; expiresOn: Day | null }, on: Day): Validity {
  if (item.validity === 'in-force' && item.expiresOn && on > item.expiresOn) return 'expired'
  return item.validity
}
