import { sql } from 'kysely'
import type { CellKey, CellValues } from '#domain/reports/cells.ts'
import type { FormId } from '#domain/reports/report-form.ts'
import type { Db } from '#db/types.ts'
import type { SourceRow } from './cell-sources.queries.ts'
import { cellSources } from './cell-sources.queries.ts'

export type { SourceRow } from './cell-sources.queries.ts'

/**
 * The sums behind the computed cells, or behind those asked for, in one round trip. Amounts are pieces, yuan or 万元,
 * as the cell's unit says.
 */
export async function sumCells(
  db: Db,
  of: { organId: string; year: number; form: FormId },
  asked?: ReadonlySet<CellKey>,
): Promise<CellValues> {
  const sources = cellSources(of.form, of).filter(({ cell }) => asked?.has(cell) ?? true)
  if (sources.length === 0) return {}
  const sums = sources.map(
    ({ cell, rows }) => sql`select ${cell}::text as cell, coalesce(sum(r.amount), 0)::text as total from (${rows}) r`,
  )
  const found = await sql<{ cell: CellKey; total: string }>`${sql.join(sums, sql` union all `)}`.execute(db)
  return Object.fromEntries(found.rows.map((row) => [row.cell, Number(row.total)]))
}

export type CellRowPage = { rows: SourceRow[]; next: string | null }

/** The rows behind a cell, newest first, from after the given row on; empty for a cell without rows. */
export async function listCellRows(
  db: Db,
  of: { organId: string; year: number; form: FormId; cell: CellKey },
  page: { after: string | undefined; limit: number },
): Promise<CellRowPage> {
  const source = cellSources(of.form, of).find(({ cell }) => cell === of.cell)
  if (!source) return { rows: [], next: null }
  const [on, id] = page.after?.split('~') ?? []
  const from = on && id ? sql`where (r."on", r.id) < (${on}::date, ${id}::bigint)` : sql``
  const found = await sql<SourceRow>`
    select r.subject, r.id::text as id, r.target::text as target, r."on"::text as "on", r.title, r.note, r.amount::text as amount
      from (${source.rows}) r ${from}
     order by r."on" desc, r.id desc limit ${page.limit + 1}`.execute(db)
  const rows = found.rows.slice(0, page.limit)
  const end = rows.at(-1)
  return { rows, next: found.rows.length > page.limit && end ? `${end.on}~${end.id}` : null }
}
