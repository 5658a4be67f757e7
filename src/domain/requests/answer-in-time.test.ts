import { describe, expect, test } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { answerCountsOn, wasAnsweredInTime, type Delivery } from './answer-in-time.ts'

const due = day('2024-03-06')
const before = day('2024-03-06')
const after = day('2024-03-07')

describe('an answer is in time by the day that counts for its way (235号; 条例 art. 33)', () => {
  test.each<[string, Delivery, string | null, boolean | null]>([
    ['handed over: the day it is signed for', { way: 'direct', signedOn: before }, before, true],
    ['handed over a day late', { way: 'direct', signedOn: after }, after, false],
    ['through another organ', { way: 'entrusted', signedOn: after }, after, false],
    [
      'by post: the day it is posted, signed for later',
      { way: 'post', handedToPostOn: before, signedOn: after },
      before,
      true,
    ],
    ['by post, posted late', { way: 'post', handedToPostOn: after, signedOn: null }, after, false],
    ['electronically: the day it is sent', { way: 'electronic', sentOn: before }, before, true],
    ['not yet signed for, still time', { way: 'direct', signedOn: null }, null, null],
  ])('%s', (_, delivery, on, inTime) => {
    expect(answerCountsOn(delivery)).toBe(on)
    expect(wasAnsweredInTime(delivery, due, before)).toBe(inTime)
  })

  test('drafted and signed, but never delivered: late once the deadline has passed', () => {
    expect(wasAnsweredInTime({ way: 'direct', signedOn: null }, due, after)).toBe(false)
  })
})
