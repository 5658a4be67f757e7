import path from 'node:path'
import { restoreBackup } from '#server/backup/restore-backup.ts'
import type { CliCommand } from './command.ts'
import { withPlatform } from './with-platform.ts'

export const command: CliCommand = {
  name: 'restore',
  usage: 'restore FILE',
  summary: 'fill an empty installation from an archive',
  async run([file], io) {
    if (!file) {
      io.err('which file? usage: restore FILE')
      return 2
    }
    const done = await withPlatform((platform) => restoreBackup(platform, path.resolve(file)))
    if (io.json) io.out(JSON.stringify(done))
    else io.out(`restored ${done.tables} tables and ${done.files} files; audit head ${done.auditHead}`)
    return 0
  },
}
