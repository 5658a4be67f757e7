import { decideEntry } from '#domain/ledger/decide-entry.ts'
import type { Entry } from '#domain/ledger/entry.ts'
import { ledgerColumns } from '#domain/ledger/fields.ts'
import { ledgerKindNames, ledgerKinds, type LedgerKind } from '#domain/ledger/kinds.ts'
import type { ImportKind } from '#server/imports/import-kind.ts'
import { importKind } from '#server/imports/judge-rows.ts'
import { findTakenDocumentNos, insertEntries, listMatters } from './ledger.queries.ts'

/** The six kinds of ledger file; a row is judged exactly as the form would be. */
export const ledgerImportKinds: readonly ImportKind[] = ledgerKinds.map(ledgerImportKind)

export function ledgerImportKind(kind: LedgerKind): ImportKind {
  return importKind<Entry>({
    name: kind,
    title: ledgerKindNames[kind],
    group: '业务台账',
    action: 'ledger.import',
    columns: ledgerColumns(kind),
    attestation: `我已核对，这些${ledgerKindNames[kind]}记录真实、准确，与本机关办理档案一致。`,
    reader: async ({ ctx, organId, db }) => {
      const facts = { today: ctx.today, matters: await listMatters(db, organId) }
      return (cells) => {
        const decision = decideEntry(kind, cells, facts)
        return decision.allowed ? { value: decision.entry } : { findings: decision.findings }
      }
    },
    singles: ({ documentNo }) => (documentNo === '' ? [] : [{ field: 'documentNo', value: documentNo }]),
    findTaken: ({ organId, db }, _field, values) => findTakenDocumentNos(db, organId, kind, values),
    save: async ({ ctx, organId, tx, batchId }, entries) => {
      const recordedBy = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null
      await insertEntries(tx, { organId, recordedBy, importBatchId: batchId }, entries)
      return entries.length
    },
  })
}
