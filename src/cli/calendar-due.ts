import { createInterface } from 'node:readline'
import { officialCalendar } from '#domain/calendar/calendar-versions.ts'
import { isDay } from '#domain/calendar/day.ts'
import { explainWorkingDays } from '#domain/calendar/explain-working-days.ts'
import type { OfficialCalendar } from '#domain/calendar/official-calendar.ts'
import type { CliCommand, CliIo } from './command.ts'

/** The N-th working day after a day, by the shipped schedule; alone it needs no database and no running server. */
export const command: CliCommand = {
  name: 'calendar due',
  usage: 'calendar due [DATE N]',
  summary: 'the N-th working day after DATE; without DATE reads "DATE N" lines from standard input',
  async run(args, io) {
    const calendar = officialCalendar()
    if (args.length > 0) return answer(args, calendar, io)
    for await (const line of createInterface({ input: io.stdin, crlfDelay: Infinity })) {
      if (line.trim() === '') continue
      const code = answer(line.trim().split(/\s+/), calendar, io)
      if (code !== 0) return code
    }
    return 0
  },
}

/** A count no schedule could cover is a slip of the pen, not a period of law. */
const LONGEST = 5000

function answer(words: string[], calendar: OfficialCalendar, io: CliIo): 0 | 2 {
  const [from = '', count = ''] = words
  const problem = problemWith(words)
  if (problem || !isDay(from)) {
    io.err(problem ?? `not a day: ${from}`)
    return 2
  }
  const { on, provisional, days } = explainWorkingDays(from, Number(count), calendar)
  if (io.json) io.out(JSON.stringify({ from, workingDays: Number(count), due: on, provisional, days }))
  else io.out(provisional ? `${on} provisional (schedule published until ${calendar.publishedUntil})` : on)
  return 0
}

function problemWith(words: string[]): string | undefined {
  const [from = '', count = ''] = words
  if (words.length !== 2) return `expected a date and a number of working days, got "${words.join(' ')}"`
  if (!isDay(from)) return `not a day (expected YYYY-MM-DD): ${from}`
  if (!/^\d+$/.test(count) || Number(count) > LONGEST) {
    return `not a number of working days (0 to ${LONGEST}): ${count}`
  }
  return undefined
}
