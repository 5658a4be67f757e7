import { expect, test } from 'vitest'
import { counts, sumByChannel, type Countable } from './counts.ts'

const first: Countable = { kind: 'first', state: 'confirmed', voided: false, channel: 'website' }

test.each<[string, Partial<Countable>, boolean]>([
  ['a first, confirmed publication', {}, true],
  ['a correction is the same information once more', { kind: 'correction' }, false],
  ['accepted is not published', { state: 'sent' }, false],
  ['a failed one', { state: 'failed' }, false],
  ['one recorded by mistake', { voided: true }, false],
])('%s', (_, change, expected) => {
  expect(counts({ ...first, ...change })).toBe(expected)
})

test('the seed report: 925 = 732 + 153 + 40', () => {
  const sums = sumByChannel([
    { channel: 'weibo', count: 40 },
    { channel: 'website', count: 732 },
    { channel: 'wechat', count: 153 },
  ])
  expect(sums.publications).toBe(925)
  expect(sums.byChannel.slice(0, 4)).toEqual([
    { channel: 'website', count: 732 },
    { channel: 'wechat', count: 153 },
    { channel: 'weibo', count: 40 },
    { channel: 'gazette', count: 0 },
  ])
})
