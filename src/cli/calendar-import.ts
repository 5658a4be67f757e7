import { readFile } from 'node:fs/promises'
import { isDay } from '#domain/calendar/day.ts'
import { ScheduleFileSchema, type ScheduleFile } from '#domain/calendar/schedule-file.ts'
import { importSchedule } from '#server/calendar/import-schedule.ts'
import { AppError } from '#server/http/errors.ts'
import { messageFor } from '#server/http/messages.ts'
import { systemContext } from '#server/http/make-context.ts'
import { movedPublicationDeadlines } from '#server/information/moved-publication-deadlines.ts'
import { calendarSource } from '../compose.ts'
import type { CliCommand, CliIo } from './command.ts'
import { withPlatform } from './with-platform.ts'

/** Loads an official schedule and says which days and publication deadlines it changes. */
export const command: CliCommand = {
  name: 'calendar import',
  usage: 'calendar import FILE [--announced DATE]',
  summary: 'load an official schedule (JSON) and list what it changes',
  async run(args, io) {
    const asked = await readArguments(args)
    if ('problem' in asked) {
      io.err(asked.problem)
      return 2
    }
    return withPlatform(async (platform) => {
      const ctx = await systemContext(platform, calendarSource(platform))
      const input = { file: asked.file, ...(asked.announced && { announcedOn: asked.announced }) }
      try {
        report(await importSchedule(ctx, input, movedPublicationDeadlines), io)
        return 0
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        io.err(`${error.code}: ${messageFor(error.code)}`)
        return 2
      }
    })
  },
}

function report(change: Awaited<ReturnType<typeof importSchedule>>, io: CliIo): void {
  if (io.json) return io.out(JSON.stringify(change))
  io.out(`${change.year}: announced ${change.announcedOn}, schedule published until ${change.publishedUntil}`)
  for (const { on, before, after } of change.changedDays) {
    io.out(`  ${on} ${before.kind} -> ${after.kind}${after.name ? ` (${after.name})` : ''}`)
  }
  for (const { itemId, title, before, after } of change.movedDeadlines) {
    io.out(`  item ${itemId} due ${before} -> ${after} ${title}`)
  }
}

async function readArguments(args: string[]) {
  const at = args.indexOf('--announced')
  const announced = at >= 0 ? (args[at + 1] ?? '') : undefined
  const [path, ...rest] = at >= 0 ? args.toSpliced(at, 2) : args
  if (!path || rest.length > 0) return { problem: `expected one file, got "${args.join(' ')}"` }
  if (announced !== undefined && !isDay(announced)) return { problem: `not a day (expected YYYY-MM-DD): ${announced}` }
  const file = await readSchedule(path)
  return typeof file === 'string' ? { problem: file } : { file, announced }
}

async function readSchedule(path: string): Promise<ScheduleFile | string> {
  try {
    const read = ScheduleFileSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
    const issue = read.error?.issues[0]
    return read.success ? read.data : `not a schedule file: ${issue?.path.join('.')} ${issue?.message}`
  } catch (error) {
    return `cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`
  }
}
