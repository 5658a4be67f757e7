import { describe, expect, test } from 'vitest'
import { applyAdjustments, decideAdjustment } from './adjustment.ts'
import { cellsOf } from './cells.ts'
import { formById, formOfYear } from './forms/form-of-year.ts'
import { totalsMovedBy } from './totals.ts'

const form = formById('AR2019')

test.each([
  [2018, undefined],
  [2019, 'AR2019'],
  [2020, 'AR2019'],
  [2021, 'AR2021'],
  [2026, 'AR2021'],
])('a report on %s is made on form %s, whatever the day', (year, id) => {
  expect(formOfYear(year)?.id).toBe(id)
})

describe('adjusting a part moves its totals along', () => {
  test.each([
    ['table3.granted.natural', ['table3.granted.total', 'table3.total.natural', 'table3.total.total']],
    ['table3.newlyReceived.natural', ['table3.newlyReceived.total']],
    ['table3.granted.total', []],
    ['table4.review.upheld', ['table4.review.total']],
    ['publications.weibo', ['publications.total']],
    ['publications.total', []],
    ['table2.licensing.decisions', []],
  ])('%s → %j', (cell, totals) => expect(totalsMovedBy(form, cell)).toEqual(totals))
})

describe('adjustments', () => {
  test('are added to their own cell; a withdrawn one is not', () => {
    const withdrawn = { at: new Date(0), byName: '李', reason: '重复登记' }
    const values = applyAdjustments({ a: 0.1, b: 5 }, [
      { cell: 'a', amount: 0.2, withdrawn: null },
      { cell: 'b', amount: -2, withdrawn },
    ])
    expect(values).toEqual({ a: 0.3, b: 5 })
  })

  test.each([
    ['table2.licensing.decisions', 1.5, 'adjustment-not-whole'],
    ['table2.procurement.amountYuan', 0.001, 'adjustment-below-cent'],
    ['table9.x.y', 1, 'no-such-cell'],
  ])('%s by %s is refused: %s', (key, amount, because) => {
    const cell = cellsOf(form, 2020).find((cell) => cell.key === key)
    expect(decideAdjustment(cell, amount)).toEqual({ allowed: false, because })
  })
})

test('every cell says in words what it counts', () => {
  const cell = cellsOf(form, 2020).find(({ key }) => key === 'table2.licensing.decisions')
  expect(cell).toMatchObject({
    path: ['第二十条第（五）项', '行政许可', '处理决定数量'],
    definition: '2020年1月1日至12月31日作出的行政许可处理决定，以决定日期为准，作废的不计',
  })
  expect(cellsOf(form, 2020).filter(({ definition }) => definition.includes('{'))).toEqual([])
})
