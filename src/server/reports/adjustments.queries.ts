import type { Adjustment } from '#domain/reports/adjustment.ts'
import type { CellKey } from '#domain/reports/cells.ts'
import type { Db, Tx } from '#db/types.ts'

type Of = { organId: string; year: number }

/** Every adjustment of that year's report, withdrawn ones included, oldest first. */
export async function listAdjustments(db: Db, { organId, year }: Of): Promise<Adjustment[]> {
  const rows = await selectAdjustment(db)
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .orderBy('id')
    .execute()
  return rows.map(asAdjustment)
}

/** One adjustment, locked until the transaction ends. */
export async function lockAdjustment(tx: Tx, { organId, year }: Of, id: string): Promise<Adjustment | undefined> {
  const row = await selectAdjustment(tx)
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && asAdjustment(row)
}

export async function insertAdjustment(
  tx: Tx,
  { organId, year }: Of,
  made: {
    cell: CellKey
    amount: number
    reason: string
    partOf: string | null
    by: { accountId: string; name: string }
    at: Date
  },
): Promise<string> {
  const saved = await tx
    .insertInto('report_adjustment')
    .values({
      organ_id: organId,
      year,
      cell: made.cell,
      amount: made.amount,
      reason: made.reason,
      part_of: made.partOf,
      account_id: made.by.accountId,
      account_name: made.by.name,
      at: made.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return saved.id
}

/** Marks an adjustment, and the totals it carried along, as withdrawn. The rows stay. */
export async function markWithdrawn(
  tx: Tx,
  { organId, year }: Of,
  id: string,
  withdrawal: { at: Date; byName: string; reason: string },
): Promise<void> {
  await tx
    .updateTable('report_adjustment')
    .set({ withdrawn_at: withdrawal.at, withdrawn_by_name: withdrawal.byName, withdrawn_reason: withdrawal.reason })
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('withdrawn_at', 'is', null)
    .where((where) => where.or([where('id', '=', id), where('part_of', '=', id)]))
    .execute()
}

type Row = {
  id: string
  cell: string
  amount: string
  reason: string
  accountName: string
  at: Date
  partOf: string | null
  withdrawnAt: Date | null
  withdrawnByName: string | null
  withdrawnReason: string | null
}

function asAdjustment(row: Row): Adjustment {
  const { withdrawnAt, withdrawnByName, withdrawnReason, ...rest } = row
  return {
    ...rest,
    amount: Number(row.amount),
    withdrawn: withdrawnAt && { at: withdrawnAt, byName: withdrawnByName ?? '', reason: withdrawnReason ?? '' },
  }
}

function selectAdjustment(db: Db) {
  return db
    .selectFrom('report_adjustment')
    .select([
      'id',
      'cell',
      'amount',
      'reason',
      'account_name as accountName',
      'at',
      'part_of as partOf',
      'withdrawn_at as withdrawnAt',
      'withdrawn_by_name as withdrawnByName',
      'withdrawn_reason as withdrawnReason',
    ])
}
