import { z } from 'zod'
import { COLUMN_MODULES, type ColumnModule } from './column-modules.ts'
import { COLUMN_TYPES } from './column-types.ts'

/** A column (栏目) of an organ's 政府信息公开专栏: a place in a tree where items are published. */
export const ColumnSchema = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  module: z.enum(COLUMN_MODULES),
  slug: z.string(),
  name: z.string(),
  columnType: z.string(),
  description: z.string(),
  keywords: z.array(z.string()),
  /** Which item of art. 20 the column answers; null outside the statutory content. */
  art20Item: z.number().int().nullable(),
  /** Days within which something new is due; null when the column has no such duty. */
  updateDutyDays: z.number().int().nullable(),
  position: z.number().int(),
  closed: z.boolean(),
})
export type Column = z.infer<typeof ColumnSchema>

const name = z.string('请填写栏目名称').trim().min(1, '请填写栏目名称').max(30, '栏目名称不能超过30个字')
const columnType = z.enum(COLUMN_TYPES, '请选择栏目类别')
const description = z.string().trim().max(300, '栏目说明不能超过300个字')
const keywords = z.array(z.string().trim().min(1).max(20, '每个关键词不能超过20个字')).max(10, '关键词不能超过10个')
const art20Item = z.number().int().min(1).max(15, '请选择条例第二十条第（一）至（十五）项').nullable()
const updateDutyDays = z.number().int().min(1, '更新期限以天计，至少1天').max(366, '更新期限不能超过366天').nullable()

export const AddColumnInput = z.object({
  parentId: z.string().nullable(),
  module: z.enum(COLUMN_MODULES, '请选择栏目所属的模块'),
  name,
  slug: z
    .string('请填写栏目地址')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '栏目地址只能用小写字母、数字和连字符')
    .max(60, '栏目地址不能超过60个字符'),
  columnType: columnType.default('信息公开'),
  description: description.default(''),
  keywords: keywords.default([]),
  art20Item: art20Item.default(null),
  updateDutyDays: updateDutyDays.default(null),
})
export type AddColumnInput = z.infer<typeof AddColumnInput>

/** Only what is given changes; the slug stays, so that addresses already published keep working. */
export const ChangeColumnInput = z.object({
  name: name.optional(),
  columnType: columnType.optional(),
  description: description.optional(),
  keywords: keywords.optional(),
  art20Item: art20Item.optional(),
  updateDutyDays: updateDutyDays.optional(),
  parentId: z.string().nullable().optional(),
  position: z.number().int().min(0).optional(),
  closed: z.boolean().optional(),
})
export type ChangeColumnInput = z.infer<typeof ChangeColumnInput>

type Place = { id: string; parentId: string | null; module: ColumnModule; closed: boolean }

type ColumnDecision = { allowed: true } | { allowed: false; because: ColumnRefusal }
export type ColumnRefusal =
  'parent-not-found' | 'parent-is-closed' | 'other-module' | 'column-beneath-itself' | 'has-open-subcolumns'

/** May a column of `module` stand under `parentId`? `moving` is the column itself when it already exists. */
export function decideColumnPlace(
  columns: readonly Place[],
  place: { parentId: string | null; module: ColumnModule; moving?: string },
): ColumnDecision {
  if (place.parentId === null) return { allowed: true }
  const parent = columns.find((column) => column.id === place.parentId)
  if (!parent) return { allowed: false, because: 'parent-not-found' }
  if (parent.closed) return { allowed: false, because: 'parent-is-closed' }
  if (parent.module !== place.module) return { allowed: false, because: 'other-module' }
  if (place.moving !== undefined && pathTo(columns, parent.id).includes(place.moving)) {
    return { allowed: false, because: 'column-beneath-itself' }
  }
  return { allowed: true }
}

/** A column closes only after those beneath it: nothing may be published under a closed parent. */
export function decideCloseColumn(columns: readonly Place[], id: string): ColumnDecision {
  const open = columns.some((column) => column.parentId === id && !column.closed)
  return open ? { allowed: false, because: 'has-open-subcolumns' } : { allowed: true }
}

/** Ids from the top of the tree down to the column itself; stops where the tree is broken. */
export function pathTo(columns: readonly { id: string; parentId: string | null }[], id: string): string[] {
  const path: string[] = []
  let current = columns.find((column) => column.id === id)
  while (current && !path.includes(current.id)) {
    path.unshift(current.id)
    const parentId = current.parentId
    current = columns.find((column) => column.id === parentId)
  }
  return path
}
