import type { CliCommand, CliIo } from './command.ts'

/** Every command by its words, loaded when called, so that a small one starts quickly. */
const COMMANDS: Record<string, () => Promise<{ command: CliCommand }>> = {
  serve: () => import('./serve.ts'),
  migrate: () => import('./migrate.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  'organ create': () => import('./organ-create.ts'),
  'account reset': () => import('./account-reset.ts'),
  'calendar due': () => import('./calendar-due.ts'),
  'calendar import': () => import('./calendar-import.ts'),
  'import items': () => import('./import-items.ts'),
  'audit verify': () => import('./audit-verify.ts'),
  'request clock': () => import('./request-clock.ts'),
  'report compute': () => import('./report-compute.ts'),
  'report check': () => import('./report-check.ts'),
  'report import': () => import('./report-import.ts'),
}

const words = process.argv.slice(2)
const json = words.includes('--json')
const io: CliIo = {
  stdin: process.stdin,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`gongkai: ${line}\n`),
  json,
}
// A reader that has seen enough and closed the pipe, as head does, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await run(words.filter((word) => word !== '--json'))

async function run(asked: string[]): Promise<0 | 1 | 2> {
  if (asked.length === 0 || asked[0] === 'help' || asked[0] === '--help') return help(asked.length === 0 ? 2 : 0)
  const name = [asked.slice(0, 2).join(' '), asked[0] ?? ''].find((candidate) => Object.hasOwn(COMMANDS, candidate))
  const load = name === undefined ? undefined : COMMANDS[name]
  if (!load || name === undefined) {
    io.err(`unknown command: ${asked.slice(0, 2).join(' ')}; 'gongkai help' lists them`)
    return 2
  }
  const { command } = await load()
  try {
    return await command.run(asked.slice(name.split(' ').length), io)
  } catch (error) {
    io.err(error instanceof Error ? (error.message.split('\n')[0] ?? 'failed') : String(error))
    return 2
  }
}

async function help(code: 0 | 2): Promise<0 | 2> {
  io.out('usage: gongkai <command> [--json]\n')
  for (const load of Object.values(COMMANDS)) {
    const { command } = await load()
    io.out(`  ${command.usage.padEnd(36)} ${command.summary}`)
  }
  return code
}
