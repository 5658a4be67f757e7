import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { z } from 'zod'
import { officialCalendar } from '#domain/calendar/calendar-versions.ts'
import { ClockCaseSchema, type ClockCase } from '#domain/requests/clock-case.ts'
import { explainClock, type ExplainedReading } from '#domain/requests/explain-clock.ts'
import { todayInChina } from '#server/http/make-context.ts'
import type { CliCommand, CliIo } from './command.ts'

/** The legal clock of applications, from what happened to them; it needs no database and no running server. */
export const command: CliCommand = {
  name: 'request clock',
  usage: 'request clock FILE',
  summary: 'the due day of an application (or an array of them), its state and why; - reads standard input',
  async run(args, io) {
    const [file, ...more] = args
    if (file === undefined || more.length > 0)
      return wrong(io, 'expected one file with a clock case, or - for standard input')
    const source = await read(file, io)
    if (source === undefined) return wrong(io, `no such file: ${file}`)
    const json = parseJson(source)
    if (json === undefined) return wrong(io, `not JSON: ${file}`)
    const cases = Array.isArray(json) ? json : [json]
    const parsed = cases.map((one) => ClockCaseSchema.safeParse(one))
    const bad = parsed.findIndex(({ success }) => !success)
    const problem = parsed[bad]?.error
    if (problem) return wrong(io, `case ${bad + 1}: ${firstIssue(problem)}`)
    return answer(
      parsed.flatMap(({ data }) => (data ? [data] : [])),
      io,
    )
  },
}

/** One case after the other, so that a long list needs no more memory than its longest explanation. */
function answer(cases: readonly ClockCase[], io: CliIo): 0 | 1 {
  const calendar = officialCalendar()
  const today = todayInChina()
  let code: 0 | 1 = 0
  if (io.json && cases.length === 0) io.out('[]')
  for (const [place, { name = `case ${place + 1}`, events, asOf = today }] of cases.entries()) {
    const reading = explainClock(events, asOf, calendar)
    if (io.json) io.out(`${place === 0 ? '[' : ''}${JSON.stringify(reading)}${place < cases.length - 1 ? ',' : ']'}`)
    else print(name, reading, io)
    if (reading.findings.length > 0) code = 1
  }
  return code
}

function print(name: string, { due, state, stage, findings, explanation }: ExplainedReading, io: CliIo) {
  const standing = state === stage ? state : `${state} (${stage})`
  io.out(`${name}: ${due ?? 'no due day'} ${standing}`)
  for (const sentence of explanation.sentences) io.out(`  ${sentence}`)
  for (const { event, code, article, message } of findings) {
    io.out(`  ! events[${event}] ${code}: ${message}（${article}）`)
  }
}

async function read(file: string, io: CliIo): Promise<string | undefined> {
  return file === '-' ? text(io.stdin) : readFile(file, 'utf8').catch(() => undefined)
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** `events[1].deliveredOn: …`, so that the one line names the field. */
function firstIssue({ issues }: z.ZodError): string {
  const [issue] = issues
  const field = (issue?.path ?? []).map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  return [field.replace(/^\./, ''), issue?.message].filter(Boolean).join(': ')
}

function wrong(io: CliIo, line: string): 2 {
  io.err(line)
  return 2
}
