import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import type { PrintedDocument, TableCell } from '#domain/documents/document.ts'
import { documentDocx } from './document-docx.ts'
import { documentHtml } from './document-html.ts'
import { documentPdf } from './document-pdf.ts'

const HOSTILE = '#set text(red) $x$ *粗* <script>alert(1)</script> \\u{41} "引号" & 其他'

const DOCUMENT: PrintedDocument = {
  title: '某局2020年政府信息公开工作年度报告',
  issuer: '某局',
  language: 'zh-CN',
  blocks: [
    { kind: 'heading', level: 2, text: '一、总体情况', id: 'section-1' },
    {
      kind: 'paragraph',
      role: 'body',
      segments: [{ text: '公开' }, { text: '925', cells: ['publications.total'] }, { text: `条。${HOSTILE}` }],
    },
    {
      kind: 'table',
      id: 'table4',
      caption: '表四',
      widths: [1, 1, 1],
      labelColumns: 1,
      size: 'small',
      rows: [
        [head('甲', 'col', 1, 2), head('乙', 'colgroup', 2)],
        [head('丙', 'col'), head('丁', 'col')],
        [head('戊', 'row'), number('1', 'a.b.c'), number('2', 'a.b.d')],
      ],
    },
  ],
}

describe('HTML', () => {
  const html = documentHtml(DOCUMENT, { linkTo: (cells) => (cells[0] === 'a.b.c' ? '/rows?cell=a.b.c' : undefined) })

  test('escapes every text', () => {
    expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62;')
    expect(html).not.toContain('<script>')
  })

  test('each number names its headings, above and before, in reading order', () => {
    const numbers = [...html.matchAll(/<td headers="([^"]*)" data-cell="([^"]*)"/g)].map(([, heads, cell]) => [
      cell,
      heads,
    ])
    expect(numbers).toEqual([
      ['a.b.c', 'table4-r0c1 table4-r1c1 table4-r2c0'],
      ['a.b.d', 'table4-r0c1 table4-r1c2 table4-r2c0'],
    ])
  })

  test('links a number where there is something to show, and marks the others', () => {
    expect(html).toContain('<a class="number" href="/rows?cell&#61;a.b.c">1</a>')
    expect(html).toContain('<span class="number" data-cell="publications.total">925</span>')
  })

  test('is allowed by a strict content policy: no inline style, no script', () => {
    expect(html).not.toMatch(/ style=| on\w+=/)
  })
})

describe('PDF', () => {
  test('carries title, text and hostile text as written, with the fonts embedded', async () => {
    const pdf = documentPdf(DOCUMENT)
    const read = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
    const content = await (await read.getPage(1)).getTextContent()
    const text = content.items.map((item) => ('str' in item ? item.str : '')).join('')
    expect(text.replaceAll(' ', '')).toContain(HOSTILE.replaceAll(' ', ''))
    expect(await read.getMetadata()).toMatchObject({ info: { Title: DOCUMENT.title, Author: '某局' } })
    expect(pdf.includes('/FontFile3') || pdf.includes('/FontFile2')).toBe(true)
    expect(pdf.length).toBeLessThan(500_000)
  })

  test('the same document is the same file', () => {
    const issued = { ...DOCUMENT, issuedOn: day('2021-01-26') }
    expect(documentPdf(issued).equals(documentPdf(issued))).toBe(true)
    expect(documentPdf(issued).includes('D:20210126')).toBe(true)
  })
})

describe('DOCX', () => {
  test('opens, with the text as written and the cells merged', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: await documentDocx(DOCUMENT) })
    expect(value).toContain('<h1>一、总体情况</h1>')
    expect(value).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(value).toMatch(/rowspan="2"[^>]*><p>甲/)
    expect(value).toMatch(/colspan="2"[^>]*><p>乙/)
  })
})

function head(text: string, header: NonNullable<TableCell['header']>, colspan = 1, rowspan = 1): TableCell {
  return { text, header, colspan, rowspan, align: 'center' }
}

function number(text: string, cell: string): TableCell {
  return { text, cell, colspan: 1, rowspan: 1, align: 'center' }
}
