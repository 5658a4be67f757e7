import { sql } from 'kysely'
import type { Tx } from '#db/types.ts'

/**
 * Queues a job in the same transaction as the change that needs it. The payload carries ids only; the job loads
 * fresh state. `key` replaces a pending job of the same key; `runAt` delays it.
 */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: Record<string, string | number>,
  options: { key?: string; runAt?: Date } = {},
): Promise<void> {
  await sql`select gongkai.enqueue(${task}, ${JSON.stringify(payload)}::json, ${options.key ?? null}, ${options.runAt ?? null})`.execute(
    tx,
  )
}
