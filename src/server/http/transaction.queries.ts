import type { Tx } from '#db/types.ts'
import type { Context } from './context.ts'

/** Runs the steps in one transaction as the context's actor: all of them happen, or none. */
export async function inTransaction<T>(ctx: Pick<Context, 'db'>, steps: (tx: Tx) => Promise<T>): Promise<T> {
  return ctx.db.transaction().execute(steps)
}
