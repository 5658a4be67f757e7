import type { ColumnRefusal } from './column.ts'

/** What each refusal of this area says to the person: what happened and what to do. */
export const catalogueMessages = {
  'parent-not-found': '没有找到上级栏目，它可能已被调整。请刷新栏目树后重新选择。',
  'parent-is-closed': '上级栏目已停用，不能在其下设置栏目。请先启用上级栏目，或者另选上级。',
  'other-module': '栏目只能放在同一模块的栏目之下。请在本模块内选择上级栏目。',
  'column-beneath-itself': '栏目不能移到自己或者自己的下级之下。请另选上级栏目。',
  'has-open-subcolumns': '该栏目还有未停用的下级栏目。请先停用或者移走下级栏目。',
  'slug-taken': '本机关已有栏目使用这个地址。请换一个地址。',
  'has-columns-already': '本机关已经设置了栏目，不能再套用默认栏目。请在现有栏目上调整。',
} as const satisfies Record<ColumnRefusal | 'slug-taken' | 'has-columns-already', string>
