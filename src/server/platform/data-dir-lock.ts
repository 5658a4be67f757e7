import { mkdir, open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

/** Another live process holds the data folder. */
export class DataDirInUse extends Error {}

/**
 * Keeps the data folder to one process. A lock left by a killed process is taken over.
 * Throws DataDirInUse, naming the process, when another one is running on this folder.
 */
export async function lockDataDir(folder: string): Promise<{ release(): Promise<void> }> {
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, 'gongkai.lock')
  const mine = `${process.pid} ${await startTime(process.pid)}\n`
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const handle = await open(file, 'wx', 0o600)
      await handle.writeFile(mine)
      await handle.close()
      return { release: () => rm(file, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const [pid, started] = (await readFile(file, 'utf8').catch(() => '')).trim().split(' ')
    if (pid && (await isSameProcess(Number(pid), started))) {
      throw new DataDirInUse(
        `data folder ${folder} is in use by process ${pid}; stop it first, or set DATA_DIR to another folder`,
      )
    }
    await rm(file, { force: true })
  }
  throw new Error(`data folder ${folder} could not be locked`)
}

async function isSameProcess(pid: number, started: string | undefined): Promise<boolean> {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return (await startTime(pid)) === started
}

/** Process numbers are used again; number and start time together are not. Where /proc is missing, the number decides. */
async function startTime(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 'unknown'
}
