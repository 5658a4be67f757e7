import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatIndexNumber, isIndexNumber, readIndexNumber } from './index-number.ts'

describe('index numbers of 国办秘函〔2009〕6号 and those seen on real sites', () => {
  test.each([
    ['national organ, 9-character code', '000014349/2017-00110'],
    ['another 9-character code', '014416330/2018-04736'],
    ['unified social credit code (Guangdong)', '11441700007280420Y/2021-00050'],
    ['credit code with year and month (Anhui)', '11341702486344515H/202110-00013'],
    ['9-character code with its hyphen', '0142768-8/2022-00185'],
  ])('accepts: %s', (_, text) => {
    expect(isIndexNumber(text)).toBe(true)
  })

  test.each([
    ['no slash', '0000143492017-00110'],
    ['four-digit serial', '000014349/2017-0110'],
    ['lower case', '11441700007280420y/2021-00050'],
    ['year of five digits', '000014349/20171-00110'],
    ['something after it', '000014349/2017-00110 '],
  ])('refuses: %s', (_, text) => {
    expect(isIndexNumber(text)).toBe(false)
  })

  test('the 12th item of 2020', () => {
    expect(formatIndexNumber('006645010', 2020, 12)).toBe('006645010/2020-00012')
  })

  test.each([
    ['006645010/2020-00012', { prefix: '006645010', year: 2020, serial: 12 }],
    ['0142768-8/2022-00185', { prefix: '0142768-8', year: 2022, serial: 185 }],
    ['11341702486344515H/202110-00013', undefined],
    ['2020-00012', undefined],
  ])('read back: %s', (text, parts) => {
    expect(readIndexNumber(text)).toEqual(parts)
  })

  test.each([
    ['a name as prefix', '科技局', 2020, 1],
    ['serial 0', '006645010', 2020, 0],
    ['serial past five digits', '006645010', 2020, 100_000],
    ['no year', '006645010', 0, 1],
  ])('cannot be made from: %s', (_, prefix, year, serial) => {
    expect(() => formatIndexNumber(prefix, year, serial)).toThrow(RangeError)
  })

  test('whatever is made is accepted, and two serials never give one number', () => {
    const serial = integer({ min: 1, max: 99_999 })
    assert(
      property(integer({ min: 1949, max: 2999 }), serial, serial, (year, a, b) => {
        expect(isIndexNumber(formatIndexNumber('006645010', year, a))).toBe(true)
        expect(formatIndexNumber('006645010', year, a) === formatIndexNumber('006645010', year, b)).toBe(a === b)
      }),
    )
  })
})
