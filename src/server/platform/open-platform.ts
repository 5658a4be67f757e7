import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pino, type Logger } from 'pino'
import { openDatabases, type Databases } from '#db/connect.ts'
import { startEmbeddedServer } from '#db/embedded/server.ts'
import { migrate } from '#db/migrate.ts'
import { rolePassword } from '#db/roles.ts'
import type { Config } from './config.ts'
import { lockDataDir } from './data-dir-lock.ts'
import { readOrMakeSecret } from './secret.ts'

/** What a running process holds: settings, secret, databases, log. */
export type Platform = {
  config: Config
  secret: string
  /** Signs in as the owner: migrations and the job queue only. */
  ownerUrl: string
  databases: Databases
  log: Logger
  close(): Promise<void>
}

/**
 * Locks the data folder, starts the embedded database (or uses DATABASE_URL), migrates, opens the pools.
 * Whatever was opened before a failure is closed again.
 */
export async function openPlatform(config: Config, log: Logger = makeLog(config)): Promise<Platform> {
  const closers: (() => Promise<void>)[] = []
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer()
  }
  try {
    await mkdir(config.dataDir, { recursive: true })
    const lock = await lockDataDir(config.dataDir)
    closers.push(() => lock.release())
    const secret = await readOrMakeSecret(config.secretFile)
    let ownerUrl = config.databaseUrl
    if (!ownerUrl) {
      const folder = path.join(config.dataDir, 'postgres')
      const server = await startEmbeddedServer({ folder, password: rolePassword(secret, 'owner') })
      closers.push(() => server.stop())
      ownerUrl = server.url
    }
    const { applied } = await migrate(ownerUrl, secret).catch((error: unknown) => {
      throw explainUnreachable(error, config)
    })
    if (applied.length > 0) log.info({ applied }, 'database migrated')
    const databases = openDatabases(ownerUrl, secret)
    closers.push(() => databases.close())
    return { config, secret, ownerUrl, databases, log, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** A refused connection says which setting to look at; the login in the address is not repeated. */
function explainUnreachable(error: unknown, config: Config): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!config.databaseUrl || !['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH'].includes(code)) return error
  const { host, pathname } = new URL(config.databaseUrl)
  return new Error(`the database named by DATABASE_URL (${host}${pathname}) cannot be reached: ${code}`, {
    cause: error,
  })
}

/** The log carries no personal data: requests are logged by route, never with bodies, queries or cookies. */
export function makeLog(config: Pick<Config, 'logLevel'>): Logger {
  return pino({ level: config.logLevel, base: null })
}
