import { describe, expect, test } from 'vitest'
import type { TableBlock, TableCell } from '#domain/documents/document.ts'
import { unbrokenGroups } from './table-groups.ts'
import { repeatedRows } from './table-heads.ts'

const cell = (text: string, colspan = 1, header?: TableCell['header']): TableCell => ({
  text,
  colspan,
  rowspan: 1,
  align: 'center',
  ...(header ? { header } : {}),
})

const table = (rows: TableCell[][]): TableBlock => ({
  kind: 'table',
  id: 't',
  caption: '',
  widths: [1, 1],
  labelColumns: 1,
  size: 'normal',
  rows,
})

describe('where a table may break', () => {
  test('before each row that spans its whole width', () => {
    const block = (article: string) => [
      [cell(article, 2, 'colgroup')],
      [cell('信息内容', 1, 'col'), cell('数量', 1, 'col')],
      [cell('规章', 1, 'row'), cell('0')],
    ]
    const divided = table([...block('第（一）项'), ...block('第（五）项')])
    expect(unbrokenGroups(divided).map((rows) => rows.length)).toEqual([3, 3])
    expect(repeatedRows(divided)).toBe(0)
  })

  test('nowhere, when no row does; its column headings are repeated on a next page', () => {
    const whole = table([
      [cell('甲', 1, 'col'), cell('乙', 1, 'col')],
      [cell('丙', 1, 'row'), cell('1')],
    ])
    expect(unbrokenGroups(whole)).toHaveLength(1)
    expect(repeatedRows(whole)).toBe(1)
  })
})
