import { describe, expect, test } from 'vitest'
import { AddColumnInput, decideCloseColumn, decideColumnPlace, pathTo } from './column.ts'

const columns = [
  { id: '1', parentId: null, module: 'disclosure' as const, closed: false },
  { id: '2', parentId: '1', module: 'disclosure' as const, closed: false },
  { id: '3', parentId: '2', module: 'disclosure' as const, closed: true },
  { id: '4', parentId: null, module: 'rules' as const, closed: false },
]

describe('where a column may stand', () => {
  test.each([
    ['at the top', { parentId: null, module: 'guide' as const }],
    ['under an open column of its module', { parentId: '2', module: 'disclosure' as const }],
    ['moved to another parent', { parentId: '1', module: 'disclosure' as const, moving: '3' }],
  ])('%s', (_, place) => {
    expect(decideColumnPlace(columns, place)).toEqual({ allowed: true })
  })

  test.each([
    ['parent-not-found', { parentId: '9', module: 'disclosure' as const }],
    ['parent-is-closed', { parentId: '3', module: 'disclosure' as const }],
    ['other-module', { parentId: '4', module: 'disclosure' as const }],
    ['column-beneath-itself', { parentId: '2', module: 'disclosure' as const, moving: '1' }],
    ['column-beneath-itself', { parentId: '2', module: 'disclosure' as const, moving: '2' }],
  ])('refuses: %s', (because, place) => {
    expect(decideColumnPlace(columns, place)).toEqual({ allowed: false, because })
  })

  test('a column with open columns beneath it does not close', () => {
    expect(decideCloseColumn(columns, '1')).toEqual({ allowed: false, because: 'has-open-subcolumns' })
    expect(decideCloseColumn(columns, '2')).toEqual({ allowed: true })
  })

  test('the path leads from the top to the column', () => {
    expect(pathTo(columns, '3')).toEqual(['1', '2', '3'])
    expect(pathTo(columns, '9')).toEqual([])
  })
})

describe('a new column', () => {
  test.each([
    ['no name', { parentId: null, module: 'rules', name: ' ', slug: 'a' }],
    ['a Chinese address', { parentId: null, module: 'rules', name: '规章', slug: '规章' }],
    ['an item the law does not have', { parentId: null, module: 'rules', name: '规章', slug: 'a', art20Item: 16 }],
  ])('is refused with %s', (_, input) => {
    expect(AddColumnInput.safeParse(input).success).toBe(false)
  })
})
