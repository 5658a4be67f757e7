import { composeHttp, calendarSource, jobs } from './compose.ts'
import { systemContext } from '#server/http/make-context.ts'
import { runJobs } from '#server/jobs/run-jobs.ts'
import { readConfig } from '#server/platform/config.ts'
import { openPlatform, type Platform } from '#server/platform/open-platform.ts'
import { withAdvisoryLock } from '#db/advisory-lock.ts'
import { loadSample } from '../samples/load-sample.ts'
import { describeAddresses, describeSampleAccounts } from './welcome.ts'

/** Starts this process's roles: `--web` serves, `--worker` runs jobs; both when neither is named. */
export async function serve(roles: ReadonlySet<string>): Promise<void> {
  const serves = roles.size === 0 || roles.has('--web')
  const works = roles.size === 0 || roles.has('--worker')
  const config = readConfig()
  const platform = await openPlatform(config)
  const closers: (() => Promise<unknown>)[] = [() => platform.close()]
  stopOnSignal(async () => {
    for (const close of closers.toReversed()) await close()
  })
  if (config.loadsSample) await loadSampleOnce(platform)
  if (works) {
    const worker = await runJobs(platform, () => systemContext(platform, calendarSource(platform)), jobs(platform))
    closers.push(() => worker.stop())
  }
  if (serves) {
    const app = await composeHttp(platform)
    const address = await app.listen({ port: config.port, host: config.host })
    closers.push(() => app.close())
    process.stdout.write(describeAddresses(address))
  }
}

/**
 * Fills an empty platform with the sample organ, in one process at a time. The passwords are told at once: if the
 * start fails later, at a taken port, they have still been seen.
 */
async function loadSampleOnce(platform: Platform): Promise<void> {
  const loaded = await withAdvisoryLock(platform.ownerUrl, 'sample', () => loadSample(platform))
  process.stdout.write(describeSampleAccounts(loaded?.people ?? []))
}

/** First signal: finish what is running, close the database, end. Second signal: end now. */
function stopOnSignal(close: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`gongkai: stopping failed: ${String(error)}\n`)
          process.exit(1)
        },
      )
    })
  }
}
