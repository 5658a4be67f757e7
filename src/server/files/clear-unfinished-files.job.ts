import type { Job } from '#server/jobs/run-jobs.ts'
import { removeUnfinished } from './file-store.ts'

/** Every night: what a crash left half-written, a day or more ago, under DATA_DIR. Nothing names those files. */
export function clearUnfinishedFiles(dataDir: string): Job {
  return async (ctx) => {
    const removed = await removeUnfinished(dataDir, new Date(ctx.now.getTime() - 86_400_000))
    if (removed > 0) ctx.log.info({ removed }, 'removed unfinished uploads')
  }
}
