import { run, Logger as WorkerLogger, type TaskList } from 'graphile-worker'
import { openOwnerPool } from '#db/owner-connection.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import type { SystemContext } from '#server/http/context.ts'

/** A job: loads fresh state by the ids in its payload, checks it is still wanted, acts; may run twice. */
export type Job = (ctx: SystemContext, payload: Record<string, unknown>) => Promise<void>

/** `tasks` by name; `schedule` in crontab lines (UTC) naming the same tasks. */
export type Jobs = { tasks: Record<string, Job>; schedule: string[] }

const SERIOUS: readonly string[] = ['error', 'warning']

/** Runs queued and scheduled jobs until stopped. */
export async function runJobs(
  platform: Platform,
  makeContext: () => Promise<SystemContext>,
  jobs: Jobs,
): Promise<{ stop(): Promise<void> }> {
  const taskList: TaskList = {}
  for (const [name, job] of Object.entries(jobs.tasks)) {
    taskList[name] = async (payload) => job(await makeContext(), (payload ?? {}) as Record<string, unknown>)
  }
  const pool = openOwnerPool(platform.ownerUrl, 4)
  const runner = await run({
    pgPool: pool,
    taskList,
    crontab: jobs.schedule.join('\n'),
    concurrency: 2,
    noHandleSignals: true,
    noPreparedStatements: true,
    logger: new WorkerLogger((scope) => (level, message) => {
      if (SERIOUS.includes(level)) platform.log.warn({ scope: scope.label }, message)
      else platform.log.debug({ scope: scope.label }, message)
    }),
  })
  return {
    stop: async () => {
      await runner.stop()
      await pool.end()
    },
  }
}
