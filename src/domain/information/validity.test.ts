import { describe, expect, test } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { decideValidityChange, validityOn } from './validity.ts'

const item = { id: '7', validity: 'in-force' as const, writtenOn: day('2018-03-01') }
const today = day('2020-06-01')

describe('有效性', () => {
  test('repealed by another document, or without one', () => {
    const repealed = { validity: 'repealed' as const, on: day('2020-05-01'), successorId: '9' }
    expect(decideValidityChange(item, repealed, today)).toEqual({ allowed: true })
    expect(decideValidityChange(item, { ...repealed, successorId: null }, today)).toEqual({ allowed: true })
  })

  test.each([
    ['validity-unchanged', { validity: 'in-force' as const, on: today, successorId: null }],
    ['validity-day-in-future', { validity: 'expired' as const, on: day('2020-06-02'), successorId: null }],
    ['validity-before-made', { validity: 'expired' as const, on: day('2018-02-28'), successorId: null }],
    ['successor-missing', { validity: 'amended' as const, on: today, successorId: null }],
    ['successor-is-itself', { validity: 'amended' as const, on: today, successorId: '7' }],
  ])('refuses: %s', (because, change) => {
    expect(decideValidityChange(item, change, today)).toEqual({ allowed: false, because })
  })

  test('the last day is still in force, the day after is not', () => {
    const dated = { validity: 'in-force' as const, expiresOn: day('2020-06-01') }
    expect(validityOn(dated, day('2020-06-01'))).toBe('in-force')
    expect(validityOn(dated, day('2020-06-02'))).toBe('expired')
    expect(validityOn({ ...dated, validity: 'repealed' }, day('2020-06-02'))).toBe('repealed')
    expect(validityOn({ ...dated, expiresOn: null }, today)).toBe('in-force')
  })
})
