import { fileTypeFromBuffer } from 'file-type'
import { unzipSync } from 'fflate'
import type { FileKind } from './file-types.ts'

const BY_CONTENT: Readonly<Record<string, FileKind>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
}

/** What a file is by its content; undefined when that is nothing we take. The name decides only txt or csv. */
export async function detectKind(bytes: Uint8Array, name: string): Promise<FileKind | undefined> {
  const found = await fileTypeFromBuffer(bytes)
  if (!found) return textKind(bytes, name)
  if (found.mime === 'application/zip') return isOfd(bytes) ? 'ofd' : undefined
  if (found.mime === 'application/x-cfb') return oldOfficeKind(bytes)
  return BY_CONTENT[found.mime]
}

/** OFD (GB/T 33190) is a ZIP whose entry point is OFD.xml. */
function isOfd(bytes: Uint8Array): boolean {
  let entry = false
  try {
    unzipSync(bytes, {
      filter: (file) => {
        if (file.name === 'OFD.xml') entry = true
        return false
      },
    })
  } catch {
    return false // a broken archive is not a document
  }
  return entry
}

/** Word 97 and Excel 97 share one container; the name of the main stream tells them apart. */
function oldOfficeKind(bytes: Uint8Array): FileKind | undefined {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (content.includes(Buffer.from('WordDocument', 'utf16le'))) return 'doc'
  const isWorkbook = ['Workbook', 'Book'].some((stream) => content.includes(Buffer.from(`${stream}\0`, 'utf16le')))
  return isWorkbook ? 'xls' : undefined
}

/** Plain text has no signature: no control characters, and an extension that says so. */
function textKind(bytes: Uint8Array, name: string): FileKind | undefined {
  const head = bytes.subarray(0, 65_536)
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return undefined
  const extension = name.toLowerCase().split('.').at(-1)
  return extension === 'txt' || extension === 'csv' ? extension : undefined
}
