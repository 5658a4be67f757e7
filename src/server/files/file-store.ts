import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** Where uploaded files live: one file per content, named by its SHA-256, under DATA_DIR/files. */
export type FileStore = {
  /**
   * Keeps the bytes and gives their SHA-256. When it returns, the file is on disk for good; after a crash or on a
   * full disk nothing half-written ever carries a final name. Throws the system's error (ENOSPC, EACCES).
   */
  keep(bytes: Uint8Array): Promise<string>
  /** A stream of a kept file, or undefined when it is not there. Throws RangeError for what is no SHA-256. */
  read(sha256: string): Promise<ReadStream | undefined>
}

/** A store in a folder of this machine. */
export function localFileStore(dataDir: string): FileStore {
  const root = path.join(dataDir, 'files')
  return {
    keep: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const target = placeOf(root, sha256)
      if (await isThere(target, bytes.byteLength)) return sha256
      await mkdir(path.dirname(target), { recursive: true })
      await writeWhole(target, bytes)
      return sha256
    },
    read: async (sha256) => {
      const target = placeOf(root, sha256)
      const found = await stat(target).catch(() => undefined)
      return found?.isFile() ? createReadStream(target) : undefined
    },
  }
}

/** Removes temporary files last written before an instant; gives how many there were. */
export async function removeUnfinished(dataDir: string, before: Date): Promise<number> {
  const root = path.join(dataDir, 'files')
  const names = await readdir(root, { recursive: true }).catch(() => [])
  let removed = 0
  for (const name of names.filter((candidate) => candidate.endsWith('.part'))) {
    const found = await stat(path.join(root, name)).catch(() => undefined)
    if (!found || found.mtime >= before) continue
    await rm(path.join(root, name), { force: true })
    removed += 1
  }
  return removed
}

/** Temporary name, all bytes, fsync, final name, fsync of the folder: the rename is the moment the file exists. */
async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${target}.${randomUUID()}.part`
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, target)
  } catch (failure) {
    await rm(temporary, { force: true })
    throw failure
  }
  const folder = await open(path.dirname(target), 'r').catch(() => undefined) // Windows opens no folders
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

async function isThere(target: string, size: number): Promise<boolean> {
  const found = await stat(target).catch(() => undefined)
  return found?.isFile() === true && found.size === size
}

function placeOf(root: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a SHA-256')
  return path.join(root, sha256.slice(0, 2), sha256)
}
