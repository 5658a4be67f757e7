import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { PrintedDocument, TableCell } from '#domain/documents/document.ts'
import { checkFiles } from '#domain/reports/check-files.ts'
import type { ComposedReport } from '#domain/reports/compose-report.ts'
import { reportDocument } from '#domain/reports/report-document.ts'
import { documentDocx } from '#server/documents/document-docx.ts'
import { documentPdf } from '#server/documents/document-pdf.ts'
import { anyReport } from '#testing/any-report.ts'
import { asWorkbook, rewritten, savedPage } from '#testing/odd-reports.ts'
import { readSource } from './read-source.ts'

describe.each(['AR2019', 'AR2021'] as const)('%s', (id) => {
  test('a saved page, laid out by tables and pasted from Word, gives every number and word, and its day', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport(id), async (report) => {
        const read = await readSource(Buffer.from(savedPage(reportDocument(report))))
        expect(read).toMatchObject({ report: numbersOf(report), unread: [], notes: [] })
        expect(read.report.publishedOn).toBe('2025-01-22')
        expect(read.report.sections).toEqual(report.sections)
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  test('a workbook gives every number', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport(id), async (report) => {
        const read = await readSource(await asWorkbook(reportDocument(report)))
        expect(read).toMatchObject({ report: numbersOf(report), unread: [], notes: [] })
      }),
      { numRuns: 10 },
    )
  }, 60_000)
})

test('a page in GB 2312', async () => {
  const page = savedPage(reportDocument(aReport())).replace('charset="utf-8"', 'charset="gb2312"')
  const { report } = await readSource(iconv.encode(page, 'gbk'))
  expect(report).toMatchObject(numbersOf(aReport()))
})

describe.each([
  ['a saved page', (document: PrintedDocument) => Buffer.from(savedPage(document))],
  ['Word', (document: PrintedDocument) => documentDocx(document)],
  ['Excel', (document: PrintedDocument) => asWorkbook(document)],
  ['PDF', (document: PrintedDocument) => documentPdf(document)],
])('as %s', (_, write) => {
  const read = async (change: (cell: TableCell) => string) =>
    readSource(await write(rewritten(reportDocument(aReport()), change)))

  test('dashes, slashes and 无 are blank cells', async () => {
    const blanks: Record<string, string> = {
      'table3.granted.natural': '—',
      'table3.granted.commercial': '/',
      'table3.granted.research': '无',
      'table4.review.upheld': '－',
    }
    const { report, unread } = await read(({ cell, text }) => blanks[cell ?? ''] ?? text)
    expect(report.table3['granted']).toMatchObject({
      natural: null,
      commercial: null,
      research: null,
      publicWelfare: 3,
    })
    expect(report.table4['review']?.['upheld']).toBeNull()
    expect(unread).toEqual([])
  })

  test('units, separators and asides are understood, and asides are named', async () => {
    const written: Record<string, string> = {
      'table2.licensing.decisions': '54,408件',
      'table2.fees.amountWanYuan': '75450000元',
      'table3.granted.natural': '１２（含上年1件）',
    }
    const { report, unread, notes } = await read(({ cell, text }) => written[cell ?? ''] ?? text)
    expect(report.table2).toMatchObject({ licensing: { decisions: 54408 }, fees: { amountWanYuan: 7545 } })
    expect(report.table3['granted']?.['natural']).toBe(12)
    expect(unread).toEqual([])
    expect(notes.map(({ where }) => where)).toEqual(['table2.fees.amountWanYuan', 'table3.granted.natural'])
  })

  test('what is no number is left blank, named, and pointed at where a sum breaks', async () => {
    const result = await read(({ cell, text }) => (cell === 'table3.granted.natural' ? 'l3' : text))
    expect(result.report.table3['granted']?.['natural']).toBeNull()
    expect(result.unread).toEqual([{ cell: 'table3.granted.natural', text: 'l3', why: '不是数字' }])
    const [checked] = checkFiles([{ file: 'a', ...result }])
    const broken = checked?.findings.filter(({ where }) => where.right.includes('table3.granted.natural'))
    expect(broken?.map(({ rule }) => rule)).toEqual(['V2', 'V3'])
    expect(broken?.every(({ likelyCause }) => likelyCause?.includes('没有读出（原文“l3”'))).toBe(true)
  })

  test('mistyped labels are read by their place and named; numbering that starts again does not matter', async () => {
    const typed: Record<string, string> = {
      '2.其他法律行政法规禁止公开': '2.其他法律行政止公开',
      '1.本机关不掌握相关政府信息': '９.本机关不掌握相关政府信息',
      '5.属于三类内部事务信息': '1. 属于三类内部 事务信息',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': '(二)部分公开',
    }
    const { report, unread, notes } = await read(({ text }) => typed[text] ?? text)
    expect(report).toMatchObject(numbersOf(aReport()))
    expect(unread).toEqual([])
    expect(notes).toMatchObject([{ where: 'table3.refusedForbiddenByLaw' }])
  })

  test('a label like none of the form is not guessed: its row is left blank and both are named', async () => {
    const { report, unread, notes } = await read(({ text }) => (text === '2.重复申请' ? '2.某某' : text))
    expect(report.table3['notProcessedRepeat']?.['natural']).toBeNull()
    expect(unread.filter(({ cell }) => cell.startsWith('table3.notProcessedRepeat.'))).toHaveLength(7)
    expect(notes).toMatchObject([{ where: 'table3' }])
    expect(unread).toHaveLength(7)
  })
})

