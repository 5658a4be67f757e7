import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { withAdvisoryLock } from './advisory-lock.ts'
import { ensureRoles } from './roles.ts'

const FOLDER = path.join(import.meta.dirname, 'migrations')

/** The migrations on disk, in order. Throws when two share a number. */
export function listMigrations(): { number: number; name: string }[] {
  const found = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 4)), name }))
  const clash = found.find((migration, at) => found[at - 1]?.number === migration.number)
  if (clash) throw new Error(`two migrations have the number ${clash.number}`)
  return found
}

/**
 * Brings the database to this program's version: roles, job queue, then every migration not yet applied,
 * each in its own transaction, under an advisory lock so that processes starting together take turns.
 * Throws when the database is newer than the program or an applied migration was edited.
 */
export async function migrate(ownerUrl: string, secret: string): Promise<{ applied: string[] }> {
  return withAdvisoryLock(ownerUrl, 'migrate', async (client) => {
    await ensureRoles(client, secret)
    await runMigrations({ connectionString: ownerUrl, noHandleSignals: true })
    return { applied: await applyMissing(client) }
  })
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  await client.query(`create table if not exists public.gongkai_migration (
    number integer primary key, name text not null, applied_at timestamptz not null default now())`)
  const done = await client.query<{ number: number; name: string }>('select number, name from public.gongkai_migration')
  const onDisk = listMigrations()
  const unknown = done.rows.find((row) => !onDisk.some((migration) => migration.number === row.number))
  if (unknown)
    throw new Error(`the database has migration ${unknown.name}, which this program does not know: use a newer program`)

  const applied: string[] = []
  for (const { number, name } of onDisk) {
    if (done.rows.some((row) => row.number === number)) continue
    await applyOne(client, number, name)
    applied.push(name)
  }
  return applied
}

async function applyOne(client: pg.Client, number: number, name: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(readFileSync(path.join(FOLDER, name), 'utf8'))
    await client.query('insert into public.gongkai_migration (number, name) values ($1, $2)', [number, name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
