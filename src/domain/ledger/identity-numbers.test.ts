import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCreditCode, isIdentityNumber } from './identity-numbers.ts'

test.each([
  ['91350100M000100Y43', true],
  ['11441700007280420Y', true],
  ['91350100M000100Y44', false],
  ['91350100m000100Y43', false],
  ['91350100I000100Y43', false],
  ['9135010000100Y43', false],
])('统一社会信用代码 %s: %s (GB 32100)', (text, expected) => {
  expect(isCreditCode(text)).toBe(expected)
})

test.each([
  ['11010519491231002X', true],
  ['440524188001010014', true],
  ['110105194912310021', false],
  ['11010519491331002X', false],
  ['11010519491231002x', false],
  ['1101051949123100', false],
])('公民身份号码 %s: %s (GB 11643)', (text, expected) => {
  expect(isIdentityNumber(text)).toBe(expected)
})

test('any single wrong digit of an identity number is noticed', () => {
  const good = '11010519491231002X'
  fc.assert(
    fc.property(fc.nat(16), fc.nat(9), (position, digit) => {
      const changed = good.slice(0, position) + String(digit) + good.slice(position + 1)
      expect(isIdentityNumber(changed)).toBe(changed === good)
    }),
  )
})
