import { day } from '#domain/calendar/day.ts'
import { decideOrganPlacement, type CreateOrganInput } from '#domain/organs/organ.ts'
import { parseOrganSite } from '#domain/organs/site.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { ActingContext } from '#server/http/context.ts'
import { forbidden, notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { findOrgan, findOrganBySlug, insertOrgan, type Organ } from './organs.queries.ts'

/**
 * Adds an organ to the tree: the system anywhere, an administrator beneath the own organ or one it supervises.
 * Refuses 'kind-not-under-this-parent' and 'organ-slug-taken'.
 */
export async function createOrgan(ctx: ActingContext, input: CreateOrganInput, site: unknown = {}): Promise<Organ> {
  assertMay(ctx.actor, 'organs.create-organ')
  const { actor } = ctx
  if (actor.kind === 'staff' && !isWithin(actor, input.parentId)) throw forbidden()

  return inTransaction(ctx, async (tx) => {
    const parent = input.parentId === null ? null : await findOrgan(tx, input.parentId)
    if (parent === undefined) throw notFound()
    const placement = decideOrganPlacement(input.kind, parent && parent.kind)
    if (!placement.allowed) throw refused(placement.because)
    if (await findOrganBySlug(tx, input.slug)) throw refused('organ-slug-taken')

    const { validFrom = day('1949-10-01'), ...fields } = input
    const organ = await insertOrgan(tx, { ...fields, validFrom, validTo: null }, parseOrganSite(site))
    await recordAction(tx, ctx, 'organs.create-organ', { type: 'organ', id: organ.id }, { slug: organ.slug })
    return organ
  })
}

function isWithin(actor: { organId: string; supervises: readonly string[] }, organId: string | null): boolean {
  return organId !== null && (organId === actor.organId || actor.supervises.includes(organId))
}
