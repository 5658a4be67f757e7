import { inflateRawSync } from 'node:zlib'
import { LIMITS, UnreadableFile } from './table.ts'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50

/**
 * Unpacks every entry of a ZIP within a budget before any parser sees it, so that a small file that unpacks to
 * gigabytes is refused, whatever its directory claims. Also refuses sheets that merge or span absurdly many cells.
 */
export function checkZip(bytes: Buffer): void {
  let budget: number = LIMITS.unpackedBytes
  for (const entry of entriesOf(bytes)) {
    const unpacked = unpack(bytes, entry, budget)
    budget -= unpacked.length
    if (budget < 0) throw new UnreadableFile('import-too-large-unpacked')
    if (entry.name.startsWith('xl/worksheets/')) checkMerges(unpacked)
  }
}

type Entry = { name: string; method: number; packedSize: number; offset: number }

function entriesOf(bytes: Buffer): Entry[] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > LIMITS.zipEntries) throw new UnreadableFile('import-too-large-unpacked')
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY)
      throw new UnreadableFile('import-file-broken')
    const nameLength = bytes.readUInt16LE(at + 28)
    if (bytes.readUInt16LE(at + 8) & 1) throw new UnreadableFile('import-file-encrypted')
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at
  }
  throw new UnreadableFile('import-file-broken')
}

function unpack(bytes: Buffer, entry: Entry, budget: number): Buffer {
  if (entry.offset + 30 > bytes.length) throw new UnreadableFile('import-file-broken')
  const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28)
  const packed = bytes.subarray(start, start + entry.packedSize)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new UnreadableFile('import-file-broken')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(budget, 1) })
  } catch (error) {
    const tooLarge = error instanceof RangeError
    throw new UnreadableFile(tooLarge ? 'import-too-large-unpacked' : 'import-file-broken')
  }
}

/** A merge over a whole sheet would make the parser build a cell for each of its billions of places. */
function checkMerges(sheet: Buffer): void {
  let cells = 0
  const from = sheet.lastIndexOf('<mergeCells')
  if (from < 0) return
  for (const found of sheet.toString('utf8', from).matchAll(/<mergeCell [^>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
    const [, left = '', top = '', right = '', bottom = ''] = found
    cells += (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1)
    if (cells > LIMITS.mergedCells) throw new UnreadableFile('import-too-many-merges')
  }
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
