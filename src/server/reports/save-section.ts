import { cellsOf } from '#domain/reports/cells.ts'
import { formById } from '#domain/reports/forms/form-of-year.ts'
import { mayEdit } from '#domain/reports/lifecycle.ts'
import { unknownCells, type SectionKey } from '#domain/reports/narrative.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { lockReport, saveSectionBody } from './reports.queries.ts'

/**
 * Saves the words of a section, tokens and all, over the version the writer had open. Refuses a second writer's stale
 * version (`section-changed`), a token of a cell the form does not have, and a report that is no longer a draft.
 */
export async function saveSection(
  ctx: StaffContext,
  year: number,
  section: SectionKey,
  input: { body: string; version: number },
): Promise<{ version: number }> {
  assertMay(ctx.actor, 'reports.write')
  return inTransaction(ctx, async (tx) => {
    const report = await lockReport(tx, ctx.actor.organId, year)
    if (!report) throw notFound()
    if (!mayEdit(report.state)) throw refused('report-not-draft')
    const known = new Set(cellsOf(formById(report.form), year).map(({ key }) => key))
    const unknown = unknownCells(input.body, known)
    if (unknown.length > 0) throw refused('unknown-cell', { cells: unknown })

    const saved = {
      key: section,
      body: input.body,
      over: input.version,
      savedBy: ctx.actor.accountId,
      savedAt: ctx.now,
    }
    const version = await saveSectionBody(tx, report, saved)
    if (version === undefined) throw refused('section-changed')
    await recordAction(tx, ctx, 'reports.save-section', { type: 'report', id: report.id }, { section, version })
    return { version }
  })
}
