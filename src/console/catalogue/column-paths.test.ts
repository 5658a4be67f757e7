import { describe, expect, test } from 'vitest'
import type { Column } from '#domain/catalogue/column.ts'
import { columnOptions, columnPath, inTreeOrder } from './column-paths.ts'

const columns: Column[] = [
  aColumn({ id: '3', parentId: '1', name: '部门决算', position: 20 }),
  aColumn({ id: '2', parentId: '1', name: '部门预算', position: 10 }),
  aColumn({ id: '1', name: '财政信息', position: 20 }),
  aColumn({ id: '4', name: '机构职能', position: 10, closed: true }),
]

describe('columns in a list', () => {
  test('are named by their way from the module down', () => {
    expect(columnPath(columns, '2')).toBe('法定主动公开内容 / 财政信息 / 部门预算')
  })

  test('say a name once where a module has one column of its own name', () => {
    const rules = aColumn({ id: '9', module: 'rules', name: '政府信息公开制度' })
    expect(columnPath([rules], '9')).toBe('政府信息公开制度')
  })

  test('stand after their parents, by position', () => {
    expect(inTreeOrder(columns).map(({ id }) => id)).toEqual(['4', '1', '2', '3'])
  })

  test('are offered for publishing only while they are open', () => {
    expect(columnOptions(columns).map(({ value }) => value)).toEqual(['1', '2', '3'])
  })
})

function aColumn(fields: Partial<Column>): Column {
  return {
    id: '0',
    parentId: null,
    module: 'disclosure',
    slug: 'a',
    name: '栏目',
    columnType: '信息公开',
    description: '',
    keywords: [],
    art20Item: null,
    updateDutyDays: null,
    position: 0,
    closed: false,
    ...fields,
  }
}
