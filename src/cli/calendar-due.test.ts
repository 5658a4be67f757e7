import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { command } from './calendar-due.ts'

test('one date on the command line', async () => {
  expect(await run(['2024-02-02', '20'])).toEqual({ code: 0, out: ['2024-03-06'], err: [] })
})

test('a batch on standard input: one line for each', async () => {
  expect(await run([], '2021-02-01 20\n2026-02-14 20\n\n2025-01-20\t7\r\n')).toMatchObject({
    code: 0,
    out: ['2021-03-04', '2026-03-20', '2025-02-05'],
  })
})

test('every worked example of the domain reference, in one batch', async () => {
  const examples = [
    '2021-02-01 20 2021-03-04',
    '2021-03-04 20 2021-04-01',
    '2020-01-17 20 2020-02-21',
    '2020-09-21 20 2020-10-23',
    '2022-01-24 20 2022-02-24',
    '2023-01-16 20 2023-02-16',
    '2024-02-02 20 2024-03-06',
    '2024-02-09 7 2024-02-26',
    '2025-01-20 7 2025-02-05',
    '2025-02-10 20 2025-03-10',
    '2025-09-22 20 2025-10-24',
    '2026-02-09 20 2026-03-13',
    '2026-02-14 20 2026-03-20',
    '2026-02-18 20 2026-03-20',
    '2026-09-18 20 2026-10-22',
    '2024-09-02 20 2024-09-30',
    '2024-09-12 15 2024-10-10',
    '2025-03-03 20 2025-03-31',
    '2025-03-20 20 2025-04-18',
    '2025-09-26 20 2025-10-30',
    '2025-09-26 7 2025-10-13',
  ].map((line) => line.split(' '))
  const asked = examples.map(([from, count]) => `${from} ${count}`).join('\n')
  expect((await run([], asked)).out).toEqual(examples.map(([, , due]) => due))
})

test('a date past the published schedule says that it is provisional', async () => {
  expect((await run(['2026-12-30', '5'])).out).toEqual(['2027-01-06 provisional (schedule published until 2026-12-31)'])
})

test('for machines: the due day with every day counted and skipped', async () => {
  const { out } = await run(['2026-02-13', '1'], '', true)
  expect(JSON.parse(out[0] ?? '')).toEqual({
    from: '2026-02-13',
    workingDays: 1,
    due: '2026-02-14',
    provisional: false,
    days: [{ on: '2026-02-14', working: true, kind: 'makeup', name: '春节', provisional: false, ordinal: 1 }],
  })
})

test.each([
  [['2026-02-30', '5'], 'not a day (expected YYYY-MM-DD): 2026-02-30'],
  [['2026-02-13', '-5'], 'not a number of working days (0 to 5000): -5'],
  [['2026-02-13', 'x'], 'not a number of working days (0 to 5000): x'],
  [['2026-02-13'], 'expected a date and a number of working days, got "2026-02-13"'],
])('wrong input %j: one clear line and exit 2', async (args, line) => {
  expect(await run(args)).toEqual({ code: 2, out: [], err: [line] })
})

test('a wrong line in a batch stops it with exit 2', async () => {
  expect(await run([], '2021-02-01 20\nnonsense\n')).toMatchObject({ code: 2, out: ['2021-03-04'] })
})

async function run(args: string[], stdin = '', json = false) {
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
