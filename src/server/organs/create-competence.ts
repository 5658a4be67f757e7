import type { CreateCompetenceInput } from '#domain/organs/competence.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { ActingContext } from '#server/http/context.ts'
import { refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { insertCompetence, type Competence } from './organs.queries.ts'

/** Adds a matter the organ is competent for. Refuses 'valid-to-before-valid-from' and 'competence-taken'. */
export async function createCompetence(
  ctx: ActingContext,
  organId: string,
  input: CreateCompetenceInput,
): Promise<Competence> {
  assertMay(ctx.actor, 'organs.change-competence')
  if (input.validTo !== null && input.validTo < input.validFrom) throw refused('valid-to-before-valid-from')
  return inTransaction(ctx, async (tx) => {
    const competence = await insertCompetence(tx, { organId, ...input })
    if (!competence) throw refused('competence-taken')
    const subject = { type: 'competence', id: competence.id }
    await recordAction(tx, ctx, 'organs.create-competence', subject, { kind: input.kind, name: input.name })
    return competence
  })
}
