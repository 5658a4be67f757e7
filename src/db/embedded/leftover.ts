import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Deals with what a killed process left behind: a database still running on the folder is stopped in order; the pid
 * file of a dead one is removed, also when its number belongs to another program by now or its corpse still waits to
 * be collected, both of which PostgreSQL would take for a running server. Only for the holder of the data folder's lock.
 * Throws when the old server does not stop.
 */
export async function clearLeftover(folder: string): Promise<void> {
  const pid = await postmasterPid(folder)
  if (pid === undefined) return
  if (isPostgresOn(folder, pid)) {
    process.kill(pid, 'SIGINT')
    for (let waited = 0; isPostgresOn(folder, pid); waited += 50) {
      if (waited > 20_000) {
        throw new Error(`a database server from an earlier run (process ${pid}) does not stop; end it and start again`)
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  await rm(path.join(folder, 'postmaster.pid'), { force: true })
}

/** The process number in PostgreSQL's own pid file, whether or not it lives. */
export async function postmasterPid(folder: string): Promise<number | undefined> {
  const text = await readFile(path.join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  return pid > 0 ? pid : undefined
}

/** A dead process that nobody collected has an empty command line, so it does not count. */
function isPostgresOn(folder: string, pid: number): boolean {
  const command = commandLine(pid)
  return command.includes('postgres') && command.includes(folder)
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    if (process.platform === 'win32')
      return execFileSync('wmic', ['process', 'where', `processid=${pid}`, 'get', 'commandline'], { encoding: 'utf8' })
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
  } catch {
    return ''
  }
}
