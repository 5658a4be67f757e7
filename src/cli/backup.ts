import path from 'node:path'
import { takeBackup } from '#server/backup/take-backup.ts'
import type { CliCommand } from './command.ts'
import { withPlatform } from './with-platform.ts'

export const command: CliCommand = {
  name: 'backup',
  usage: 'backup FILE',
  summary: 'write database and files into one archive, while the system runs; keep the secret apart',
  async run([file], io) {
    if (!file) {
      io.err('which file? usage: backup FILE')
      return 2
    }
    const done = await withPlatform((platform) => takeBackup(platform, path.resolve(file)))
    if (io.json) io.out(JSON.stringify(done))
    else io.out(`saved ${done.tables} tables and ${done.files} files; audit head ${done.auditHead}`)
    return 0
  },
}
