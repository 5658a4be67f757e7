import { z } from 'zod'
import { DaySchema, type Day } from '#domain/calendar/day.ts'

/** The matters report table 2 counts by organ: 行政许可, 其他对外管理服务, 行政处罚, 行政强制, 行政事业性收费. */
export const COMPETENCE_KINDS = ['licensing', 'other-service', 'penalty', 'coercion', 'fee'] as const

export type CompetenceKind = (typeof COMPETENCE_KINDS)[number]

export const competenceKindNames = {
  licensing: '行政许可',
  'other-service': '其他对外管理服务事项',
  penalty: '行政处罚',
  coercion: '行政强制',
  fee: '行政事业性收费',
} as const satisfies Record<CompetenceKind, string>

export type Validity = { validFrom: Day; validTo: Day | null }

/** Whether the competence was held on that day, the last day included. */
export function isCompetentOn(competence: Validity, on: Day): boolean {
  return competence.validFrom <= on && (competence.validTo === null || on <= competence.validTo)
}

export type CompetenceEnd =
  { allowed: true } | { allowed: false; because: 'competence-ends-before-it-began' | 'competence-already-ended' }

/** A competence ends once, not before it began; its rows of the years before stay counted. */
export function decideCompetenceEnd(competence: Validity, lastDay: Day): CompetenceEnd {
  if (competence.validTo !== null) return { allowed: false, because: 'competence-already-ended' }
  if (lastDay < competence.validFrom) return { allowed: false, because: 'competence-ends-before-it-began' }
  return { allowed: true }
}

export const CreateCompetenceInput = z.object({
  kind: z.enum(COMPETENCE_KINDS, '请选择事项类型'),
  name: z.string().trim().min(1, '请填写事项名称').max(200, '事项名称不超过 200 字'),
  legalBasis: z.string().trim().max(2000, '设定依据不超过 2000 字').default(''),
  validFrom: DaySchema,
  validTo: DaySchema.nullable().default(null),
})

export type CreateCompetenceInput = z.infer<typeof CreateCompetenceInput>

export const EndCompetenceInput = z.object({ lastDay: DaySchema })

export type EndCompetenceInput = z.infer<typeof EndCompetenceInput>
