import { decideSubmit } from '#domain/information/decide-drafting.ts'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { stateAfter } from '#domain/information/lifecycle.ts'
import { findingMessages, hasError } from '#domain/information/requirements.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { findingsOf } from './edition-facts.ts'
import { saveEditionState } from './editions.queries.ts'
import { loadItem } from './load-item.ts'
import { lockForAct } from './lock-for-act.ts'

/**
 * Sends the draft, as it was at `version`, to the section head. From here on the edition never changes. Refuses an
 * incomplete one and lists what is missing.
 */
export async function submitDraft(ctx: StaffContext, id: string, version: number): Promise<ItemDetail> {
  assertMay(ctx.actor, 'information.draft')
  await inTransaction(ctx, async (tx) => {
    const { item, edition, subject } = await lockForAct(tx, id)
    const findings = await findingsOf(tx, item, edition, 'submission', ctx.today)
    const decision = decideSubmit(subject, ctx.actor, !hasError(findings))
    if (!decision.allowed) {
      const issues = findings
        .filter((finding) => finding.level === 'error')
        .map((finding) => ({ path: finding.field, message: findingMessages[finding.code] }))
      throw refused(decision.because, decision.because === 'requirements-not-met' ? { issues } : {})
    }
    if (edition.version !== version) throw refused('saved-by-someone-else', { version: edition.version })

    await saveEditionState(tx, edition.id, stateAfter('submit', edition.state) ?? edition.state, ctx.now)
    await recordAction(tx, ctx, 'information.submit-draft', { type: 'item', id }, { edition: edition.number })
  })
  return loadItem(ctx, id)
}
