import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import iconv from 'iconv-lite'
import type { FileKind } from './file-types.ts'

/** No single part of an Office or OFD file is unpacked beyond this (bytes): archives that explode stay packed. */
const MAX_PART_BYTES = 20 * 1024 * 1024

/** Pages of a PDF that are read: secrecy marks stand on the first, a cover may come before it. */
const PDF_PAGES = 3

/** Chinese PDFs often name a standard character map instead of carrying their own. */
const PDF_CHARACTER_MAPS = fileURLToPath(
  new URL('../../cmaps/', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')),
)

/**
 * The text of a document's beginning, for finding secrecy marks: the whole of Office, OFD and text files, the first
 * pages of a PDF. Images have none. Throws for a file that cannot be opened (a password, damage).
 */
export async function extractText(bytes: Uint8Array, kind: FileKind): Promise<string> {
  switch (kind) {
    case 'pdf':
      return pdfText(bytes)
    case 'docx':
      return zippedText(bytes, /^word\/(document|header\d*|footer\d*)\.xml$/)
    case 'xlsx':
      return zippedText(bytes, /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/)
    case 'ofd':
      return zippedText(bytes, /(^|\/)(Pages|Tpls)\/.*Content\.xml$/)
    case 'doc':
    case 'xls':
      return oldOfficeText(bytes)
    case 'txt':
    case 'csv':
      return decodeText(bytes)
    default:
      return ''
  }
}

/** Text in UTF-8, else in the national encoding GB 18030. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(Buffer.from(bytes), 'gb18030')
  }
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs') // large; loaded with the first PDF
  const loading = getDocument({
    data: new Uint8Array(bytes), // a copy: the reader takes ownership
    cMapUrl: PDF_CHARACTER_MAPS,
    cMapPacked: true,
    useSystemFonts: false,
    verbosity: 0,
  })
  const document = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= Math.min(PDF_PAGES, document.numPages); number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
  }
  await loading.destroy()
  return pages.join('\n')
}

function zippedText(bytes: Uint8Array, wanted: RegExp): string {
  const parts = unzipSync(bytes, {
    filter: (file) => wanted.test(file.name) && file.originalSize <= MAX_PART_BYTES,
  })
  return Object.values(parts)
    .map((part) =>
      strFromU8(part)
        .replace(/<\/(w:p|si|is|ofd:TextObject)>|<w:br[^>]*>/g, '\n')
        .replace(/<[^>]*>/g, ''),
    )
    .join('\n')
}

/** Word and Excel 97 keep text as UTF-16 or 8-bit runs at either alignment; enough to find a mark in. */
function oldOfficeText(bytes: Uint8Array): string {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return [content.toString('utf16le'), content.subarray(1).toString('utf16le'), iconv.decode(content, 'gb18030')].join(
    '\n',
  )
}
