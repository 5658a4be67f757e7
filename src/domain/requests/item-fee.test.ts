import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemFee, monthItemFee } from './item-fee.ts'

describe('109号 art. 4: per application of one applicant in a natural month', () => {
  test.each([
    [1, 0],
    [10, 0],
    [11, 100],
    [30, 100],
    [31, 200],
    [40, 200],
    [41, 300],
    [50, 300],
    [51, 400],
    [60, 400],
    [61, 500],
  ])('the %ith costs %i yuan', (ordinal, yuan) => {
    expect(itemFee(ordinal)).toBe(yuan)
  })

  test.each([
    [0, 0],
    [10, 0],
    [11, 100],
    [25, 1500],
    [30, 2000],
    [31, 2200],
    [35, 3000],
    [40, 4000],
    [41, 4300],
    [50, 7000],
    [52, 7800],
    [60, 11000],
  ])('%i in a month cost %i yuan together', (count, yuan) => {
    expect(monthItemFee(count)).toBe(yuan)
  })

  test('progressive: the next one never costs less, nor more than one step more', () => {
    assert(
      property(integer({ min: 1, max: 100_000 }), (ordinal) => {
        const step = itemFee(ordinal + 1) - itemFee(ordinal)
        expect([0, 100]).toContain(step)
      }),
    )
  })

  test('the month is the sum of its applications: a dearer band leaves the cheaper ones alone', () => {
    assert(
      property(integer({ min: 1, max: 3000 }), (count) => {
        expect(monthItemFee(count) - monthItemFee(count - 1)).toBe(itemFee(count))
      }),
    )
  })

  test.each([-1, 1.5, Number.NaN, Infinity])('refuses %d', (count) => {
    expect(() => itemFee(count)).toThrow(RangeError)
    expect(() => monthItemFee(count)).toThrow(RangeError)
  })

  test('there is no application before the first', () => {
    expect(() => itemFee(0)).toThrow(RangeError)
  })
})
