import type { Tx } from '#db/types.ts'
import type { ActingContext } from '#server/http/context.ts'
import { canonicalJson, linkHash, type AuditLink } from './audit-chain.ts'
import { appendAuditEntry, lockAuditHead } from './audit.queries.ts'

export type Subject = { type: string; id: string }

/**
 * Records an act in the chained log, in the act's own transaction. Call it last: the chain's end stays
 * locked until the transaction ends. `detail` must hold no personal data of applicants or counterparts.
 */
export async function recordAction(
  tx: Tx,
  ctx: Pick<ActingContext, 'actor' | 'now'>,
  act: string,
  subject: Subject,
  detail: Record<string, unknown> = {},
): Promise<void> {
  const head = await lockAuditHead(tx)
  const staff = ctx.actor.kind === 'staff' ? ctx.actor : undefined
  const link: AuditLink = {
    seq: String(BigInt(head.seq) + 1n),
    at: ctx.now.toISOString(),
    organId: staff?.organId ?? null,
    accountId: staff?.accountId ?? null,
    actorName: staff?.name ?? '系统',
    act,
    subject: `${subject.type}:${subject.id}`,
    detail: canonicalJson(detail),
  }
  await appendAuditEntry(tx, link, head.hash, linkHash(head.hash, link))
}
