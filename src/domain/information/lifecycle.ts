/**
 * The states of an edition and the moves between them. Only this file knows which state follows which; the
 * database lists the same values. A submitted edition never becomes a draft again: returned, recalled or reopened
 * work continues in the next edition, so that what was reviewed can always be read as it was.
 */
export const EDITION_STATES = [
  'drafting',
  'section-review',
  'secrecy-review',
  'approval',
  'approved',
  'published',
  'superseded',
  'returned',
  'discarded',
] as const
export type EditionState = (typeof EDITION_STATES)[number]

export const EDITION_STATE_NAMES: Readonly<Record<EditionState, string>> = {
  drafting: '拟稿',
  'section-review': '待科室审核',
  'secrecy-review': '待保密审查',
  approval: '待审签',
  approved: '已审签',
  published: '已发布',
  superseded: '已被新版替代',
  returned: '已退回',
  discarded: '已废弃',
}

export const ITEM_STATES = ['draft', 'public', 'withdrawn', 'discarded'] as const
export type ItemState = (typeof ITEM_STATES)[number]

export const ITEM_STATE_NAMES: Readonly<Record<ItemState, string>> = {
  draft: '未公开',
  public: '已公开',
  withdrawn: '已撤回',
  discarded: '已废弃',
}

/** The three reviews (三审), in their order. */
export const REVIEW_STEPS = ['section-head', 'secrecy', 'approval'] as const
export type ReviewStep = (typeof REVIEW_STEPS)[number]

export const REVIEW_STEP_NAMES: Readonly<Record<ReviewStep, string>> = {
  'section-head': '科室审核',
  secrecy: '保密审查',
  approval: '审签',
}

/** `referred`: put to the 主管部门 or the secrecy authority because the organ cannot tell (Regulation art. 17 ¶3). */
export const REVIEW_OUTCOMES = ['passed', 'returned', 'referred'] as const
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]

const MOVES = {
  submit: { drafting: 'section-review' },
  pass: { 'section-review': 'secrecy-review', 'secrecy-review': 'approval', approval: 'approved' },
  refer: { 'secrecy-review': 'secrecy-review' },
  return: { 'section-review': 'returned', 'secrecy-review': 'returned', approval: 'returned' },
  recall: { 'section-review': 'returned', 'secrecy-review': 'returned', approval: 'returned' },
  reopen: { approved: 'returned' },
  publish: { approved: 'published' },
  supersede: { published: 'superseded' },
  discard: { drafting: 'discarded' },
} as const satisfies Record<string, Partial<Record<EditionState, EditionState>>>

export type EditionMove = keyof typeof MOVES

/** The state a move leads to, or undefined when it cannot be made from this state. */
export function stateAfter(move: EditionMove, from: EditionState): EditionState | undefined {
  const table: Partial<Record<EditionState, EditionState>> = MOVES[move]
  return table[from]
}

/** The move that records a review outcome. */
export function moveOf(outcome: ReviewOutcome): EditionMove {
  return outcome === 'passed' ? 'pass' : outcome === 'returned' ? 'return' : 'refer'
}

/** The review an edition waits for, or undefined when it waits for none. */
export function stepAwaited(state: EditionState): ReviewStep | undefined {
  if (state === 'section-review') return 'section-head'
  if (state === 'secrecy-review') return 'secrecy'
  return state === 'approval' ? 'approval' : undefined
}

/** Work on an item is going on while an edition is in one of these states; there is at most one such edition. */
export function isInWork(state: EditionState): boolean {
  return state === 'drafting' || state === 'approved' || stepAwaited(state) !== undefined
}
