import ExcelJS from 'exceljs'
import { isDay } from '#domain/calendar/day.ts'
import { EMPTY, isEmpty, type Cell } from '#domain/imports/cell.ts'
import { checkZip } from './check-zip.ts'
import { LIMITS, UnreadableFile, type Table, type TableRow } from './table.ts'

/** Parts of a sheet that hold no values; a validation over a million cells would be unrolled cell by cell. */
const IGNORED = [
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'picture',
  'extLst',
  'headerFooter',
]

/** Reads the first visible sheet of a workbook. Throws UnreadableFile for what is no workbook or too large. */
export async function readXlsx(bytes: Buffer): Promise<Table> {
  checkZip(bytes)
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(arrayBufferOf(bytes), { ignoreNodes: IGNORED })
  } catch {
    throw new UnreadableFile('import-file-broken')
  }
  const sheet = workbook.worksheets.find((one) => one.state === 'visible' && one.actualRowCount > 0)
  if (!sheet) throw new UnreadableFile('import-file-empty')
  if (sheet.actualRowCount > LIMITS.rows + 1) throw new UnreadableFile('import-too-many-rows')
  if (sheet.actualColumnCount > LIMITS.columns) throw new UnreadableFile('import-too-many-columns')
  return { sheet: sheet.name, rows: rowsOf(sheet) }
}

function rowsOf(sheet: ExcelJS.Worksheet): TableRow[] {
  const filled = new Map<number, TableRow>()
  sheet.eachRow({ includeEmpty: false }, (row, no) => {
    const cells: Cell[] = []
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column <= LIMITS.columns) cells[column - 1] = cellOf(cell)
    })
    const dense = Array.from(cells, (cell) => cell ?? EMPTY)
    if (dense.some((cell) => !isEmpty(cell))) filled.set(no, { no, cells: dense })
  })
  const last = Math.max(0, ...filled.keys())
  if (last > LIMITS.rows * 2) throw new UnreadableFile('import-too-many-rows')
  const first = Math.min(last, ...filled.keys())
  return Array.from(
    { length: last - first + 1 },
    (_, index) => filled.get(first + index) ?? { no: first + index, cells: [] },
  )
}

function cellOf(cell: ExcelJS.Cell): Cell {
  if (cell.isMerged && cell.master.address !== cell.address) return { kind: 'covered' }
  return valueOf(cell.value)
}

function valueOf(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return EMPTY
  if (typeof value === 'string') return value.trim() === '' ? EMPTY : { kind: 'text', text: value }
  if (typeof value === 'number') return { kind: 'number', number: value }
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  if (value instanceof Date) return dateOf(value)
  if ('error' in value) return { kind: 'error', code: value.error }
  if ('richText' in value) return { kind: 'text', text: value.richText.map((part) => part.text).join('') }
  if ('hyperlink' in value) return valueOf(value.text)
  return valueOf('result' in value ? value.result : null)
}

/** A date cell counts days in no zone; the library gives them as UTC. */
function dateOf(date: Date): Cell {
  if (Number.isNaN(date.getTime())) return { kind: 'text', text: '无效日期' }
  // A day and time typed as 09:30 can come back a few milliseconds short.
  const [on = '', time = ''] = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19).split('T')
  return isDay(on) ? { kind: 'date', on, time } : { kind: 'text', text: date.toISOString() }
}

function arrayBufferOf(bytes: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  return copy
}
