import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ComposedReport } from '#domain/reports/compose-report.ts'
import type { ReadReport } from '#domain/reports/reading-result.ts'
import { reportDocument } from '#domain/reports/report-document.ts'
import { documentDocx } from '#server/documents/document-docx.ts'
import { documentPdf } from '#server/documents/document-pdf.ts'
import { anyReport } from '#testing/any-report.ts'
import { readReport } from './read-report.ts'
import { readSource } from './read-source.ts'

describe.each(['AR2019', 'AR2021'] as const)('%s: what is published reads back as it was', (id) => {
  test('from Word: organ, year, every number and every word', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport(id), async (report) => {
        const { read, words } = partsOf(await readSource(await documentDocx(reportDocument(report))))
        expect(read).toEqual({ ...numbersOf(report), unread: [], notes: [] })
        expect(words).toEqual(wordsOf(report))
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  test('from PDF: organ, year and every number, over the page breaks', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport(id), async (report) => {
        const { read } = partsOf(await readSource(documentPdf(reportDocument(report))))
        expect(read).toEqual({ ...numbersOf(report), unread: [], notes: [] })
      }),
      { numRuns: 6 },
    )
  }, 60_000)
})

test('reading in a thread gives the same', async () => {
  const [report] = fc.sample(anyReport('AR2021'), { numRuns: 1, seed: 7 })
  if (!report) throw new Error('no report')
  const { report: read } = await readReport(await documentDocx(reportDocument(report)))
  expect(read).toMatchObject(numbersOf(report))
})

function numbersOf({ organ, year, format, table2, table3, table4 }: ComposedReport) {
  return { organ, year, format, table2, table3, table4 }
}

function wordsOf({ preamble, sections }: ComposedReport) {
  return { preamble: preamble === '' ? undefined : preamble, sections }
}

function partsOf({ report, unread, notes }: ReadReport) {
  const { organ, year, format, table2, table3, table4, preamble, sections } = report
  return { read: { organ, year, format, table2, table3, table4, unread, notes }, words: { preamble, sections } }
}
