import { decideCompetenceEnd, type EndCompetenceInput } from '#domain/organs/competence.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { ActingContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { lockCompetence, saveCompetenceEnd, type Competence } from './organs.queries.ts'

/** Gives a competence its last day. Refuses what decideCompetenceEnd refuses. */
export async function endCompetence(
  ctx: ActingContext,
  organId: string,
  id: string,
  input: EndCompetenceInput,
): Promise<Competence> {
  assertMay(ctx.actor, 'organs.change-competence')
  return inTransaction(ctx, async (tx) => {
    const competence = await lockCompetence(tx, organId, id)
    if (!competence) throw notFound()
    const decision = decideCompetenceEnd(competence, input.lastDay)
    if (!decision.allowed) throw refused(decision.because)
    await saveCompetenceEnd(tx, organId, id, input.lastDay)
    await recordAction(tx, ctx, 'organs.end-competence', { type: 'competence', id }, { lastDay: input.lastDay })
    return { ...competence, validTo: input.lastDay }
  })
}
