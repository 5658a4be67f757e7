import { z } from 'zod'
import { decideReview } from '#domain/information/decide-review.ts'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { REVIEW_OUTCOMES, REVIEW_STEPS } from '#domain/information/lifecycle.ts'
import { informationMessages } from '#domain/information/messages.ts'
import { SecrecyRecordSchema, secrecyRecordProblems } from '#domain/information/secrecy-record.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { continueEdition } from './continue-edition.ts'
import { saveEditionState, type Edition } from './editions.queries.ts'
import { loadItem } from './load-item.ts'
import { lockForAct } from './lock-for-act.ts'
import { saveReviewStep, saveSecrecyRecord } from './reviews.queries.ts'

export const ReviewInput = z.object({
  /** The edition the reviewer read; another one in its place is refused. */
  editionNumber: z.number().int(),
  step: z.enum(REVIEW_STEPS),
  outcome: z.enum(REVIEW_OUTCOMES, '请选择审核结果'),
  opinion: z.string().trim().max(500, '意见不能超过500个字').default(''),
  secrecyRecord: SecrecyRecordSchema.nullable().default(null),
})
export type ReviewInput = z.infer<typeof ReviewInput>

/**
 * Takes one review step on one item (逐项审查: there is no way to review several at once). Passing moves it on,
 * sending back begins the next edition for the drafter, referring keeps it with the secrecy reviewer.
 */
export async function reviewEdition(ctx: StaffContext, id: string, input: ReviewInput): Promise<ItemDetail> {
  assertMay(ctx.actor, 'information.review')
  await inTransaction(ctx, async (tx) => {
    const { edition, subject } = await lockForAct(tx, id)
    if (edition.number !== input.editionNumber) throw refused('already-moved-on')
    const asked = { ...input, hasSecrecyRecord: input.secrecyRecord !== null }
    const decision = decideReview(subject, ctx.actor, asked)
    if (!decision.allowed) throw refused(decision.because)
    refuseUnfitRecord(edition, input)

    const stepId = await saveReviewStep(tx, {
      organId: edition.organId,
      editionId: edition.id,
      step: input.step,
      outcome: input.outcome,
      accountId: ctx.actor.accountId,
      accountName: ctx.actor.name,
      opinion: input.opinion,
      at: ctx.now,
    })
    if (input.secrecyRecord) await saveSecrecyRecord(tx, edition.organId, stepId, input.secrecyRecord)
    await saveEditionState(tx, edition.id, decision.to, ctx.now)
    const drafter = edition.draftedBy?.id ?? ctx.actor.accountId
    if (input.outcome === 'returned') await continueEdition(tx, edition, drafter, ctx.now)
    const detail = { edition: edition.number, step: input.step, outcome: input.outcome }
    await recordAction(tx, ctx, 'information.review-edition', { type: 'item', id }, detail)
  })
  return loadItem(ctx, id)
}

/** A record that says no does not pass; a record belongs to the secrecy review only. */
function refuseUnfitRecord(edition: Edition, input: ReviewInput): void {
  if (!input.secrecyRecord) return
  if (input.step !== 'secrecy') throw refused('secrecy-record-not-for-this-step')
  if (input.outcome !== 'passed') return
  const problems = secrecyRecordProblems(input.secrecyRecord, edition.content.attribute ?? 'proactive')
  const [first] = problems
  if (!first) return
  const issues = problems.map(({ field, code }) => ({
    path: `secrecyRecord.${field}`,
    message: informationMessages[code],
  }))
  throw refused(first.code, { issues })
}
