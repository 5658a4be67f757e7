import type { EntryListQuery, EntryRow, EntryView } from '#domain/ledger/entry-views.ts'
import { valuesOf } from '#domain/ledger/decide-entry.ts'
import { maskName } from '#domain/ledger/mask.ts'
import { may } from '#domain/organs/permissions.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import type { StaffContext } from '#server/http/context.ts'
import { notFound } from '#server/http/errors.ts'
import { findEntry, listEntries, type StoredEntry } from './ledger.queries.ts'

/** A page of the organ's entries, newest day first; natural persons' names are masked (domain.md §7.10). */
export async function listEntryRows(
  ctx: StaffContext,
  query: EntryListQuery,
): Promise<{ rows: EntryRow[]; next: string | null; can: ('record' | 'import')[] }> {
  assertMay(ctx.actor, 'ledger.read')
  const entries = await listEntries(ctx.db, ctx.actor.organId, query)
  const page = entries.slice(0, query.limit)
  const last = page.at(-1)
  const can = (['record', 'import'] as const).filter((act) => may(ctx.actor, `ledger.${act}`))
  return {
    rows: page.map(rowOf),
    next: entries.length > query.limit && last ? `${last.happenedOn}_${last.id}` : null,
    can,
  }
}

/** One entry of the organ; only who may correct it sees a natural person's full name. */
export async function findEntryView(ctx: StaffContext, id: string): Promise<EntryView> {
  assertMay(ctx.actor, 'ledger.read')
  const entry = await findEntry(ctx.db, ctx.actor.organId, id)
  if (!entry) throw notFound()
  const mayCorrect = may(ctx.actor, 'ledger.record')
  const shown = mayCorrect ? entry : { ...entry, counterpart: maskedCounterpart(entry) }
  const open = entry.state === 'valid'
  const { voidedReason, replacesId, replacedById, importBatchId, recordedByName } = entry
  return {
    ...rowOf(shown),
    values: valuesOf(shown, entry.matterName),
    voidedReason,
    replacesId,
    replacedById,
    importBatchId,
    recordedByName,
    recordedAt: entry.recordedAt.toISOString(),
    can: [
      ...(open && mayCorrect ? ['correct' as const] : []),
      ...(open && may(ctx.actor, 'ledger.void') ? ['void' as const] : []),
    ],
  }
}

function rowOf(entry: StoredEntry): EntryRow {
  const { id, kind, matterName, happenedOn, title, documentNo, counterpartKind, amountYuan, centralised, state } = entry
  const counterpart = maskedCounterpart(entry)
  return {
    id,
    kind,
    matterName,
    happenedOn,
    title,
    documentNo,
    counterpart,
    counterpartKind,
    amountYuan,
    centralised,
    state,
  }
}

function maskedCounterpart({ counterpart, counterpartKind }: StoredEntry): string {
  return counterpartKind === 'natural-person' ? maskName(counterpart) : counterpart
}