test('a single row （六） in a report of the later form keeps its own key', async () => {
  const document = reportDocument(aReport())
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'table' || block.id !== 'table3') return block
    const rows = block.rows.filter((row) => !row.some(({ text }) => text.startsWith('1.申请人无正当理由逾期') || text.startsWith('2.申请人逾期'))) // prettier-ignore
    return { ...block, rows: rows.map((row) => row.map((cell) => single(cell))) }
  })
  for (const bytes of [Buffer.from(savedPage({ ...document, blocks })), documentPdf({ ...document, blocks })]) {
    const { report, unread } = await readSource(bytes)
    expect(report.table3['otherHandling']).toEqual(aReport().table3['otherRest'])
    expect(report.table3['otherRest']).toBeUndefined()
    expect(unread).toEqual([])
  }
})

test('a merged cell two rows too short pushes the last rows aside: they are read in order, and named', async () => {
  const document = reportDocument(aReport())
  const blocks = document.blocks.map((block) =>
    block.kind === 'table' && block.id === 'table3'
      ? { ...block, rows: block.rows.map((row) => row.map((cell) => (cell.text === '三、本年度办理结果' ? { ...cell, rowspan: cell.rowspan - 2 } : cell))) } // prettier-ignore
      : block,
  )
  const { report, unread, notes } = await readSource(Buffer.from(savedPage({ ...document, blocks })))
  expect(report).toMatchObject(numbersOf(aReport()))
  expect(unread).toEqual([])
  expect(notes.map(({ where }) => where)).toEqual(['table3.otherRest', 'table3.total'])
})

test('a row with a number too few is left blank, not guessed', async () => {
  const document = reportDocument(aReport())
  const blocks = document.blocks.map((block) =>
    block.kind === 'table' && block.id === 'table3'
      ? { ...block, rows: block.rows.map((row) => row.filter((cell) => cell.cell !== 'table3.granted.research')) }
      : block,
  )
  const { unread } = await readSource(Buffer.from(savedPage({ ...document, blocks })))
  expect(unread).toHaveLength(7)
  expect(new Set(unread.map(({ why }) => why))).toEqual(new Set(['这一行的格数与列名对不上']))
})

/** The label 3.其他 as the one label of （六）, in a merged cell two rows shorter. */
function single(cell: TableCell): TableCell {
  if (cell.text === '3.其他') return { ...cell, text: '（六）其他处理', colspan: 2 }
  return cell.text === '三、本年度办理结果' ? { ...cell, rowspan: cell.rowspan - 2 } : cell
}

/** A report of the later form whose numbers are all different from their neighbours, and add up. */
function aReport(): ComposedReport {
  const [report] = fc.sample(anyReport('AR2021'), { numRuns: 1, seed: 42 })
  if (!report) throw new Error('no report')
  const table3 = Object.fromEntries(
    Object.keys(report.table3).map((row) => [
      row,
      { natural: 1, commercial: 2, research: 0, publicWelfare: 3, legalService: 0, other: 0, total: 6 },
    ]),
  )
  const results = Object.keys(table3).length - 4
  const sum = { natural: results, commercial: 2 * results, research: 0, publicWelfare: 3 * results, legalService: 0, other: 0, total: 6 * results } // prettier-ignore
  return {
    ...report,
    table2: { ...report.table2, licensing: { decisions: 5 }, fees: { amountWanYuan: 1.5 } },
    table3: { ...table3, newlyReceived: sum, total: sum },
  }
}

function numbersOf({ organ, year, format, table2, table3, table4 }: ComposedReport) {
  return { organ, year, format, table2, table3, table4 }
}
