import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AR2019 } from '#domain/reports/forms/ar2019.ts'
import { tablesOf } from '#domain/reports/report-file.ts'
import { command } from './report-check.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'gongkai-report-check-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('report check', () => {
  test('a report that adds up: no findings, and the rules that had no text to read are named', async () => {
    const { code, out } = await run([await aFile({})], true)
    expect(code).toBe(0)
    expect(JSON.parse(out[0] ?? '')).toMatchObject([{ findings: [] }])
    const [{ notRun }] = JSON.parse(out[0] ?? '')
    expect(notRun).toContainEqual({ rule: 'V10', why: '文件里没有正文' })
  })

  test('a broken identity: exit 1, with rule, level, cells, left and right', async () => {
    const { code, out } = await run([await aFile({ 'table4.review.upheld': 2, 'table4.review.total': 1 })], true)
    expect(code).toBe(1)
    expect(JSON.parse(out[0] ?? '')).toMatchObject([{ findings: [{ rule: 'V4', level: 'error', left: 1, right: 2 }] }])
  })

  test('a sum in the text that does not add up is a warning, not an error', async () => {
    const sections = { '1': '公开925条，其中网站732条、微信150条、微博40条。', '5': '有。', '6': '无。' }
    const { code, out } = await run([await aFile({}, sections)])
    expect(code).toBe(0)
    expect(out.join('\n')).toContain('V10 warn')
  })

  test.each([
    [[], 'expected at least one report file'],
    [['not-json'], 'not a report file'],
    [['absent'], 'no such file'],
  ])('wrong input %j: one clear line and exit 2', async (kinds, line) => {
    const files = await Promise.all(
      kinds.map(async (kind) => (kind === 'absent' ? '/nowhere/report.json' : aText('{'))),
    )
    const { code, err } = await run(files)
    expect(code).toBe(2)
    expect(err[0]).toContain(line)
  })
})

async function aFile(cells: Record<string, number>, sections?: Record<string, string>): Promise<string> {
  const file = {
    organ: '某局',
    year: 2020,
    format: 'AR2019',
    ...tablesOf(AR2019, cells),
    ...(sections && { sections }),
  }
  return aText(JSON.stringify(file))
}

let written = 0
async function aText(text: string): Promise<string> {
  const file = path.join(folder, `${++written}.json`)
  await writeFile(file, text)
  return file
}

async function run(args: string[], json = false) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    stdin: Readable.from([]),
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    json,
  }
  return { code: await command.run(args, io), out, err }
}
