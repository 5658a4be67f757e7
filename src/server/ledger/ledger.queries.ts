import { sql } from 'kysely'
import { day } from '#domain/calendar/day.ts'
import type { Entry, Matter } from '#domain/ledger/entry.ts'
import type { EntryListQuery } from '#domain/ledger/entry-views.ts'
import type { LedgerKind } from '#domain/ledger/kinds.ts'
import type { Db, Tx } from '#db/types.ts'

/** A stored entry: what was recorded, and what became of it. */
export type StoredEntry = Entry & {
  id: string
  matterName: string | null
  state: 'valid' | 'voided'
  voidedReason: string | null
  replacesId: string | null
  replacedById: string | null
  importBatchId: string | null
  recordedByName: string | null
  recordedAt: Date
}

/** Every matter the organ is or was competent for. */
export async function listMatters(db: Db, organId: string): Promise<Matter[]> {
  return db
    .selectFrom('competence')
    .select(['id', 'kind', 'name', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('organ_id', '=', organId)
    .orderBy('kind')
    .orderBy('name')
    .orderBy('valid_from', 'desc')
    .$castTo<Matter>()
    .execute()
}

/** Which of the document numbers stand in a valid entry of the kind. */
export async function findTakenDocumentNos(
  db: Db,
  organId: string,
  kind: LedgerKind,
  numbers: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('ledger_entry')
    .select('document_no')
    .where('organ_id', '=', organId)
    .where('kind', '=', kind)
    .where('state', '=', 'valid')
    .where('document_no', '<>', '')
    .where('document_no', '=', sql<string>`any(${numbers}::text[])`)
    .execute()
  return new Set(rows.map((row) => row.document_no))
}

export type EntryOrigin = {
  organId: string
  recordedBy: string | null
  replacesId?: string
  importBatchId?: string
}

/** Saves entries in one statement per thousand; answers their ids in order. */
export async function insertEntries(tx: Tx, origin: EntryOrigin, entries: readonly Entry[]): Promise<string[]> {
  const ids: string[] = []
  for (let from = 0; from < entries.length; from += 1000) {
    const rows = await tx
      .insertInto('ledger_entry')
      .values(entries.slice(from, from + 1000).map((entry) => columnsOf(origin, entry)))
      .returning('id')
      .execute()
    ids.push(...rows.map((row) => row.id))
  }
  return ids
}

function columnsOf(origin: EntryOrigin, entry: Entry) {
  return {
    organ_id: origin.organId,
    kind: entry.kind,
    competence_id: entry.matterId,
    happened_on: entry.happenedOn,
    title: entry.title,
    document_no: entry.documentNo,
    counterpart: entry.counterpart,
    counterpart_kind: entry.counterpartKind,
    amount_yuan: entry.amountYuan,
    centralised: entry.centralised,
    fields: JSON.stringify(entry.fields),
    recorded_by: origin.recordedBy,
    replaces_id: origin.replacesId ?? null,
    import_batch_id: origin.importBatchId ?? null,
  }
}

export async function saveVoided(tx: Tx, organId: string, id: string, reason: string): Promise<void> {
  await tx
    .updateTable('ledger_entry')
    .set({ state: 'voided', voided_reason: reason })
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .execute()
}

/** Locks an entry of the organ until the transaction ends, so that it is corrected or voided once. */
export async function lockEntry(tx: Tx, organId: string, id: string): Promise<StoredEntry | undefined> {
  const locked = await tx
    .selectFrom('ledger_entry')
    .select('id')
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return locked && findEntry(tx, organId, id)
}

export async function findEntry(db: Db, organId: string, id: string): Promise<StoredEntry | undefined> {
  const row = await selectEntries(db).where('e.organ_id', '=', organId).where('e.id', '=', id).executeTakeFirst()
  return row && storedEntry(row)
}

/** Entries by day, newest first, then by id: at most `limit` after the key. */
export async function listEntries(db: Db, organId: string, query: EntryListQuery): Promise<StoredEntry[]> {
  let rows = selectEntries(db)
    .where('e.organ_id', '=', organId)
    .orderBy('e.happened_on', 'desc')
    .orderBy('e.id', 'desc')
    .limit(query.limit + 1)
  if (query.kind) rows = rows.where('e.kind', '=', query.kind)
  if (query.state !== 'all') rows = rows.where('e.state', '=', query.state)
  if (query.from) rows = rows.where('e.happened_on', '>=', query.from)
  if (query.to) rows = rows.where('e.happened_on', '<=', query.to)
  if (query.matterId) rows = rows.where('e.competence_id', '=', query.matterId)
  if (query.batchId) rows = rows.where('e.import_batch_id', '=', query.batchId)
  if (query.text) {
    const like = `%${query.text.replace(/[\\%_]/g, String.raw`\$&`)}%`
    rows = rows.where((where) =>
      where.or([
        where('e.title', 'ilike', like),
        where('e.document_no', 'ilike', like),
        where('e.counterpart', 'ilike', like),
      ]),
    )
  }
  if (query.after) {
    const [on = '', id = ''] = query.after.split('_')
    rows = rows.where(sql<boolean>`(e.happened_on, e.id) < (${on}::date, ${id}::bigint)`)
  }
  return (await rows.execute()).map(storedEntry)
}

function selectEntries(db: Db) {
  return db
    .selectFrom('ledger_entry as e')
    .leftJoin('competence as c', (join) =>
      join.onRef('c.organ_id', '=', 'e.organ_id').onRef('c.id', '=', 'e.competence_id'),
    )
    .leftJoin('account as a', (join) => join.onRef('a.organ_id', '=', 'e.organ_id').onRef('a.id', '=', 'e.recorded_by'))
    .select([
      'e.id',
      'e.kind',
      'e.competence_id as matterId',
      'c.name as matterName',
      'e.happened_on as happenedOn',
      'e.title',
      'e.document_no as documentNo',
      'e.counterpart',
      'e.counterpart_kind as counterpartKind',
      'e.amount_yuan as amountYuan',
      'e.centralised',
      'e.fields',
      'e.state',
      'e.voided_reason as voidedReason',
      'e.replaces_id as replacesId',
      'e.import_batch_id as importBatchId',
      'a.name as recordedByName',
      'e.recorded_at as recordedAt',
    ])
    .select((expression) =>
      expression
        .selectFrom('ledger_entry as next')
        .select('next.id')
        .whereRef('next.organ_id', '=', 'e.organ_id')
        .whereRef('next.replaces_id', '=', 'e.id')
        .limit(1)
        .as('replacedById'),
    )
}

type SelectedEntry = Awaited<ReturnType<ReturnType<typeof selectEntries>['execute']>>[number]

function storedEntry(row: SelectedEntry): StoredEntry {
  return {
    ...row,
    kind: row.kind as LedgerKind,
    happenedOn: day(row.happenedOn),
    counterpartKind: row.counterpartKind as Entry['counterpartKind'],
    fields: row.fields as Record<string, string>,
    state: row.state as StoredEntry['state'],
  }
}
