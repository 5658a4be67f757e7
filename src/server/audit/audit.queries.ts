import { sql } from 'kysely'
import type { Db, Tx } from '#db/types.ts'
import type { AuditLink } from './audit-chain.ts'

/** The chain's end, held until this transaction ends: acts are recorded one after another. */
export async function lockAuditHead(tx: Tx): Promise<{ seq: string; hash: Buffer }> {
  const found = await sql<{ seq: string; hash: Buffer }>`select seq, hash from gongkai.lock_audit_head()`.execute(tx)
  const head = found.rows[0]
  if (!head) throw new Error('audit head missing')
  return head
}

/** Adds one link through the only door there is. */
export async function appendAuditEntry(tx: Tx, link: AuditLink, prevHash: Buffer, hash: Buffer): Promise<void> {
  await sql`select gongkai.append_audit_entry(${link.seq}::bigint, ${link.at}::timestamptz, ${link.organId}::bigint,
    ${link.accountId}::bigint, ${link.actorName}, ${link.act}, ${link.subject}, ${link.detail}, ${prevHash}, ${hash})`.execute(
    tx,
  )
}

export type StoredLink = AuditLink & { prevHash: Buffer; hash: Buffer }

/** Links after `seq` in order, at most `limit`. */
export async function listAuditLinksAfter(db: Db, seq: string, limit: number): Promise<StoredLink[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at.toISOString(),
    organId: row.organ_id,
    accountId: row.account_id,
    actorName: row.actor_name,
    act: row.act,
    subject: row.subject,
    detail: row.detail,
    prevHash: row.prev_hash,
    hash: row.hash,
  }))
}

/** Where the chain should end. */
export async function findAuditHead(db: Db): Promise<{ seq: string; hash: Buffer }> {
  return db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow()
}
