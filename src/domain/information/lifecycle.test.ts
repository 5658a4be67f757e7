import { describe, expect, test } from 'vitest'
import { EDITION_STATES, stateAfter, stepAwaited, type EditionMove, type EditionState } from './lifecycle.ts'

const moves: EditionMove[] = [
  'submit',
  'pass',
  'refer',
  'return',
  'recall',
  'reopen',
  'publish',
  'supersede',
  'discard',
]

describe('the way of an edition (三审: 先审查、后公开)', () => {
  test('drafted, reviewed three times, published', () => {
    const way = (['submit', 'pass', 'pass', 'pass', 'publish'] as const).reduce<EditionState[]>(
      (states, move) => [...states, stateAfter(move, states.at(-1) ?? 'drafting') ?? 'discarded'],
      ['drafting'],
    )
    expect(way).toEqual(['drafting', 'section-review', 'secrecy-review', 'approval', 'approved', 'published'])
  })

  test.each<[EditionState, EditionMove[]]>([
    ['drafting', ['submit', 'discard']],
    ['section-review', ['pass', 'return', 'recall']],
    ['secrecy-review', ['pass', 'refer', 'return', 'recall']],
    ['approval', ['pass', 'return', 'recall']],
    ['approved', ['reopen', 'publish']],
    ['published', ['supersede']],
    ['superseded', []],
    ['returned', []],
    ['discarded', []],
  ])('from %s only these moves lead on', (from, expected) => {
    expect(moves.filter((move) => stateAfter(move, from) !== undefined)).toEqual(expected)
  })

  test('nothing returns to drafting, and only an approved edition is published', () => {
    const ways = EDITION_STATES.flatMap((from) => moves.map((move) => ({ from, to: stateAfter(move, from) })))
    expect(ways.filter((way) => way.to === 'drafting')).toEqual([])
    expect(ways.filter((way) => way.to === 'published').map((way) => way.from)).toEqual(['approved'])
  })

  test('each review state awaits its own step', () => {
    expect(EDITION_STATES.map(stepAwaited).filter(Boolean)).toEqual(['section-head', 'secrecy', 'approval'])
  })
})
