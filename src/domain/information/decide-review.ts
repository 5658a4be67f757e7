import type { StaffActor } from '#domain/organs/actor.ts'
import type { Role } from '#domain/organs/roles.ts'
import {
  REVIEW_STEPS,
  moveOf,
  stateAfter,
  stepAwaited,
  type EditionState,
  type ReviewOutcome,
  type ReviewStep,
} from './lifecycle.ts'

/** The role that each step of the chain asks for. */
export const STEP_ROLES: Readonly<Record<ReviewStep, Role>> = {
  'section-head': 'section-head',
  secrecy: 'secrecy-reviewer',
  approval: 'approver',
}

/** A step that was taken on an edition. */
export type StepTaken = { step: ReviewStep; outcome: ReviewOutcome; accountId: string }

/** What the rule has to know of an edition under review. */
export type EditionUnderReview = {
  state: EditionState
  organId: string
  /** The section whose item it is; null when the item belongs to none. */
  sectionId: string | null
  /** Who drafts this edition and may change it. */
  draftedBy: string | null
  /** Everyone whose text it carries: its drafter and those of the unpublished editions it continues. */
  writers: readonly string[]
  steps: readonly StepTaken[]
}

export type ReviewRefusal =
  | 'not-awaiting-review'
  | 'other-step-awaited'
  | 'of-another-organ'
  | 'role-missing'
  | 'of-another-section'
  | 'drafter-cannot-review'
  | 'already-reviewed-by-same-person'
  | 'opinion-missing'
  | 'only-secrecy-review-refers'
  | 'secrecy-record-missing'

export type ReviewDecision = { allowed: true; to: EditionState } | { allowed: false; because: ReviewRefusal }

/**
 * May this person take this step so? 三审 are three different people, none of them a writer of the text; each needs the role
 * of the step, the section head is that of the item's section; sending back and referring need an opinion.
 * A rule of 三审三校 and of 保守国家秘密法实施条例 art. 42 (逐项审查).
 */
export function decideReview(
  edition: EditionUnderReview,
  actor: StaffActor,
  asked: { step: ReviewStep; outcome: ReviewOutcome; opinion: string; hasSecrecyRecord: boolean },
): ReviewDecision {
  const person = decideReviewer(edition, actor)
  if (!person.allowed) return person
  if (person.step !== asked.step) return refuse('other-step-awaited')
  const to = stateAfter(moveOf(asked.outcome), edition.state)
  if (to === undefined) return refuse('only-secrecy-review-refers')
  if (asked.outcome !== 'passed' && asked.opinion.trim() === '') return refuse('opinion-missing')
  if (asked.step === 'secrecy' && asked.outcome === 'passed' && !asked.hasSecrecyRecord) {
    return refuse('secrecy-record-missing')
  }
  return { allowed: true, to }
}

/** May this person take the step that the edition waits for, whatever the outcome? */
export function decideReviewer(
  edition: EditionUnderReview,
  actor: StaffActor,
): { allowed: true; step: ReviewStep } | { allowed: false; because: ReviewRefusal } {
  const step = stepAwaited(edition.state)
  if (!step) return refuse('not-awaiting-review')
  if (actor.organId !== edition.organId) return refuse('of-another-organ')
  if (!actor.roles.includes(STEP_ROLES[step])) return refuse('role-missing')
  if (step === 'section-head' && edition.sectionId !== null && actor.sectionId !== edition.sectionId) {
    return refuse('of-another-section')
  }
  if (edition.writers.includes(actor.accountId)) return refuse('drafter-cannot-review')
  if (passed(edition.steps).some((taken) => taken.accountId === actor.accountId)) {
    return refuse('already-reviewed-by-same-person')
  }
  return { allowed: true, step }
}

/** Whether the chain is whole: each step passed once, by three different people, none of them a writer of the text. */
export function isChainComplete(edition: { writers: readonly string[]; steps: readonly StepTaken[] }): boolean {
  const taken = passed(edition.steps)
  const people = new Set(taken.map((step) => step.accountId))
  if (edition.writers.some((writer) => people.has(writer))) return false
  return people.size === taken.length && REVIEW_STEPS.every((step) => taken.some((done) => done.step === step))
}

function passed(steps: readonly StepTaken[]): StepTaken[] {
  return steps.filter((step) => step.outcome === 'passed')
}

function refuse<Because extends ReviewRefusal>(because: Because): { allowed: false; because: Because } {
  return { allowed: false, because }
}
