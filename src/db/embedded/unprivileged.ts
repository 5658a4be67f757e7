import { execFileSync } from 'node:child_process'
import { chownSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** How to run a program that refuses to run as root. */
export type Launcher = {
  wrap(program: string, args: string[]): { program: string; args: string[] }
  options: { uid?: number; gid?: number }
  prepare(folder: string): void
}

const asIs: Launcher = { wrap: (program, args) => ({ program, args }), options: {}, prepare: () => {} }

/**
 * PostgreSQL refuses to run as root. As another user this changes nothing. As root it runs the server as
 * `nobody` where that user can reach the paths; where only root may enter, it keeps root's identity outside
 * and shows PostgreSQL an ordinary user inside a user namespace, so that files stay root's own.
 */
export function chooseLauncher(paths: string[]): Launcher {
  if (process.getuid?.() !== 0) return asIs
  const nobody = findUser('nobody')
  if (nobody && paths.every(isReachableByOthers)) return droppedTo(nobody)
  if (namespacesWork()) return insideUserNamespace(nobody ?? { uid: 65534, gid: 65534 })
  throw new Error(
    'running as root inside a folder that only root may enter, and this system allows no user namespaces: ' +
      'move the program and DATA_DIR to a folder that others may enter, run as an ordinary user, or set DATABASE_URL',
  )
}

function droppedTo(user: { uid: number; gid: number }): Launcher {
  return { ...asIs, options: user, prepare: (folder) => chownTree(folder, user.uid, user.gid) }
}

function insideUserNamespace(user: { uid: number; gid: number }): Launcher {
  const flags = ['--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`]
  return {
    wrap: (program, args) => ({ program: 'unshare', args: [...flags, '--', program, ...args] }),
    options: {},
    prepare: (folder) => chownTree(folder, 0, 0),
  }
}

function namespacesWork(): boolean {
  try {
    execFileSync('unshare', ['--user', '--map-user=65534', '--map-group=65534', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function findUser(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function isReachableByOthers(target: string): boolean {
  for (let folder = path.resolve(target); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false })
    if (found && folder !== path.resolve(target) && (found.mode & 0o001) === 0) return false
  }
  return true
}

function chownTree(folder: string, uid: number, gid: number): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found || (found.uid === uid && found.gid === gid)) return
  chownSync(folder, uid, gid)
  if (!found.isDirectory()) return
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    chownSync(path.join(folder, name), uid, gid)
}
