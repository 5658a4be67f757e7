import { UnreadableReport } from '#domain/reports/reading-problems.ts'

export type ReportFileType = 'json' | 'html' | 'docx' | 'xlsx' | 'pdf'

/** What a file is, by its content and never by its name. Throws for what is none of the five. */
export function detectType(bytes: Buffer): ReportFileType {
  if (bytes.length === 0) throw new UnreadableReport('report-file-empty')
  const head = bytes.subarray(0, 1024).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (bytes.length >= 4 && bytes.readUInt32LE(0) === 0x04034b50) return officeType(bytes)
  if (bytes.length >= 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) throw new UnreadableReport('report-file-old-office')
  const text = textOf(bytes)
  if (text.trim() === '') throw new UnreadableReport('report-file-empty')
  if (/^\s*MIME-Version:|^\s*From: <Saved by|^Content-Type: multipart\/related/im.test(text)) {
    throw new UnreadableReport('report-file-web-archive')
  }
  if (/^\s*[{[]/.test(text)) return 'json'
  if (/<(?:!doctype|html|head|body|table|div|p|span|meta)[\s>]/i.test(text)) return 'html'
  throw new UnreadableReport('report-file-type')
}

/** Word and Excel files are archives; their parts say which. The names stand unpacked in the archive's directory. */
function officeType(bytes: Buffer): ReportFileType {
  if (bytes.includes('word/document.xml')) return 'docx'
  if (bytes.includes('xl/workbook.xml')) return 'xlsx'
  throw new UnreadableReport('report-file-type')
}

/** The beginning as text; binary content is none. */
function textOf(bytes: Buffer): string {
  const head = bytes.subarray(0, 65_536)
  if (head[0] === 0xff && head[1] === 0xfe) return head.subarray(2).toString('utf16le')
  if (head.includes(0)) throw new UnreadableReport('report-file-type')
  return head.toString('utf8').replace(/^\ufeff/, '')
}
