import { valuesOf } from '#domain/ledger/decide-entry.ts'
import type { CorrectEntryInput } from '#domain/ledger/entry.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { insertEntries, lockEntry, saveVoided } from './ledger.queries.ts'
import { assertDocumentNoFree, judgeEntry, summaryOf } from './record-entry.ts'

/**
 * Corrects an entry: the old row is voided with the reason and stays, a new row takes its place. Answers the new id.
 * Refuses a voided entry, a document number of another entry, and a correction that changes nothing.
 */
export async function correctEntry(ctx: StaffContext, id: string, input: CorrectEntryInput): Promise<{ id: string }> {
  assertMay(ctx.actor, 'ledger.record')
  const { organId, accountId } = ctx.actor
  return inTransaction(ctx, async (tx) => {
    const old = await lockEntry(tx, organId, id)
    if (!old) throw notFound()
    if (old.state === 'voided') throw refused('entry-voided')
    const entry = await judgeEntry(tx, ctx, old.kind, input)
    const before = valuesOf(old, old.matterName)
    const after = valuesOf(entry, input.values.matter?.trim() ?? null)
    const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (key) => before[key] !== after[key],
    )
    if (changed.length === 0) throw refused('correction-changes-nothing')

    await saveVoided(tx, organId, id, `更正：${input.reason}`)
    await assertDocumentNoFree(tx, organId, entry)
    const [newId = ''] = await insertEntries(tx, { organId, recordedBy: accountId, replacesId: id }, [entry])
    const detail = { ...summaryOf(entry), replaces: id, changed, reason: input.reason }
    await recordAction(tx, ctx, 'ledger.correct-entry', { type: 'ledger-entry', id: newId }, detail)
    return { id: newId }
  })
}
