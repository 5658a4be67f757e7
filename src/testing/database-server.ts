import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedServer } from '../db/embedded/server.ts'
import { migrate } from '../db/migrate.ts'

export const TEST_SECRET = 'only-for-tests-only-for-tests-only-for-tests'

let stop = async (): Promise<void> => {}

/** One PostgreSQL for the whole test run, with a migrated template that each test file copies. */
export async function setup(project: TestProject): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-test-'))
  const server = await startEmbeddedServer({
    folder: path.join(folder, 'postgres'),
    password: 'test',
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query('create database gongkai_template')
  await client.end()
  await migrate(databaseUrl(server.url, 'gongkai_template'), TEST_SECRET)
  project.provide('databaseServer', server.url)
  stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

export async function teardown(): Promise<void> {
  await stop()
}

export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}
