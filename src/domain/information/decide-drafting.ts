import type { StaffActor } from '#domain/organs/actor.ts'
import { isInWork, stateAfter, stepAwaited, type EditionState, type ItemState } from './lifecycle.ts'

/** What the rules about writing have to know of an edition. */
export type EditionWritten = { state: EditionState; organId: string; draftedBy: string | null }

export type DraftingRefusal =
  | 'of-another-organ'
  | 'not-the-drafter'
  | 'role-missing'
  | 'edition-not-in-draft'
  | 'not-under-review'
  | 'edition-in-drafting'
  | 'edition-in-review'
  | 'item-discarded'
  | 'requirements-not-met'

export type DraftingDecision = { allowed: true } | { allowed: false; because: DraftingRefusal }

/** Only the drafter changes a draft: whoever wrote a text cannot be among its reviewers, so writing has one name. */
export function decideEdit(edition: EditionWritten, actor: StaffActor): DraftingDecision {
  if (edition.organId !== actor.organId) return refuse('of-another-organ')
  if (edition.state !== 'drafting') return refuse('edition-not-in-draft')
  if (edition.draftedBy !== actor.accountId) return refuse('not-the-drafter')
  return { allowed: true }
}

/** A draft goes to review when nothing that stops it is missing. */
export function decideSubmit(edition: EditionWritten, actor: StaffActor, complete: boolean): DraftingDecision {
  const edit = decideEdit(edition, actor)
  if (!edit.allowed) return edit
  return complete ? { allowed: true } : refuse('requirements-not-met')
}

/** The drafter takes a submission back as long as the last review is not passed. */
export function decideRecall(edition: EditionWritten, actor: StaffActor): DraftingDecision {
  if (edition.organId !== actor.organId) return refuse('of-another-organ')
  if (stepAwaited(edition.state) === undefined || stateAfter('recall', edition.state) === undefined) {
    return refuse('not-under-review')
  }
  return edition.draftedBy === actor.accountId ? { allowed: true } : refuse('not-the-drafter')
}

/** A draft is thrown away by its drafter or by the disclosure office; the record of it stays. */
export function decideDiscard(edition: EditionWritten, actor: StaffActor): DraftingDecision {
  if (edition.organId !== actor.organId) return refuse('of-another-organ')
  if (edition.state !== 'drafting') return refuse('edition-not-in-draft')
  const office = actor.roles.includes('disclosure-officer') || actor.roles.includes('disclosure-head')
  return office || edition.draftedBy === actor.accountId ? { allowed: true } : refuse('not-the-drafter')
}

/**
 * May a new edition be begun (a correction of what is public, or a change of what is approved)? Beginning one on an
 * approved edition reopens its review: the approved text is not published any more (三审三校: any edit after 终审).
 */
export function decideNewEdition(
  item: { organId: string; state: ItemState; newest: EditionState | null },
  actor: StaffActor,
): DraftingDecision {
  if (item.organId !== actor.organId) return refuse('of-another-organ')
  if (!actor.roles.includes('drafter')) return refuse('role-missing')
  if (item.state === 'discarded') return refuse('item-discarded')
  if (item.newest === 'drafting') return refuse('edition-in-drafting')
  if (item.newest !== null && item.newest !== 'approved' && isInWork(item.newest)) return refuse('edition-in-review')
  return { allowed: true }
}

function refuse(because: DraftingRefusal): { allowed: false; because: DraftingRefusal } {
  return { allowed: false, because }
}
