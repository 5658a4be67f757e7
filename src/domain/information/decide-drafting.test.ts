import { describe, expect, test } from 'vitest'
import type { StaffActor } from '#domain/organs/actor.ts'
import {
  decideDiscard,
  decideEdit,
  decideNewEdition,
  decideRecall,
  decideSubmit,
  type EditionWritten,
} from './decide-drafting.ts'

const drafter: StaffActor = {
  kind: 'staff',
  accountId: '1',
  organId: '10',
  sectionId: '5',
  name: '拟稿人甲',
  roles: ['drafter'],
  supervises: [],
}
const colleague: StaffActor = { ...drafter, accountId: '2', name: '拟稿人乙' }
const officer: StaffActor = { ...drafter, accountId: '3', roles: ['disclosure-officer'] }
const stranger: StaffActor = { ...drafter, organId: '11' }
const draft: EditionWritten = { state: 'drafting', organId: '10', draftedBy: '1' }

describe('writing', () => {
  test('the drafter edits, submits and throws away a draft', () => {
    expect(decideEdit(draft, drafter)).toEqual({ allowed: true })
    expect(decideSubmit(draft, drafter, true)).toEqual({ allowed: true })
    expect(decideDiscard(draft, drafter)).toEqual({ allowed: true })
    expect(decideDiscard(draft, officer)).toEqual({ allowed: true })
  })

  test.each([
    ['not-the-drafter', decideEdit(draft, colleague)],
    ['of-another-organ', decideEdit(draft, stranger)],
    ['edition-not-in-draft', decideEdit({ ...draft, state: 'section-review' }, drafter)],
    ['edition-not-in-draft', decideEdit({ ...draft, state: 'approved' }, drafter)],
    ['requirements-not-met', decideSubmit(draft, drafter, false)],
    ['not-the-drafter', decideDiscard(draft, colleague)],
    ['edition-not-in-draft', decideDiscard({ ...draft, state: 'published' }, officer)],
    ['not-under-review', decideRecall(draft, drafter)],
    ['not-under-review', decideRecall({ ...draft, state: 'approved' }, drafter)],
    ['not-the-drafter', decideRecall({ ...draft, state: 'approval' }, colleague)],
  ])('refuses: %s', (because, decision) => {
    expect(decision).toEqual({ allowed: false, because })
  })

  test('a submission is taken back while it is under review', () => {
    expect(decideRecall({ ...draft, state: 'approval' }, drafter)).toEqual({ allowed: true })
  })
})

describe('a new edition', () => {
  test.each(['approved', 'published', 'returned', 'discarded', 'superseded', null] as const)(
    'may follow one that is %s',
    (newest) => {
      expect(decideNewEdition({ organId: '10', state: 'public', newest }, colleague)).toEqual({ allowed: true })
    },
  )

  test.each([
    ['edition-in-drafting', { organId: '10', state: 'draft' as const, newest: 'drafting' as const }, drafter],
    ['edition-in-review', { organId: '10', state: 'public' as const, newest: 'approval' as const }, drafter],
    ['item-discarded', { organId: '10', state: 'discarded' as const, newest: 'discarded' as const }, drafter],
    ['role-missing', { organId: '10', state: 'public' as const, newest: 'published' as const }, officer],
    ['of-another-organ', { organId: '10', state: 'public' as const, newest: 'published' as const }, stranger],
  ])('refuses: %s', (because, item, actor) => {
    expect(decideNewEdition(item, actor)).toEqual({ allowed: false, because })
  })
})
