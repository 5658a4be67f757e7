import { describe, expect, test } from 'vitest'
import type { StaffActor } from '#domain/organs/actor.ts'
import { decideReview, isChainComplete, type EditionUnderReview, type StepTaken } from './decide-review.ts'
import type { ReviewOutcome, ReviewStep } from './lifecycle.ts'

const drafter = '1'
const head = person('2', ['section-head'])
const secrecy = person('3', ['secrecy-reviewer'])
const approver = person('4', ['approver'])

const atSection = edition('section-review', [])
const atSecrecy = edition('secrecy-review', [['section-head', '2']])
const atApproval = edition('approval', [
  ['section-head', '2'],
  ['secrecy', '3'],
])

describe('三审: three different people, each in the role of the step', () => {
  test.each([
    ['section head', atSection, head, 'section-head' as const, 'secrecy-review'],
    ['secrecy reviewer', atSecrecy, secrecy, 'secrecy' as const, 'approval'],
    ['approver', atApproval, approver, 'approval' as const, 'approved'],
  ])('%s passes it on', (_, subject, actor, step, to) => {
    expect(decideReview(subject, actor, asked(step, 'passed'))).toEqual({ allowed: true, to })
  })

  test('an item of no section is reviewed by any section head of the organ', () => {
    const free = { ...atSection, sectionId: null }
    expect(decideReview(free, { ...head, sectionId: '99' }, asked('section-head', 'passed')).allowed).toBe(true)
  })

  test('undecidable: referred to the authority, it waits where it is (Regulation art. 17 ¶3)', () => {
    expect(decideReview(atSecrecy, secrecy, asked('secrecy', 'referred', '是否涉密不明确'))).toEqual({
      allowed: true,
      to: 'secrecy-review',
    })
  })

  test('sent back with an opinion', () => {
    expect(decideReview(atApproval, approver, asked('approval', 'returned', '标题有误'))).toEqual({
      allowed: true,
      to: 'returned',
    })
  })

  test.each<[string, EditionUnderReview, StaffActor, ReviewStep, ReviewOutcome, string]>([
    ['not-awaiting-review', edition('drafting', []), head, 'section-head', 'passed', ''],
    ['not-awaiting-review', edition('approved', []), approver, 'approval', 'passed', ''],
    ['other-step-awaited', atSecrecy, secrecy, 'approval', 'passed', ''],
    ['of-another-organ', atSection, { ...head, organId: '11' }, 'section-head', 'passed', ''],
    ['role-missing', atSection, approver, 'section-head', 'passed', ''],
    ['of-another-section', atSection, { ...head, sectionId: '99' }, 'section-head', 'passed', ''],
    ['drafter-cannot-review', atSection, person(drafter, ['drafter', 'section-head']), 'section-head', 'passed', ''],
    [
      'already-reviewed-by-same-person',
      atSecrecy,
      person('2', ['section-head', 'secrecy-reviewer']),
      'secrecy',
      'passed',
      '',
    ],
    ['already-reviewed-by-same-person', atApproval, person('3', ['approver']), 'approval', 'passed', ''],
    ['opinion-missing', atSection, head, 'section-head', 'returned', ' '],
    ['opinion-missing', atSecrecy, secrecy, 'secrecy', 'referred', ''],
    ['only-secrecy-review-refers', atApproval, approver, 'approval', 'referred', '请示上级'],
  ])('refuses: %s', (because, subject, actor, step, outcome, opinion) => {
    expect(decideReview(subject, actor, asked(step, outcome, opinion))).toEqual({ allowed: false, because })
  })

  test('whoever drafted an edition that this one continues is refused too', () => {
    const continued = { ...atSection, draftedBy: '9', writers: ['9', drafter] }
    const writer = person(drafter, ['drafter', 'section-head'])
    expect(decideReview(continued, writer, asked('section-head', 'passed'))).toEqual({
      allowed: false,
      because: 'drafter-cannot-review',
    })
  })

  test('the secrecy review passes only with its record (逐项审查)', () => {
    const without = { ...asked('secrecy', 'passed'), hasSecrecyRecord: false }
    expect(decideReview(atSecrecy, secrecy, without)).toEqual({ allowed: false, because: 'secrecy-record-missing' })
  })
})

describe('the chain, checked again at the moment of going public', () => {
  test.each<[string, [ReviewStep, string][], boolean]>([
    [
      'three steps by three people',
      [
        ['section-head', '2'],
        ['secrecy', '3'],
        ['approval', '4'],
      ],
      true,
    ],
    [
      'a step missing',
      [
        ['section-head', '2'],
        ['approval', '4'],
      ],
      false,
    ],
    [
      'one person twice',
      [
        ['section-head', '2'],
        ['secrecy', '2'],
        ['approval', '4'],
      ],
      false,
    ],
    [
      'the drafter among them',
      [
        ['section-head', '1'],
        ['secrecy', '3'],
        ['approval', '4'],
      ],
      false,
    ],
    ['nobody', [], false],
  ])('%s', (_, steps, whole) => {
    expect(isChainComplete(edition('approved', steps))).toBe(whole)
  })
})

function person(accountId: string, roles: StaffActor['roles']): StaffActor {
  return { kind: 'staff', accountId, organId: '10', sectionId: '5', name: '某人', roles, supervises: [] }
}

function edition(state: EditionUnderReview['state'], steps: [ReviewStep, string][]): EditionUnderReview {
  const taken = steps.map(([step, accountId]): StepTaken => ({ step, outcome: 'passed', accountId }))
  return { state, organId: '10', sectionId: '5', draftedBy: drafter, writers: [drafter], steps: taken }
}

function asked(step: ReviewStep, outcome: ReviewOutcome, opinion = '同意') {
  return { step, outcome, opinion, hasSecrecyRecord: true }
}
