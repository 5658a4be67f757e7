import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * The installation's secret, made on a first start and readable by its owner only. Passwords of the database
 * roles, session signatures and keys derive from it: keep it with the backups, but not in the same place.
 */
export async function readOrMakeSecret(file: string): Promise<string> {
  try {
    const text = (await readFile(file, 'utf8')).trim()
    if (text.length < 32) throw new Error(`the secret in ${file} is too short; restore it from a backup`)
    return text
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  await mkdir(path.dirname(file), { recursive: true })
  const secret = randomBytes(32).toString('base64url')
  const handle = await open(file, 'wx', 0o600)
  await handle.writeFile(`${secret}\n`)
  await handle.sync()
  await handle.close()
  return secret
}
