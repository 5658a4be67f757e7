import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { extract, type Extract } from 'tar-stream'
import { withOwnerConnection } from '#db/owner-connection.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import {
  copyStatement,
  isInUse,
  listAppliedMigrations,
  listTablesToCopy,
  qualifiedName,
  setSequences,
} from './backup.queries.ts'
import { BackupManifest, FILES_FOLDER, MANIFEST_ENTRY, TABLES_FOLDER } from './manifest.ts'

/** One entry of the archive as it is read. */
type Source = Extract extends AsyncIterable<infer Entry> ? Entry : never

/**
 * Fills an installation that holds nothing yet from an archive of takeBackup, in one transaction.
 * Throws when the installation is in use, when the archive is not a backup or is cut off, and when it was taken by
 * another version: restore with that version, then upgrade.
 */
export async function restoreBackup(
  platform: Platform,
  file: string,
): Promise<{ tables: number; files: number; auditHead: string }> {
  return withOwnerConnection(platform.ownerUrl, async (client) => {
    if (await isInUse(client)) throw new Error('this installation already holds data; restore into an empty DATA_DIR')
    await client.query('begin')
    const restored = await readArchive(client, file, path.join(platform.config.dataDir, 'files'))
    await client.query('commit')
    return restored
  })
}

async function readArchive(client: pg.Client, file: string, filesFolder: string) {
  const archive = extract()
  const reading = pipeline(createReadStream(file), createGunzip(), archive)
  let manifest: BackupManifest | undefined
  const done = { tables: 0, files: 0 }
  const walk = async () => {
    for await (const entry of archive) {
      const { name } = entry.header
      if (name === MANIFEST_ENTRY) manifest = await begin(client, await text(entry))
      else if (!manifest) throw new Error('not a backup of Gongkai')
      else if (name.startsWith(TABLES_FOLDER)) done.tables += await restoreTable(client, manifest, name, entry)
      else if (name.startsWith(FILES_FOLDER)) done.files += await restoreFile(filesFolder, name, entry)
    }
  }
  await Promise.all([reading, walk()]).catch((error: NodeJS.ErrnoException) => {
    if (error.code?.startsWith('Z_') || error.message.includes('tar'))
      throw new Error('not a backup of Gongkai, or cut off', { cause: error })
    throw error
  })
  if (!manifest) throw new Error('not a backup of Gongkai')
  if (done.tables !== manifest.tables.length) throw new Error('the backup is cut off; nothing was restored')
  await setSequences(client, manifest.sequences)
  return { ...done, auditHead: manifest.auditHead }
}

async function begin(client: pg.Client, json: string): Promise<BackupManifest> {
  const manifest = BackupManifest.parse(JSON.parse(json))
  const here = await listAppliedMigrations(client)
  if (here.join() !== manifest.migrations.join()) {
    throw new Error(
      `the backup was taken at ${manifest.migrations.at(-1)}, this program is at ${here.at(-1)}: restore with that version, then upgrade`,
    )
  }
  const tables = await listTablesToCopy(client)
  // Triggers and foreign keys were satisfied when the rows were written; they come back as they were.
  await client.query('set local session_replication_role = replica')
  await client.query(`truncate ${tables.map(qualifiedName).join(', ')}`)
  return manifest
}

async function restoreTable(client: pg.Client, manifest: BackupManifest, name: string, content: Source): Promise<1> {
  const table = manifest.tables.find((one) => `${TABLES_FOLDER}${one.schema}.${one.table}` === name)
  if (!table) throw new Error(`the backup holds an unknown table: ${name}`)
  await pipeline(content, client.query(copyFrom(copyStatement(table, 'from stdin'))))
  return 1
}

async function restoreFile(folder: string, name: string, content: Source): Promise<1> {
  const target = path.resolve(folder, name.slice(FILES_FOLDER.length))
  if (!target.startsWith(path.resolve(folder) + path.sep))
    throw new Error(`the backup names a file outside its folder: ${name}`)
  await mkdir(path.dirname(target), { recursive: true })
  await pipeline(content, createWriteStream(target, { mode: 0o600 }))
  return 1
}
