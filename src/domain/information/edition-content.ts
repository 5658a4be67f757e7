import { z } from 'zod'
import { DaySchema } from '#domain/calendar/day.ts'
import { FIVE_OPENNESS } from '#domain/catalogue/five-openness.ts'
import { GENRE_CODES } from '#domain/catalogue/genres.ts'
import { THEME_CODES } from '#domain/catalogue/theme-classes.ts'
import { DisclosureSchema } from './disclosure-attribute.ts'

/** 规章 and 行政规范性文件 are counted in table 2 of the annual report; everything else is neither. */
export const NORMATIVE_KINDS = ['rule', 'normative-document'] as const
export type NormativeKind = (typeof NORMATIVE_KINDS)[number]

export const NORMATIVE_KIND_NAMES: Readonly<Record<NormativeKind, string>> = {
  rule: '规章',
  'normative-document': '行政规范性文件',
}

const text = (what: string, most: number) => z.string().trim().max(most, `${what}不能超过${most}个字`).default('')
const dayOrNull = DaySchema.nullable().default(null)

/**
 * What a person writes about and into one edition (metadata of 国办秘函〔2009〕6号 and practice, domain rule 5.4).
 * The schema only refuses what could not be kept at all; what is still missing is a finding, see requirements.ts,
 * so that half a draft can always be saved.
 */
export const EditionContent = z.object({
  title: text('标题', 200),
  subtitle: text('副标题', 200),
  docNo: text('发文字号', 60),
  genre: z.enum(GENRE_CODES, '请选择体裁').default('other'),
  normativeKind: z.enum(NORMATIVE_KINDS).nullable().default(null),
  themeCode: z.enum(THEME_CODES, '请选择主题分类').default('22'),
  themeDetail: text('二级主题', 30),
  keywords: z
    .array(z.string().trim().min(1, '主题词不能为空').max(20, '每个主题词不能超过20个字'))
    .max(10, '主题词不能超过10个')
    .default([]),
  summary: text('内容概述', 300),
  bodyHtml: z.string().max(3_000_000, '正文过长，请把大表格或图片改为附件').default(''),
  issuer: text('发文机关', 200),
  source: text('来源', 100),
  author: text('作者', 50),
  audience: text('服务对象', 50),
  writtenOn: dayOrNull,
  effectiveOn: dayOrNull,
  expiresOn: dayOrNull,
  art20Item: z.number().int().min(1).max(21).nullable().default(null),
  opennessClass: z.enum(FIVE_OPENNESS).nullable().default(null),
  columnId: z.string().nullable().default(null),
  attribute: DisclosureSchema.shape.attribute.default(null),
  ground: DisclosureSchema.shape.ground.default(null),
  groundCitation: text('依据', 300),
  groundReason: text('理由', 500),
  /** Shown to the public beside a corrected item: what was corrected and why. */
  correctionNote: text('更正说明', 300),
})
export type EditionContent = z.infer<typeof EditionContent>

/** The officials' name of each field, for findings and for the comparison of editions. */
export const EDITION_FIELD_NAMES: Readonly<Record<keyof EditionContent, string>> = {
  title: '标题',
  subtitle: '副标题',
  docNo: '发文字号',
  genre: '体裁',
  normativeKind: '文件性质',
  themeCode: '主题分类',
  themeDetail: '二级主题',
  keywords: '主题词',
  summary: '内容概述',
  bodyHtml: '正文',
  issuer: '发文机关',
  source: '来源',
  author: '作者',
  audience: '服务对象',
  writtenOn: '成文日期',
  effectiveOn: '施行日期',
  expiresOn: '失效日期',
  art20Item: '主动公开事项',
  opennessClass: '五公开',
  columnId: '栏目',
  attribute: '公开属性',
  ground: '不予公开理由',
  groundCitation: '依据',
  groundReason: '理由说明',
  correctionNote: '更正说明',
}
