import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pino } from 'pino'
import { openDatabases } from '#db/connect.ts'
import { rolePassword } from '#db/roles.ts'
import type { Config } from '#server/platform/config.ts'
import { readConfig } from '#server/platform/config.ts'
import { DataDirInUse } from '#server/platform/data-dir-lock.ts'
import { openPlatform, type Platform } from '#server/platform/open-platform.ts'
import { readOrMakeSecret } from '#server/platform/secret.ts'

/**
 * Runs a command on the installation's database: joins the server that is running on the data folder,
 * or opens the folder for the time of the command.
 */
export async function withPlatform<T>(steps: (platform: Platform) => Promise<T>): Promise<T> {
  const config = readConfig({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' })
  const platform = await openOrJoin(config)
  try {
    return await steps(platform)
  } finally {
    await platform.close()
  }
}

async function openOrJoin(config: Config): Promise<Platform> {
  try {
    return await openPlatform(config, pino({ level: config.logLevel }, pino.destination(2)))
  } catch (error) {
    if (!(error instanceof DataDirInUse)) throw error
    return joinRunning(config)
  }
}

async function joinRunning(config: Config): Promise<Platform> {
  const secret = await readOrMakeSecret(config.secretFile)
  const ownerUrl = config.databaseUrl ?? (await runningServerUrl(config, secret))
  const databases = openDatabases(ownerUrl, secret, { poolSize: 3 })
  return {
    config,
    secret,
    ownerUrl,
    databases,
    log: pino({ level: config.logLevel }, pino.destination(2)),
    close: () => databases.close(),
  }
}

/** The fourth line of PostgreSQL's own pid file is its port. */
async function runningServerUrl(config: Config, secret: string): Promise<string> {
  const text = await readFile(path.join(config.dataDir, 'postgres', 'postmaster.pid'), 'utf8')
  const port = Number(text.split('\n')[3])
  return `postgres://postgres:${encodeURIComponent(rolePassword(secret, 'owner'))}@127.0.0.1:${port}/postgres`
}
