import type pg from 'pg'
import { withOwnerConnection } from './owner-connection.ts'

/** Numbers of the locks, so that no two purposes share one. */
export const ADVISORY_LOCKS = { migrate: 7_226_001, sample: 7_226_002 } as const

/** Runs the steps while no other process of this database runs steps under the same lock; they wait their turn. */
export async function withAdvisoryLock<T>(
  ownerUrl: string,
  lock: keyof typeof ADVISORY_LOCKS,
  steps: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return withOwnerConnection(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCKS[lock]])
    return steps(client)
  })
}
