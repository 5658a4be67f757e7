import { z } from 'zod'
import type { StaffActor } from '#domain/organs/actor.ts'
import {
  decideDiscard,
  decideEdit,
  decideNewEdition,
  decideRecall,
  decideSubmit,
  type DraftingDecision,
} from './decide-drafting.ts'
import { decideReviewer, type EditionUnderReview, type ReviewRefusal } from './decide-review.ts'
import type { ItemState } from './lifecycle.ts'

/** What a person may do with an item, in the order in which a screen offers it. */
export const ITEM_ACTS = ['edit', 'submit', 'review', 'recall', 'begin-edition', 'discard', 'change-validity'] as const
export type ItemAct = (typeof ITEM_ACTS)[number]

/** Each act with yes or no; where no, why (`because` is a refusal code with a Chinese message). */
export const ItemActSchema = z.object({
  act: z.enum(ITEM_ACTS),
  allowed: z.boolean(),
  because: z.string().optional(),
})
export type ItemActAnswer = z.infer<typeof ItemActSchema>

/**
 * What this person may do next, by the same rules that guard each command. `newest` is the edition worked on last;
 * `complete` whether its findings let it be submitted.
 */
export function itemActs(
  item: { organId: string; state: ItemState; newest: EditionUnderReview | null; complete: boolean },
  actor: StaffActor,
): ItemActAnswer[] {
  const { newest } = item
  const decisions: Record<ItemAct, DraftingDecision | ReturnType<typeof decideReviewer> | ValidityActDecision> = {
    edit: newest ? decideEdit(newest, actor) : NOTHING_THERE,
    submit: newest ? decideSubmit(newest, actor, item.complete) : NOTHING_THERE,
    review: newest ? decideReviewer(newest, actor) : { allowed: false, because: 'not-awaiting-review' },
    recall: newest ? decideRecall(newest, actor) : NOTHING_THERE,
    'begin-edition': decideNewEdition({ ...item, newest: newest?.state ?? null }, actor),
    discard: newest ? decideDiscard(newest, actor) : NOTHING_THERE,
    'change-validity': decideValidityAct(item, actor),
  }
  return ITEM_ACTS.map((act) => {
    const decision = decisions[act]
    return decision.allowed ? { act, allowed: true } : { act, allowed: false, because: decision.because }
  })
}

export type ValidityActDecision =
  | { allowed: true }
  | { allowed: false; because: Extract<ReviewRefusal, 'of-another-organ' | 'role-missing'> | 'not-public' }

/** 有效性 is a statement to the public: it changes on a public item, by the disclosure office. */
export function decideValidityAct(item: { organId: string; state: ItemState }, actor: StaffActor): ValidityActDecision {
  if (item.organId !== actor.organId) return { allowed: false, because: 'of-another-organ' }
  if (!actor.roles.includes('disclosure-officer') && !actor.roles.includes('disclosure-head')) {
    return { allowed: false, because: 'role-missing' }
  }
  return item.state === 'public' ? { allowed: true } : { allowed: false, because: 'not-public' }
}

const NOTHING_THERE: DraftingDecision = { allowed: false, because: 'edition-not-in-draft' }
