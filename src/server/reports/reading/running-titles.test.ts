import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, TableCell } from '#domain/documents/document.ts'
import { plainText } from '#domain/documents/document.ts'
import { reportDocument } from '#domain/reports/report-document.ts'
import { anyReport } from '#testing/any-report.ts'
import { readSource } from './read-source.ts'

const HEAD =
  '#set page(height: 16cm, header: align(center)[某市政府信息公开工作年度报告汇编 #context counter(page).display()])\n' +
  '#set text(font: "Noto Serif SC", size: 7pt)\n'

test('running titles over a table that goes on over the page do not part it', async () => {
  const [report] = fc.sample(anyReport('AR2021'), { numRuns: 1, seed: 2 })
  if (!report) throw new Error('no report')
  const { title, blocks } = reportDocument(report)
  const markup = [HEAD, `#par[#${literal(title)}]`, ...blocks.map(markupOf)].join('\n\n')
  const { report: read, unread, notes } = await readSource(pdfOf(markup))
  const { organ, year, format, table2, table3, table4 } = report
  expect(read).toMatchObject({ organ, year, format, table2, table3, table4 })
  expect(Object.values(read.sections ?? {}).join('')).not.toContain('汇编')
  expect([unread, notes]).toEqual([[], []])
})

function markupOf(block: Block): string {
  if (block.kind === 'heading') return `#par[#${literal(block.text)}]`
  if (block.kind === 'paragraph') return `#par[#${literal(plainText(block.segments))}]`
  const widths = block.widths.map((width) => `${width}fr`).join(', ')
  const cells = block.rows.flat().map(cellOf).join(', ')
  return `#table(columns: (${widths}), stroke: 0.5pt, ${cells})`
}

function cellOf({ text, colspan, rowspan }: TableCell): string {
  return `table.cell(colspan: ${colspan}, rowspan: ${rowspan})[#${literal(text)}]`
}

function literal(text: string): string {
  return JSON.stringify(text)
}

function pdfOf(markup: string): Buffer {
  const font = path.dirname(new URL(import.meta.resolve('@expo-google-fonts/noto-serif-sc/package.json')).pathname)
  return NodeCompiler.create({ fontArgs: [{ fontPaths: [path.join(font, '400Regular')] }] }).pdf({
    mainFileContent: markup,
  })
}
