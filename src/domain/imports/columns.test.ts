import { describe, expect, test } from 'vitest'
import type { Cell } from './cell.ts'
import { readHeader, type Column } from './columns.ts'

const COLUMNS: Column[] = [
  { key: 'happenedOn', header: '许可决定日期', aliases: ['决定日期'], required: true, note: '', example: '' },
  { key: 'amount', header: '采购金额（元）', required: true, note: '', example: '' },
  { key: 'BZ', header: '备注', required: false, note: '', example: '' },
]

test('headers are found wherever they stand, by name or alias, whatever their blanks, brackets and stars', () => {
  const { positions, errors } = readHeader(header('备注', '', ' 采购金额(元)*', '决定 日期'), 1, COLUMNS)
  expect([...positions]).toEqual([
    ['BZ', 0],
    ['amount', 2],
    ['happenedOn', 3],
  ])
  expect(errors).toEqual([])
})

describe('what is wrong with a header', () => {
  test.each([
    ['column-missing', ['决定日期', '备注'], '缺少必填的列“采购金额（元）”。请按模板补上这一列。'],
    ['column-twice', ['决定日期', '采购金额（元）', '许可决定日期'], '表头“许可决定日期”出现了两次。请只保留一列。'],
    [
      'unknown-column',
      ['决定日期', '采购金额（元）', '许可决定日其'],
      '不认识表头“许可决定日其”。是不是“许可决定日期”？',
    ],
    ['unknown-column', ['决定日期', '采购金额（元）', '颜色'], '不认识表头“颜色”。请按模板填写表头，或删除这一列。'],
  ])('%s', (code, headers, message) => {
    expect(readHeader(header(...headers), 1, COLUMNS).errors).toMatchObject([{ row: 1, code, message }])
  })
})

function header(...texts: string[]): Cell[] {
  return texts.map((text) => (text === '' ? { kind: 'empty' } : { kind: 'text', text }))
}
