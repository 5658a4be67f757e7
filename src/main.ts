import { composeHttp, calendarSource, jobs } from './compose.ts'
import { systemContext } from '#server/http/make-context.ts'
import { runJobs } from '#server/jobs/run-jobs.ts'
import { readConfig } from '#server/platform/config.ts'
import { openPlatform } from '#server/platform/open-platform.ts'

if (import.meta.main) {
  try {
    await serve(new Set(process.argv.slice(2)))
  } catch (error) {
    process.stderr.write(`gongkai: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

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
  if (works) {
    const worker = await runJobs(platform, () => systemContext(platform, calendarSource(platform)), jobs)
    closers.push(() => worker.stop())
  }
  if (serves) {
    const app = await composeHttp(platform)
    const address = await app.listen({ port: config.port, host: config.host })
    closers.push(() => app.close())
    process.stdout.write(`\nGongkai 公开 已启动\n  网站      ${address}/\n  工作台    ${address}/console/\n`)
  }
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
