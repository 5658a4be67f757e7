import type { Cell } from '#domain/imports/cell.ts'
import { decideEntry } from '#domain/ledger/decide-entry.ts'
import type { Entry, RecordEntryInput } from '#domain/ledger/entry.ts'
import type { LedgerKind } from '#domain/ledger/kinds.ts'
import type { Db, Tx } from '#db/types.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { invalid, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { findTakenDocumentNos, insertEntries, listMatters } from './ledger.queries.ts'

/**
 * Records one entry of the actor's organ (条例 art. 20 (五)(六)(八)(九)). Answers its id. Malformed or contradictory
 * values are issues by field (422); a document number already recorded is refused.
 */
export async function recordEntry(ctx: StaffContext, input: RecordEntryInput): Promise<{ id: string }> {
  assertMay(ctx.actor, 'ledger.record')
  const { organId, accountId } = ctx.actor
  return inTransaction(ctx, async (tx) => {
    const entry = await judgeEntry(tx, ctx, input.kind, input)
    await assertDocumentNoFree(tx, organId, entry)
    const [id = ''] = await insertEntries(tx, { organId, recordedBy: accountId }, [entry])
    await recordAction(tx, ctx, 'ledger.record-entry', { type: 'ledger-entry', id }, summaryOf(entry))
    return { id }
  })
}

/** The entry the values make, judged as of today; throws the findings as issues of the form. */
export async function judgeEntry(
  db: Db | Tx,
  ctx: StaffContext,
  kind: LedgerKind,
  input: Pick<RecordEntryInput, 'values' | 'amountConfirmed'>,
): Promise<Entry> {
  const matters = await listMatters(db, ctx.actor.organId)
  const facts = { today: ctx.today, matters, amountConfirmed: input.amountConfirmed }
  const decision = decideEntry(kind, cellsOf(input.values), facts)
  if (decision.allowed) return decision.entry
  throw invalid(decision.findings.map(({ field, message }) => ({ path: `values.${field}`, message })))
}

export async function assertDocumentNoFree(tx: Tx, organId: string, entry: Entry): Promise<void> {
  if (entry.documentNo === '') return
  const taken = await findTakenDocumentNos(tx, organId, entry.kind, [entry.documentNo])
  if (taken.size > 0) throw refused('document-number-taken')
}

/** What the audit log keeps of an entry: enough to find it, no personal data. */
export function summaryOf(entry: Entry): Record<string, unknown> {
  const { kind, happenedOn, documentNo, amountYuan } = entry
  return { kind, happenedOn, documentNo, amountYuan }
}

function cellsOf(values: Readonly<Record<string, string>>): Record<string, Cell> {
  const cells = Object.entries(values).map(([key, text]): [string, Cell] => [key, { kind: 'text', text }])
  return Object.fromEntries(cells)
}
