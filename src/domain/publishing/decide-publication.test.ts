import { describe, expect, test } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import type { StepTaken } from '#domain/information/decide-review.ts'
import type { StaffActor } from '#domain/organs/actor.ts'
import {
  decidePublication,
  decideRecording,
  decideVoiding,
  decideWithdrawal,
  type EditionToPublish,
} from './decide-publication.ts'

const officer: StaffActor = {
  kind: 'staff',
  accountId: '5',
  organId: '10',
  sectionId: '6',
  name: '经办人',
  roles: ['disclosure-officer'],
  supervises: [],
}
const drafter: StaffActor = { ...officer, accountId: '1', roles: ['drafter'] }
const stranger: StaffActor = { ...officer, organId: '11' }
const steps: StepTaken[] = [
  { step: 'section-head', outcome: 'passed', accountId: '2' },
  { step: 'secrecy', outcome: 'passed', accountId: '3' },
  { step: 'approval', outcome: 'passed', accountId: '4' },
]
const approved: EditionToPublish = {
  state: 'approved',
  organId: '10',
  itemState: 'draft',
  attribute: 'proactive',
  writers: ['1'],
  steps,
  complete: true,
}

describe('going public (先审查、后公开)', () => {
  test('an approved 主动公开 edition, by the disclosure office', () => {
    expect(decidePublication(approved, officer)).toEqual({ allowed: true })
    expect(decidePublication({ ...approved, itemState: 'withdrawn' }, officer)).toEqual({ allowed: true })
  })

  test.each<[string, Partial<EditionToPublish>, StaffActor]>([
    ['not-proactive', { attribute: 'withheld' }, officer],
    ['not-proactive', { attribute: 'on-request' }, officer],
    ['not-proactive', { attribute: null }, officer],
    ['not-approved', { state: 'drafting' }, officer],
    ['not-approved', { state: 'approval' }, officer],
    ['not-approved', { state: 'published' }, officer],
    ['not-approved', { state: 'returned' }, officer],
    ['chain-incomplete', { steps: steps.slice(1) }, officer],
    ['chain-incomplete', { writers: ['1', '3'] }, officer],
    ['not-ready-for-public', { complete: false }, officer],
    ['item-is-discarded', { itemState: 'discarded' }, officer],
    ['role-missing', {}, drafter],
    ['of-another-organ', {}, stranger],
  ])('refuses: %s', (because, change, actor) => {
    expect(decidePublication({ ...approved, ...change }, actor)).toEqual({ allowed: false, because })
  })
})

describe('recording what was published elsewhere (art. 23)', () => {
  const item = {
    organId: '10',
    itemState: 'public' as const,
    channelsTaken: ['website' as const, 'wechat' as const],
    approvedOn: day('2020-05-20'),
  }
  const now = new Date('2020-05-22T10:00:00+08:00')
  const asked = { channel: 'weibo' as const, on: day('2020-05-21'), at: new Date('2020-05-21T09:00:00+08:00') }

  test('on a channel that has it not yet', () => {
    expect(decideRecording(item, officer, asked, now)).toEqual({ allowed: true })
    expect(decideRecording({ ...item, approvedOn: null }, officer, asked, now)).toEqual({ allowed: true })
  })

  test.each([
    ['website-publishes-itself', item, { ...asked, channel: 'website' as const }],
    ['already-recorded-on-channel', item, { ...asked, channel: 'wechat' as const }],
    ['not-public', { ...item, itemState: 'withdrawn' as const }, asked],
    ['not-public', { ...item, itemState: 'draft' as const }, asked],
    ['published-in-future', item, { ...asked, at: new Date('2020-05-22T10:00:01+08:00') }],
    ['published-before-approval', item, { ...asked, on: day('2020-05-19') }],
  ])('refuses: %s', (because, subject, input) => {
    expect(decideRecording(subject, officer, input, now)).toEqual({ allowed: false, because })
  })

  test('recorded by mistake: voided once, and never the website', () => {
    const publication = { organId: '10', channel: 'weibo' as const, voided: false }
    expect(decideVoiding(publication, officer)).toEqual({ allowed: true })
    expect(decideVoiding({ ...publication, voided: true }, officer)).toMatchObject({ because: 'already-voided' })
    expect(decideVoiding({ ...publication, channel: 'website' }, officer)).toMatchObject({
      because: 'website-cannot-be-voided',
    })
  })
})

describe('withdrawal', () => {
  test.each([
    ['public', true, undefined],
    ['withdrawn', false, 'already-withdrawn'],
    ['draft', false, 'never-public'],
  ] as const)('of an item that is %s', (itemState, allowed, because) => {
    expect(decideWithdrawal({ organId: '10', itemState }, officer)).toEqual(
      because ? { allowed, because } : { allowed },
    )
  })
})
