import type { Db } from '#db/types.ts'

export type AuditRow = {
  seq: string
  at: string
  organId: string | null
  accountId: string | null
  actorName: string
  act: string
  subject: string
  detail: string
  hash: string
}

export type AuditFilter = {
  /** Rows older than this one. */
  after?: string | undefined
  limit: number
  organId?: string | undefined
  /** An area or an act: 'information' or 'information.review-edition'. */
  act?: string | undefined
  actorName?: string | undefined
  subject?: string | undefined
  /** First and last instant. */
  from?: Date | undefined
  through?: Date | undefined
}

/** Acts newest first, as far as the reader's organs and roles allow. */
export async function listAuditRows(db: Db, filter: AuditFilter): Promise<AuditRow[]> {
  let query = db.selectFrom('audit_entry').selectAll()
  if (filter.after) query = query.where('seq', '<', filter.after)
  if (filter.organId) query = query.where('organ_id', '=', filter.organId)
  if (filter.act) {
    const { act } = filter
    query = query.where((row) =>
      row.or([row('act', '=', act), row('act', 'like', `${act.replaceAll(/[\\%_]/g, '')}.%`)]),
    )
  }
  if (filter.actorName) query = query.where('actor_name', '=', filter.actorName)
  if (filter.subject) query = query.where('subject', '=', filter.subject)
  if (filter.from) query = query.where('at', '>=', filter.from)
  if (filter.through) query = query.where('at', '<=', filter.through)
  const rows = await query.orderBy('seq', 'desc').limit(filter.limit).execute()
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at.toISOString(),
    organId: row.organ_id,
    accountId: row.account_id,
    actorName: row.actor_name,
    act: row.act,
    subject: row.subject,
    detail: row.detail,
    hash: row.hash.toString('hex'),
  }))
}
