import type { ChangeSectionInput } from '#domain/organs/organ.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { ActingContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { findSection, isSectionNameTaken, saveSection, type Section } from './organs.queries.ts'

/** Renames, moves, closes or reopens a section. Refuses 'section-name-taken'. */
export async function changeSection(
  ctx: ActingContext,
  organId: string,
  id: string,
  input: ChangeSectionInput,
): Promise<Section> {
  assertMay(ctx.actor, 'organs.change-section')
  return inTransaction(ctx, async (tx) => {
    const section = await findSection(tx, organId, id)
    if (!section) throw notFound()
    if (await isSectionNameTaken(tx, organId, input.name, id)) throw refused('section-name-taken')
    if (!(await saveSection(tx, { organId, id, ...input }))) throw notFound()
    await recordAction(tx, ctx, 'organs.change-section', { type: 'section', id }, input)
    return { ...section, ...input }
  })
}
