import type { Day } from '#domain/calendar/day.ts'
import { isChainComplete, type StepTaken } from '#domain/information/decide-review.ts'
import type { DisclosureAttribute } from '#domain/information/disclosure-attribute.ts'
import { stateAfter, type EditionState, type ItemState } from '#domain/information/lifecycle.ts'
import type { StaffActor } from '#domain/organs/actor.ts'
import type { Channel } from './channels.ts'

/** What the rule has to know at the moment of going public, read afresh whatever triggered it. */
export type EditionToPublish = {
  state: EditionState
  organId: string
  itemState: ItemState
  attribute: DisclosureAttribute | null
  /** Everyone whose text it carries. */
  writers: readonly string[]
  steps: readonly StepTaken[]
  /** Whether requirements.ts finds nothing that stops publication. */
  complete: boolean
}

export type PublicationRefusal =
  | 'of-another-organ'
  | 'role-missing'
  | 'not-proactive'
  | 'not-approved'
  | 'chain-incomplete'
  | 'not-ready-for-public'
  | 'item-is-discarded'
  | 'not-public'
  | 'never-public'
  | 'already-withdrawn'
  | 'website-publishes-itself'
  | 'published-in-future'
  | 'published-before-approval'
  | 'already-recorded-on-channel'
  | 'publication-not-found'
  | 'already-voided'
  | 'website-cannot-be-voided'

type Decision = { allowed: true } | { allowed: false; because: PublicationRefusal }

/**
 * May this edition go public now? Only 主动公开 information, approved by a whole chain of different people
 * (保守国家秘密法实施条例 art. 42: 先审查、后公开), with everything a public item needs. Checked at the moment of
 * going public, not when it was approved.
 */
export function decidePublication(edition: EditionToPublish, actor: StaffActor): Decision {
  const office = decideOffice(edition, actor)
  if (!office.allowed) return office
  if (edition.itemState === 'discarded') return refuse('item-is-discarded')
  if (edition.attribute !== 'proactive') return refuse('not-proactive')
  if (stateAfter('publish', edition.state) !== 'published') return refuse('not-approved')
  if (!isChainComplete(edition)) return refuse('chain-incomplete')
  return edition.complete ? { allowed: true } : refuse('not-ready-for-public')
}

/** May a publication made elsewhere be recorded? The item must be public here or its edition approved for it. */
export function decideRecording(
  item: { organId: string; itemState: ItemState; channelsTaken: readonly Channel[]; approvedOn: Day | null },
  actor: StaffActor,
  asked: { channel: Channel; on: Day; at: Date },
  now: Date,
): Decision {
  const office = decideOffice(item, actor)
  if (!office.allowed) return office
  if (asked.channel === 'website') return refuse('website-publishes-itself')
  if (item.itemState !== 'public') return refuse('not-public')
  if (asked.at > now) return refuse('published-in-future')
  if (item.approvedOn !== null && asked.on < item.approvedOn) return refuse('published-before-approval')
  if (item.channelsTaken.includes(asked.channel)) return refuse('already-recorded-on-channel')
  return { allowed: true }
}

/** A public item is withdrawn by the disclosure office, with a reason; a page that says so stays in its place. */
export function decideWithdrawal(item: { organId: string; itemState: ItemState }, actor: StaffActor): Decision {
  const office = decideOffice(item, actor)
  if (!office.allowed) return office
  if (item.itemState === 'withdrawn') return refuse('already-withdrawn')
  return item.itemState === 'public' ? { allowed: true } : refuse('never-public')
}

/** A hand-recorded publication that never happened is voided with a reason; it is not counted any more. */
export function decideVoiding(
  publication: { organId: string; channel: Channel; voided: boolean },
  actor: StaffActor,
): Decision {
  const office = decideOffice(publication, actor)
  if (!office.allowed) return office
  if (publication.channel === 'website') return refuse('website-cannot-be-voided')
  return publication.voided ? refuse('already-voided') : { allowed: true }
}

function decideOffice(subject: { organId: string }, actor: StaffActor): Decision {
  if (subject.organId !== actor.organId) return refuse('of-another-organ')
  const office = actor.roles.includes('disclosure-officer') || actor.roles.includes('disclosure-head')
  return office ? { allowed: true } : refuse('role-missing')
}

function refuse(because: PublicationRefusal): { allowed: false; because: PublicationRefusal } {
  return { allowed: false, because }
}
