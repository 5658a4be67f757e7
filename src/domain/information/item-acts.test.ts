import { describe, expect, test } from 'vitest'
import type { StaffActor } from '#domain/organs/actor.ts'
import type { EditionUnderReview } from './decide-review.ts'
import { itemActs } from './item-acts.ts'
import type { EditionState, ItemState } from './lifecycle.ts'

const drafter: StaffActor = {
  kind: 'staff',
  accountId: '1',
  organId: '10',
  sectionId: '5',
  name: '拟稿人',
  roles: ['drafter'],
  supervises: [],
}
const head: StaffActor = { ...drafter, accountId: '2', roles: ['section-head'] }
const officer: StaffActor = { ...drafter, accountId: '3', roles: ['disclosure-officer'] }

describe('what each person is offered', () => {
  test.each<[string, StaffActor, ItemState, EditionState, boolean, string[]]>([
    ['a finished draft', drafter, 'draft', 'drafting', true, ['edit', 'submit', 'discard']],
    ['a draft that lacks something', drafter, 'draft', 'drafting', false, ['edit', 'discard']],
    ['a submission, to its drafter', drafter, 'draft', 'section-review', true, ['recall']],
    ['a submission, to the section head', head, 'draft', 'section-review', true, ['review']],
    ['an approved edition, to a drafter', drafter, 'draft', 'approved', true, ['begin-edition']],
    ['a public item, to a drafter', drafter, 'public', 'published', true, ['begin-edition']],
    ['a public item, to the office', officer, 'public', 'published', true, ['change-validity']],
    ['a withdrawn item, to the office', officer, 'withdrawn', 'published', true, []],
  ])('%s', (_, actor, state, newest, complete, acts) => {
    const answers = itemActs({ organId: '10', state, newest: edition(newest), complete }, actor)
    expect(answers.filter((answer) => answer.allowed).map((answer) => answer.act)).toEqual(acts)
  })

  test('what is not offered says why', () => {
    const answers = itemActs({ organId: '10', state: 'draft', newest: edition('drafting'), complete: false }, drafter)
    expect(answers.find((answer) => answer.act === 'submit')?.because).toBe('requirements-not-met')
    expect(answers.every((answer) => answer.allowed || answer.because)).toBe(true)
  })
})

function edition(state: EditionState): EditionUnderReview {
  return { state, organId: '10', sectionId: '5', draftedBy: '1', writers: ['1'], steps: [] }
}
