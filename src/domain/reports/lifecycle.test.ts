import { describe, expect, test } from 'vitest'
import type { ReportStep } from './lifecycle.ts'
import { decideStep } from './lifecycle.ts'

const submitted: ReportStep = { step: 'submit', accountId: 'statistician' }
const reviewed: ReportStep = { step: 'review', accountId: 'head' }
const approved: ReportStep = { step: 'approve', accountId: 'leader' }

describe('draft → review → approval → publication, by different people', () => {
  test.each([
    ['submit', 'draft', [], 'statistician', 'in-review'],
    ['review', 'in-review', [submitted], 'head', 'in-review'],
    ['approve', 'in-review', [submitted, reviewed], 'leader', 'approved'],
    ['publish', 'approved', [submitted, reviewed, approved], 'statistician', 'published'],
    ['return', 'in-review', [submitted], 'head', 'draft'],
    ['return', 'approved', [submitted, reviewed, approved], 'leader', 'draft'],
    ['submit', 'draft', [submitted, { step: 'return', accountId: 'head' }], 'head', 'in-review'],
  ] as const)('%s when %s', (step, state, steps, accountId, to) => {
    expect(decideStep({ state, steps, hasErrors: false }, { step, accountId })).toEqual({ allowed: true, to })
  })

  test.each([
    ['submit', 'in-review', [submitted], 'other', 'report-not-draft'],
    ['review', 'draft', [], 'head', 'report-not-in-review'],
    ['review', 'in-review', [submitted], 'statistician', 'same-person'],
    ['review', 'in-review', [submitted, reviewed], 'other', 'report-already-reviewed'],
    ['approve', 'in-review', [submitted], 'leader', 'report-not-reviewed'],
    ['approve', 'in-review', [submitted, reviewed], 'head', 'same-person'],
    ['approve', 'in-review', [submitted, reviewed], 'statistician', 'same-person'],
    ['publish', 'in-review', [submitted, reviewed], 'head', 'report-not-approved'],
    ['publish', 'published', [submitted, reviewed, approved], 'head', 'report-already-published'],
    ['return', 'published', [submitted, reviewed, approved], 'head', 'report-already-published'],
  ] as const)('refuses %s when %s: %s', (step, state, steps, accountId, because) => {
    expect(decideStep({ state, steps, hasErrors: false }, { step, accountId })).toEqual({ allowed: false, because })
  })

  test.each([
    ['submit', 'draft', []],
    ['review', 'in-review', [submitted]],
    ['approve', 'in-review', [submitted, reviewed]],
  ] as const)('an error of the consistency rules stops %s', (step, state, steps) => {
    expect(decideStep({ state, steps, hasErrors: true }, { step, accountId: 'someone' })).toEqual({
      allowed: false,
      because: 'report-has-errors',
    })
  })
})
