import { z } from 'zod'
import { DaySchema } from '#domain/calendar/day.ts'
import { OrganSiteSchema } from './site.ts'

/** Kinds of organ in one installation. */
export const ORGAN_KINDS = ['city-office', 'department', 'district', 'township', 'institution'] as const

export type OrganKind = (typeof ORGAN_KINDS)[number]

export const organKindNames = {
  'city-office': '市政府办公室',
  department: '工作部门',
  district: '区县政府',
  township: '乡镇街道',
  institution: '事业单位',
} as const satisfies Record<OrganKind, string>

/** Which kinds may stand directly under which; an installation's root may be any kind. */
const MAY_STAND_UNDER: Record<OrganKind, readonly OrganKind[]> = {
  'city-office': [],
  department: ['city-office', 'district'],
  district: ['city-office'],
  township: ['city-office', 'district'],
  institution: ['city-office', 'department', 'district', 'township'],
}

export type OrganPlacement = { allowed: true } | { allowed: false; because: 'kind-not-under-this-parent' }

/** Whether an organ of this kind may stand under a parent of that kind (null: at the root). */
export function decideOrganPlacement(kind: OrganKind, parent: OrganKind | null): OrganPlacement {
  if (parent === null || MAY_STAND_UNDER[kind].includes(parent)) return { allowed: true }
  return { allowed: false, because: 'kind-not-under-this-parent' }
}

const OrganName = z.string().trim().min(1, '请填写名称').max(100, '名称不超过 100 字')

export const OrganSlug = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, '地址只用小写字母、数字和连字符，例如 changde-kjj')

/** 索引号前段: the organ's code in index numbers (国办秘函〔2009〕6号). */
export const IndexPrefix = z
  .string()
  .trim()
  .regex(/^[0-9A-Z]{7,18}(-[0-9A-Z])?$/, '索引号前段为 7 至 18 位数字或大写字母')

export const CreateOrganInput = z.object({
  parentId: z.string().nullable(),
  slug: OrganSlug,
  name: OrganName,
  shortName: OrganName,
  kind: z.enum(ORGAN_KINDS, '请选择机构类型'),
  indexPrefix: IndexPrefix,
  /** 政府信息公开工作主管部门 (art. 3): sees the organs beneath it. */
  isSupervisor: z.boolean().default(false),
  /** 有规章制定权. */
  makesRules: z.boolean().default(false),
  validFrom: DaySchema.optional(),
})

export type CreateOrganInput = z.infer<typeof CreateOrganInput>

export const ChangeOrganInput = z.object({
  name: OrganName,
  shortName: OrganName,
  makesRules: z.boolean(),
  validTo: DaySchema.nullable(),
  site: OrganSiteSchema,
})

export type ChangeOrganInput = z.infer<typeof ChangeOrganInput>

export const SectionInput = z.object({
  name: OrganName,
  position: z.int().min(0).max(9999).default(0),
})

export type SectionInput = z.infer<typeof SectionInput>

export const ChangeSectionInput = SectionInput.extend({
  /** The last day of a closed section. */
  validTo: DaySchema.nullable(),
})

export type ChangeSectionInput = z.infer<typeof ChangeSectionInput>
