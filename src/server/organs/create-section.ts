import type { SectionInput } from '#domain/organs/organ.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { ActingContext } from '#server/http/context.ts'
import { refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { insertSection, isSectionNameTaken, type Section } from './organs.queries.ts'

/** Adds a section (科室) to an organ. Refuses 'section-name-taken'. */
export async function createSection(ctx: ActingContext, organId: string, input: SectionInput): Promise<Section> {
  assertMay(ctx.actor, 'organs.change-section')
  return inTransaction(ctx, async (tx) => {
    if (await isSectionNameTaken(tx, organId, input.name)) throw refused('section-name-taken')
    const section = await insertSection(tx, { organId, ...input })
    await recordAction(tx, ctx, 'organs.create-section', { type: 'section', id: section.id }, { name: section.name })
    return section
  })
}
