import type { Db } from '#db/types.ts'
import { GENESIS, linkHash } from './audit-chain.ts'
import { findAuditHead, listAuditLinksAfter } from './audit.queries.ts'

export type AuditVerdict =
  | { intact: true; entries: number; head: string }
  | {
      intact: false
      entries: number
      brokenAt: string
      because: 'missing-row' | 'changed-row' | 'wrong-predecessor' | 'wrong-head'
    }

const PAGE = 2000

/**
 * Walks the chain from the first row to the head and says where it first fails: a changed, removed, inserted
 * or reordered row. Cutting rows off the end together with the stored head shows only against a head that was
 * written down elsewhere; pass it as `expectedHead`.
 */
export async function verifyAuditLog(db: Db, expectedHead?: string): Promise<AuditVerdict> {
  let previous: Buffer = GENESIS
  let expected = 1n
  let entries = 0
  let seen = expectedHead === undefined || expectedHead === GENESIS.toString('hex')
  for (;;) {
    const links = await listAuditLinksAfter(db, String(expected - 1n), PAGE)
    for (const link of links) {
      if (link.seq !== String(expected)) return broken(entries, String(expected), 'missing-row')
      if (!link.prevHash.equals(previous)) return broken(entries, link.seq, 'wrong-predecessor')
      if (!linkHash(previous, link).equals(link.hash)) return broken(entries, link.seq, 'changed-row')
      previous = link.hash
      seen ||= previous.toString('hex') === expectedHead
      expected += 1n
      entries += 1
    }
    if (links.length < PAGE) break
  }
  const head = await findAuditHead(db)
  if (head.seq !== String(expected - 1n) || !head.hash.equals(previous) || !seen) {
    return broken(entries, String(expected), 'wrong-head')
  }
  return { intact: true, entries, head: previous.toString('hex') }
}

function broken(
  entries: number,
  brokenAt: string,
  because: Extract<AuditVerdict, { intact: false }>['because'],
): AuditVerdict {
  return { intact: false, entries, brokenAt, because }
}
