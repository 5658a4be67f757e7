import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { composeHttp } from '../src/compose.ts'
import { readConfig } from '../src/server/platform/config.ts'
import { openDatabases } from '../src/db/connect.ts'
import { makeLog, type Platform } from '../src/server/platform/open-platform.ts'

/** The OpenAPI document of the composed application. Pools are never used, so no database is needed. */
export async function generateOpenApi(): Promise<Record<string, unknown>> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'gongkai-openapi-'))
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  const ownerUrl = 'postgres://nobody@127.0.0.1:1/none'
  const databases = openDatabases(ownerUrl, 'generate')
  const platform: Platform = {
    config,
    secret: 'generate',
    ownerUrl,
    databases,
    log: makeLog(config),
    close: async () => {},
  }
  const app = await composeHttp(platform)
  try {
    await app.ready()
    return app.swagger() as Record<string, unknown>
  } finally {
    await app.close()
    await databases.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
