import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { pack, type Pack } from 'tar-stream'
import { withOwnerConnection } from '#db/owner-connection.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { copyStatement, listAppliedMigrations, listSequenceValues, listTablesToCopy } from './backup.queries.ts'
import { FILES_FOLDER, MANIFEST_ENTRY, TABLES_FOLDER, type BackupManifest } from './manifest.ts'

/**
 * Writes database and stored files into one compressed archive, as of one moment, while the system goes on working.
 * The secret is not in it. The archive appears under its name only when it is whole. Answers what it holds.
 */
export async function takeBackup(
  platform: Platform,
  file: string,
): Promise<{ tables: number; files: number; auditHead: string }> {
  const work = await mkdtemp(path.join(os.tmpdir(), 'gongkai-backup-'))
  const unfinished = `${file}.partial`
  try {
    const held = await withOwnerConnection(platform.ownerUrl, (client) =>
      writeArchive(platform, client, unfinished, work),
    )
    await flushToDisk(unfinished)
    await rename(unfinished, file)
    return held
  } finally {
    await rm(work, { recursive: true, force: true })
    await rm(unfinished, { force: true })
  }
}

async function writeArchive(platform: Platform, client: pg.Client, target: string, work: string) {
  await client.query('begin isolation level repeatable read read only')
  const manifest = await describe(client)
  const archive = pack()
  const written = pipeline(archive, createGzip(), createWriteStream(target, { mode: 0o600 }))
  archive.entry({ name: MANIFEST_ENTRY }, JSON.stringify(manifest, null, 2))
  for (const table of manifest.tables) {
    const copy = path.join(work, 'table')
    await pipeline(client.query(copyTo(copyStatement(table, 'to stdout'))), createWriteStream(copy))
    await addFile(archive, `${TABLES_FOLDER}${table.schema}.${table.table}`, copy)
  }
  const files = await addStoredFiles(archive, path.join(platform.config.dataDir, 'files'))
  archive.finalize()
  await written
  return { tables: manifest.tables.length, files, auditHead: manifest.auditHead }
}

async function describe(client: pg.Client): Promise<BackupManifest> {
  const head = await client.query<{ hash: Buffer }>('select hash from gongkai.audit_head')
  return {
    format: 'gongkai-backup-1',
    takenAt: new Date().toISOString(),
    migrations: await listAppliedMigrations(client),
    tables: await listTablesToCopy(client),
    sequences: await listSequenceValues(client),
    auditHead: head.rows[0]?.hash.toString('hex') ?? '',
  }
}

/** Stored files never change once written, so reading them after the database's moment is safe. */
async function addStoredFiles(archive: Pack, folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  let count = 0
  for (const entry of names) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    await addFile(archive, FILES_FOLDER + path.relative(folder, file).split(path.sep).join('/'), file)
    count += 1
  }
  return count
}

async function addFile(archive: Pack, name: string, file: string): Promise<void> {
  const { size } = await stat(file)
  await pipeline(createReadStream(file), archive.entry({ name, size }))
}

async function flushToDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
}
