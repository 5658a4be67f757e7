import { Document, Header, Packer, Paragraph } from 'docx'
import ExcelJS from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { findSecrecyMark } from '#domain/information/secrecy-marks.ts'
import { detectKind } from './detect-kind.ts'
import { extractText } from './extract-text.ts'
import type { FileKind } from './file-types.ts'

const MARK = '机密★10年'

describe('type by content, and the mark wherever a first page carries it', () => {
  test.each<[FileKind, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['docx', '在正文', () => word({ body: MARK })],
    ['docx', '在页眉', () => word({ header: MARK })],
    ['xlsx', '在单元格', () => sheet(MARK)],
    ['pdf', '用标准字符映射', () => pdf(MARK)],
    ['ofd', '在页面', () => ofd(MARK)],
    ['doc', 'Word 97', () => oldWord(MARK)],
    ['txt', 'UTF-8', () => strToU8(`${MARK}\n正文`)],
    ['txt', 'GB18030', () => iconv.encode(`${MARK}\n正文`, 'gb18030')],
  ])('%s %s', async (kind, _, make) => {
    const bytes = await make()
    expect(await detectKind(bytes, `a.${kind}`)).toBe(kind)
    expect(findSecrecyMark(await extractText(bytes, kind))).toEqual({ kind: 'classified', text: MARK })
  })

  test.each<[string, Uint8Array | Promise<Uint8Array>, string]>([
    ['a ZIP called PDF', zipSync({ 'a.txt': strToU8('甲') }), 'a.pdf'],
    ['a program called DOCX', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'a.docx'],
    ['a page called TXT is text, called HTML it is not taken', strToU8('<html></html>'), 'a.html'],
    ['binary called TXT', new Uint8Array([0, 1, 2, 3]), 'a.txt'],
  ])('not taken: %s', async (_, bytes, name) => {
    expect(await detectKind(await bytes, name)).toBeUndefined()
  })

  test('the name does not decide: a Word file called PDF is Word', async () => {
    expect(await detectKind(await word({ body: '正文' }), 'a.pdf')).toBe('docx')
  })

  test('a file that cannot be opened fails instead of passing', async () => {
    await expect(extractText(strToU8('%PDF-1.7 broken'), 'pdf')).rejects.toThrow()
    await expect(extractText(strToU8('PK broken'), 'docx')).rejects.toThrow()
  })
})

async function word(text: { body?: string; header?: string }): Promise<Uint8Array> {
  const headers = text.header ? { default: new Header({ children: [new Paragraph(text.header)] }) } : {}
  const section = { headers, children: [new Paragraph(text.body ?? '正文'), new Paragraph('各单位：')] }
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [section] })))
}

async function sheet(text: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('一').addRow([text, 1])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** GB/T 33190: pages hold text objects. */
function ofd(text: string): Uint8Array {
  const page = `<ofd:Page><ofd:Content><ofd:TextObject><ofd:TextCode>${text}</ofd:TextCode></ofd:TextObject></ofd:Content></ofd:Page>`
  return zipSync({ 'OFD.xml': strToU8('<ofd:OFD/>'), 'Doc_0/Pages/Page_0/Content.xml': strToU8(page) })
}

/** The head of the old Office container, the name of Word's stream, and a run of UTF-16 text. */
function oldWord(text: string): Uint8Array {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const stream = Buffer.from('WordDocument\0', 'utf16le')
  return new Uint8Array(Buffer.concat([head, Buffer.alloc(504), stream, Buffer.from(`\r${text}\r`, 'utf16le')]))
}

/** The smallest PDF with Chinese text in a font that names the standard map UniGB-UCS2-H. */
function pdf(text: string): Uint8Array {
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex')
  const content = `BT /F1 16 Tf 72 720 Td <${hex}> Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 0 1000 1000] /Ascent 880 /Descent -120 >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`
  return strToU8(file)
}
