import { parse } from 'csv-parse/sync'
import { EMPTY, type Cell } from '#domain/imports/cell.ts'
import { LIMITS, UnreadableFile, type Table } from './table.ts'

/**
 * Reads comma, semicolon or tab separated text in UTF-8, UTF-16 or GBK (GB 18030). Throws UnreadableFile when no
 * encoding fits, quotes do not close, or there are too many rows.
 */
export function readCsv(bytes: Uint8Array): Table {
  const text = decode(bytes)
  const records = parseRecords(text)
  if (records.length > LIMITS.rows + 1) throw new UnreadableFile('import-too-many-rows')
  const rows = records.map(({ record, info }) => ({ no: info.lines, cells: record.map(cellOf) }))
  if (rows.some((row) => row.cells.length > LIMITS.columns)) throw new UnreadableFile('import-too-many-columns')
  return { sheet: 'CSV', rows: numbered(rows) }
}

/** A quoted text may span lines, but a spreadsheet shows each record as one row. */
function numbered(rows: Table['rows']): Table['rows'] {
  return rows.map((row, position) => ({ ...row, no: position + 1 }))
}

function cellOf(text: string): Cell {
  return text.trim() === ''
    ? EMPTY
    : /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text.trim())
      ? { kind: 'error', code: text.trim() }
      : { kind: 'text', text }
}

type ParsedRecord = { record: string[]; info: { lines: number } }

function parseRecords(text: string): ParsedRecord[] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      info: true,
      to: LIMITS.rows + 2,
      max_record_size: 4 * 1024 * 1024,
    }) as unknown as ParsedRecord[]
  } catch {
    throw new UnreadableFile('import-file-broken')
  }
}

function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/\r?\n/) + 1 || undefined)
  return [',', '\t', ';'].sort((a, b) => head.split(b).length - head.split(a).length)[0] ?? ','
}

/** UTF-8 first (GBK text is hardly ever valid UTF-8), then GB 18030, which contains GBK and GB 2312. */
function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableFile('import-file-empty')
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  for (const encoding of utf16 ? [utf16] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return text
    } catch {
      // Not this encoding; the next one decides.
    }
  }
  throw new UnreadableFile('import-encoding-unknown')
}
