import { expect, test } from 'vitest'
import { COLUMN_MODULES } from './column-modules.ts'
import { SCIENCE_BUREAU_COLUMNS } from './default-columns.ts'

const slugs = SCIENCE_BUREAU_COLUMNS.flatMap((column) => [
  column.slug,
  ...(column.children ?? []).map((child) => child.slug),
])

test('every module of 61号 has a column, in the fixed order', () => {
  expect([...new Set(SCIENCE_BUREAU_COLUMNS.map((column) => column.module))]).toEqual([...COLUMN_MODULES])
})

test('every address is used once', () => {
  expect(new Set(slugs).size).toBe(slugs.length)
})

test('the statutory content names the item of art. 20 that it answers', () => {
  const without = SCIENCE_BUREAU_COLUMNS.filter((column) => column.module === 'disclosure' && !column.art20Item)
  expect(without).toEqual([])
})
