import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { command } from './request-clock.ts'

const EXAMPLE = {
  events: [
    { type: 'received', on: '2024-09-02' },
    { type: 'consulted', on: '2024-09-10', deliveredOn: '2024-09-12' },
    { type: 'answered', on: '2024-09-25' },
    { type: 'extended', on: '2024-10-12', workingDays: 20 },
  ],
  asOf: '2024-10-20',
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'gongkai-request-clock-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('request clock', () => {
  test('one case for people: due day, state and why', async () => {
    const { code, out } = await run(EXAMPLE)
    expect(code).toBe(0)
    expect(out[0]).toBe('case 1: 2024-11-15 running')
    expect(out).toContain('  答复期限至2024年11月15日。')
  })

  test('an array for machines: due, state and explanation of each, in order', async () => {
    const fee = {
      events: [
        { type: 'received', on: '2025-02-24' },
        { type: 'fee-asked', on: '2025-03-03' },
      ],
      asOf: '2025-03-04',
    }
    const { code, out } = await run([EXAMPLE, fee], true)
    expect(code).toBe(0)
    const readings: unknown = JSON.parse(out.join(''))
    expect(readings).toMatchObject([
      { due: '2024-11-15', state: 'running', findings: [] },
      { due: null, state: 'stopped', stage: 'awaiting-payment', waitsUntil: '2025-03-31' },
    ])
    expect(readings).toMatchObject([
      { explanation: { suspensions: [{ workingDays: 10 }], days: expect.anything() } },
      {},
    ])
  })

  test('an empty array answers with one', async () => {
    expect(await run([], true)).toEqual({ code: 0, out: ['[]'], err: [] })
  })

  test('a file works like standard input, a byte order mark before it too', async () => {
    const file = path.join(folder, 'case.json')
    await writeFile(file, `\uFEFF${JSON.stringify({ name: '某公司申请', ...EXAMPLE })}`)
    expect((await runOn([file], '')).out[0]).toBe('某公司申请: 2024-11-15 running')
  })

  test('without asOf it is read as of today', async () => {
    const { code, out } = await run({ events: EXAMPLE.events.slice(0, 1) })
    expect(code).toBe(0)
    expect(out.at(-1)).toContain('答复已经逾期')
  })

  test('an event the law does not allow: exit 1, with its place, code and article', async () => {
    const twice = { ...EXAMPLE, events: [...EXAMPLE.events, { type: 'extended', on: '2024-10-14', workingDays: 5 }] }
    const { code, out } = await run(twice)
    expect(code).toBe(1)
    expect(out[0]).toBe('case 1: 2024-11-15 running')
    expect(out.at(-1)).toBe(
      '  ! events[4] extended-twice: 答复期限只能延长一次，2024年10月14日的再次延长没有效力。（条例第三十三条第二款）',
    )
    expect(JSON.parse((await run(twice, true)).out.join(''))).toMatchObject([
      { findings: [{ code: 'extended-twice' }] },
    ])
  })

  test.each([
    [[EXAMPLE, {}], 'case 2: events: expected a list of events'],
    [{ events: [] }, "case 1: events: there is no 'received' event"],
    [{ events: [{ type: 'received', on: '2024-02-30' }] }, 'case 1: events[0].on: 日期格式应为'],
    [{ events: [{ type: 'arrived', on: '2024-02-03' }] }, 'case 1: events[0].type: unknown event type'],
    [{ events: [{ type: 'extended', on: '2024-02-03' }] }, 'case 1: events[0].workingDays: expected a whole number'],
    [{ ...EXAMPLE, asOf: 'today' }, 'case 1: asOf: 日期格式应为'],
    [7, 'case 1: Invalid input: expected object'],
  ])('wrong input %j: one clear line and exit 2', async (input, line) => {
    const { code, out, err } = await run(input)
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 })
    expect(err[0]).toContain(line)
  })

  test.each([
    [['-'], '{', 'not JSON: -'],
    [['/nowhere/case.json'], '', 'no such file: /nowhere/case.json'],
    [[], '', 'expected one file'],
    [['a', 'b'], '', 'expected one file'],
  ])('wrong use %j: one clear line and exit 2', async (args, stdin, line) => {
    const { code, err } = await runOn(args, stdin)
    expect(code).toBe(2)
    expect(err[0]).toContain(line)
  })
})

function run(input: unknown, json = false) {
  return runOn(['-'], JSON.stringify(input), json)
}

async function runOn(args: string[], stdin: string, json = false) {
  const out: string[] = []
  const err: string[] = []
  const code = await command.run(args, {
    stdin: Readable.from([stdin]),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    json,
  })
  return { code, out, err }
}
