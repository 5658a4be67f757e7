import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportDocument } from '#domain/reports/report-document.ts'
import { documentDocx } from '#server/documents/document-docx.ts'
import { documentPdf } from '#server/documents/document-pdf.ts'
import { anyReport } from '#testing/any-report.ts'
import { docxOf, explodingPdf, lockedPdf, minimalPdf } from '#testing/broken-reports.ts'
import { asWorkbook, savedPage } from '#testing/odd-reports.ts'
import { command as check } from './report-check.ts'
import { command } from './report-import.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'gongkai-report-import-'))
})
afterAll(() => rm(folder, { recursive: true }))

const [report] = fc.sample(anyReport('AR2021'), { numRuns: 1, seed: 11 })
if (!report) throw new Error('no report')
const printed = reportDocument(report)
const page = savedPage(printed)
const text = (content: string) => () => Promise.resolve(Buffer.from(content))

describe('a published report comes out as a report file', () => {
  test.each([
    ['HTML', () => Buffer.from(page)],
    ['Word', () => documentDocx(printed)],
    ['Excel', () => asWorkbook(printed)],
    ['PDF', () => documentPdf(printed)],
    ['JSON', () => Buffer.from(JSON.stringify(report))],
  ])('from %s', async (_, write) => {
    const { code, out, err } = await run(await aFile(await write()))
    const { organ, year, format, table2, table3, table4 } = report
    expect(JSON.parse(out.join('\n'))).toMatchObject({ organ, year, format, table2, table3, table4 })
    expect({ code, err }).toEqual({ code: 0, err: [] })
  })

  test('a cell that cannot be read is null, listed in the file and named on standard error', async () => {
    const unclear = savedPage({
      ...printed,
      blocks: printed.blocks.map((block) =>
        block.kind === 'table'
          ? { ...block, rows: block.rows.map((row) => row.map((cell) => (cell.cell === 'table4.review.other' ? { ...cell, text: '两件' } : cell))) } // prettier-ignore
          : block,
      ),
    })
    const { code, out, err } = await run(await aFile(Buffer.from(unclear)))
    expect(code).toBe(0)
    expect(JSON.parse(out.join('\n'))).toMatchObject({
      table4: { review: { other: null } },
      unread: [{ cell: 'table4.review.other', text: '两件', why: '不是数字' }],
    })
    expect(err).toEqual(['not read: table4.review.other: “两件” 不是数字'])
  })
})

const MANY = 40_000
describe('what is no report: one clear sentence and exit 2, within the limits', () => {
  test.each<[string, () => Promise<Buffer>, string]>([
    ['an empty file', text(''), '文件是空的'],
    ['white space', text(' \n\n '), '文件是空的'],
    ['plain text', text('常德市科学技术局2020年政府信息公开工作年度报告'), '认不出这个文件的格式'],
    [
      'a picture',
      () => Promise.resolve(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      '认不出这个文件的格式',
    ],
    ['an old Word file', () => Promise.resolve(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(900)])), '旧版 Office'], // prettier-ignore
    ['a web archive', text('From: <Saved by Browser>\nMIME-Version: 1.0\n'), '单个文件网页'],
    ['broken JSON', text('{"organ": "某局", '), 'JSON 写法有误'],
    ['JSON of something else', text('[1, 2, 3]'), 'JSON 不是报告文件'],
    ['JSON with a number as text', text(JSON.stringify({ ...report, table2: { rules: { issued: '三' } } })), 'table2.rules.issued'], // prettier-ignore
    ['a page that is no report', text('<html><body><h1>通知</h1><p>关于放假的通知。</p></body></html>'), '没有找到政府信息公开工作年度报告的表格'], // prettier-ignore
    ['a page without the third table', text(page.replace(table3Of(page), '')), '没有找到第三部分的表格'], // prettier-ignore
    ['two reports in one file', text(page + page), '不止一份年度报告'],
    ['a page without a title', text(page.replaceAll(/报告/g, '材料')), '没有找到“……年政府信息公开工作年度报告”'],
    [
      'a report on 2018',
      text(savedPage(reportDocument({ ...report, year: 2018 }))),
      '2019年以前没有全国统一的报告格式',
    ],
    ['a page nested without end', text(`<html>${'<div><span>'.repeat(MANY)}`), '读不完'],
    ['a table that spans without end', text(`<table>${'<tr><td rowspan="60000" colspan="999">本年新收政府信息公开申请</td></tr>'.repeat(900)}</table>`), '文件太长'], // prettier-ignore
    ['a scan without text', () => Promise.resolve(minimalPdf(Buffer.from('0 0 595 842 re f'))), '没有文字'],
    ['a PDF with a password', () => Promise.resolve(lockedPdf()), '加了密码'],
    ['half a PDF', () => Promise.resolve(documentPdf(printed).subarray(0, 2000)), '损坏'],
    ['a PDF that explodes', () => Promise.resolve(explodingPdf()), '大得不正常'],
    ['half a Word file', async () => (await documentDocx(printed)).subarray(0, 3000), '损坏'],
    ['a ZIP bomb in Word', () => Promise.resolve(docxOf(new Uint8Array(420 * 1024 * 1024))), '大得不正常'],
    ['a Word file that is no XML', () => Promise.resolve(docxOf(Buffer.from('<w:document><w:body>'))), '损坏'],
    ['an archive of something else', () => Promise.resolve(Buffer.from(zipSync({ 'a.txt': Buffer.from('a') }))), '认不出这个文件的格式'], // prettier-ignore
    ['a workbook merged over everything', async () => Buffer.from(zipSync({ 'xl/workbook.xml': Buffer.from('<workbook/>'), 'xl/worksheets/sheet1.xml': Buffer.from('<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>') })), '大得不正常'], // prettier-ignore
  ])(
    '%s',
    async (_, write, sentence) => {
      const { code, out, err } = await run(await aFile(await write()))
      expect({ code, out }).toEqual({ code: 2, out: [] })
      expect(err).toHaveLength(1)
      expect(err[0]).toContain(sentence)
    },
    60_000,
  )

  test('a file of 200 MB is not even read', async () => {
    const file = await aFile(Buffer.from('%PDF-1.7'))
    await truncate(file, 200 * 1024 * 1024)
    const { code, err } = await run(file)
    expect({ code, err }).toEqual({ code: 2, err: [expect.stringContaining('超过20MB')] })
  })

  test.each([[['/nowhere/a.pdf'], 'no such file'], [[os.tmpdir()], 'cannot read'], [[], 'expected one'], [['a', 'b'], 'expected one']])('%j', async (args, line) => {
    const { code, err } = await run(...args)
    expect({ code, err }).toEqual({ code: 2, err: [expect.stringContaining(line)] })
  }) // prettier-ignore

  test('report check says the same and judges nothing', async () => {
    const { code, out, err } = await run2(check, [await aFile(Buffer.from(page)), await aFile(lockedPdf())])
    expect({ code, out }).toEqual({ code: 2, out: [] })
    expect(err[0]).toContain('加了密码')
  })
})

/** The markup of the third section's table. */
function table3Of(html: string): string {
  const tables = html.match(/<table class="MsoNormalTable"[^]*?<\/table>/g) ?? []
  return tables[1] ?? ''
}

let written = 0
async function aFile(bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, `${++written}`)
  await writeFile(file, bytes)
  return file
}

async function run(...args: string[]) {
  return run2(command, args)
}

async function run2(which: typeof command, args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = { stdin: Readable.from([]), out: (line: string) => out.push(line), err: (line: string) => err.push(line), json: false } // prettier-ignore
  return { code: await which.run(args, io), out, err }
}
