import type { CliCommand } from './command.ts'
import { withPlatform } from './with-platform.ts'

export const command: CliCommand = {
  name: 'migrate',
  usage: 'migrate',
  summary: 'bring the database to this version; a start does the same',
  async run(_, io) {
    await withPlatform(async () => {})
    io.out('the database is up to date')
    return 0
  },
}
