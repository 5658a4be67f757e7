import type { ChangeOrganInput } from '#domain/organs/organ.ts'
import { parseOrganSite } from '#domain/organs/site.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { ActingContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { findOrgan, saveOrgan, type Organ } from './organs.queries.ts'

/**
 * Changes an organ's names, rule-making power, end, and what the portal prints around its pages (art. 12 contacts).
 * Throws notFound() for an organ that is neither the actor's nor supervised; refuses 'valid-to-before-valid-from'.
 */
export async function changeOrgan(ctx: ActingContext, id: string, input: ChangeOrganInput): Promise<Organ> {
  assertMay(ctx.actor, 'organs.change-organ')
  return inTransaction(ctx, async (tx) => {
    const organ = await findOrgan(tx, id)
    if (!organ) throw notFound()
    if (input.validTo !== null && input.validTo < organ.validFrom) throw refused('valid-to-before-valid-from')
    const { site, ...change } = input
    if (!(await saveOrgan(tx, id, { ...change, site: parseOrganSite(site) }))) throw notFound()
    await recordAction(tx, ctx, 'organs.change-organ', { type: 'organ', id }, change)
    return { ...organ, ...change }
  })
}
