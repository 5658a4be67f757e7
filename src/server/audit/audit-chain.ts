import { createHash } from 'node:crypto'

/** One link as it is hashed. `detail` is canonical JSON text; `at` an ISO instant with milliseconds. */
export type AuditLink = {
  seq: string
  at: string
  organId: string | null
  accountId: string | null
  actorName: string
  act: string
  subject: string
  detail: string
}

export const GENESIS = Buffer.alloc(32)

/** SM3 (GB/T 32905) over the hash before and every field, length-prefixed so that no two rows read alike. */
export function linkHash(previous: Buffer, link: AuditLink): Buffer {
  const hash = createHash('sm3').update(previous)
  const fields = [
    link.seq,
    link.at,
    link.organId ?? '',
    link.accountId ?? '',
    link.actorName,
    link.act,
    link.subject,
    link.detail,
  ]
  for (const field of fields) {
    const bytes = Buffer.from(field, 'utf8')
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    hash.update(length).update(bytes)
  }
  return hash.digest()
}

/** JSON with sorted keys, so that the same facts always hash alike. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
