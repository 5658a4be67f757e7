import { describe, expect, test } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { decideCompetenceEnd, isCompetentOn } from './competence.ts'
import { decideOrganPlacement } from './organ.ts'
import { isLockedOut } from './lockout.ts'

describe('a competence with its dates', () => {
  const held = { validFrom: day('2019-03-01'), validTo: day('2020-12-31') }

  test.each([
    ['the day before it began', '2019-02-28', false],
    ['its first day', '2019-03-01', true],
    ['its last day', '2020-12-31', true],
    ['the day after', '2021-01-01', false],
  ])('%s', (_, on, expected) => {
    expect(isCompetentOn(held, day(on))).toBe(expected)
  })

  test('without an end it is held', () => {
    expect(isCompetentOn({ ...held, validTo: null }, day('2030-01-01'))).toBe(true)
  })

  test('ends once, and not before it began', () => {
    const open = { ...held, validTo: null }
    expect(decideCompetenceEnd(open, day('2019-03-01'))).toEqual({ allowed: true })
    expect(decideCompetenceEnd(open, day('2019-02-28'))).toMatchObject({ because: 'competence-ends-before-it-began' })
    expect(decideCompetenceEnd(held, day('2021-01-01'))).toMatchObject({ because: 'competence-already-ended' })
  })
})

describe('where an organ stands', () => {
  test.each([
    ['department', 'city-office', true],
    ['department', 'township', false],
    ['institution', 'department', true],
    ['city-office', 'department', false],
    ['district', null, true],
  ] as const)('%s under %s: %s', (kind, parent, allowed) => {
    expect(decideOrganPlacement(kind, parent).allowed).toBe(allowed)
  })
})

test.each([
  [4, 19, false],
  [5, 0, true],
  [0, 20, true],
])('%i failures of the account and %i of the address lock: %s', (ofAccount, ofAddress, locked) => {
  expect(isLockedOut({ ofAccount, ofAddress })).toBe(locked)
})
