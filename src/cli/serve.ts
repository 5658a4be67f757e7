import { serve } from '../serve.ts'
import type { CliCommand } from './command.ts'

export const command: CliCommand = {
  name: 'serve',
  usage: 'serve [--web] [--worker]',
  summary: 'serve until stopped: the site, the console, the jobs',
  async run(args) {
    await serve(new Set(args))
    return 0
  },
}
