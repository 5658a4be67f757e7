import ExcelJS from 'exceljs'
import { AR2019 } from '#domain/reports/forms/ar2019.ts'
import { AR2021 } from '#domain/reports/forms/ar2021.ts'
import { UnreadableReport } from '#domain/reports/reading-problems.ts'
import { likeness, plain } from './labels.ts'
import type { GridCell, Source, SourceBlock } from './source.ts'
import { READING_LIMITS } from './source.ts'

const IGNORED = ['dataValidations', 'conditionalFormatting', 'drawing', 'picture', 'extLst', 'headerFooter']

/** Labels of rows: with blank numbers they stand alone in their row. */
const LABELS = [AR2019, AR2021].flatMap((form) =>
  [...form.table3, ...form.table2.flatMap((block) => block.rows)].map(({ label }) => label),
)

/** Every visible sheet in order: a row that is one text is a paragraph, rows of cells between such rows a table. */
export async function readXlsx(bytes: Buffer): Promise<Source> {
  const workbook = new ExcelJS.Workbook()
  try {
    const copy = new ArrayBuffer(bytes.length)
    new Uint8Array(copy).set(bytes)
    await workbook.xlsx.load(copy, { ignoreNodes: IGNORED })
  } catch {
    throw new UnreadableReport('report-file-broken')
  }
  const sheets = workbook.worksheets.filter((sheet) => sheet.state === 'visible')
  return { blocks: sheets.flatMap(blocksOf), titles: sheets.map((sheet) => sheet.name) }
}

function blocksOf(sheet: ExcelJS.Worksheet): SourceBlock[] {
  const rows = new Map<number, GridCell[]>()
  for (const cell of cellsOf(sheet)) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  const blocks: SourceBlock[] = []
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const written = cells.filter((cell) => cell.text !== '')
    const grid = blocks.at(-1)
    const [only] = written
    if (only && written.length === 1 && isParagraph(only, grid, row)) {
      blocks.push(...only.text.split('\n').map((text) => ({ kind: 'text' as const, text })))
    } else if (grid?.kind === 'grid') grid.cells.push(...cells)
    else if (written.length > 0) blocks.push({ kind: 'grid', cells: [...cells] })
  }
  return blocks
}

/** A text alone in its row, unless it is a row's label of the form with blank numbers, or its merged cell reaches down. */
function isParagraph(cell: GridCell, before: SourceBlock | undefined, row: number): boolean {
  if (cell.rowspan > 1 || plain(cell.text).startsWith('第二十条')) return false
  const reached = before?.kind === 'grid' && before.cells.some((other) => other.row + other.rowspan > row)
  const isLabel = LABELS.some((label) => likeness(cell.text, label) > 0.8)
  return !reached && !isLabel
}

function cellsOf(sheet: ExcelJS.Worksheet): GridCell[] {
  const cells = new Map<ExcelJS.Cell, GridCell>()
  let count = 0
  sheet.eachRow({ includeEmpty: false }, (line, row) => {
    line.eachCell({ includeEmpty: true }, (cell, column) => {
      count += 1
      if (count > READING_LIMITS.cells) throw new UnreadableReport('report-file-too-long')
      const master = cell.isMerged ? cell.master : cell
      const known = cells.get(master)
      if (!known) cells.set(master, { row, column, rowspan: 1, colspan: 1, text: textOf(master.value).trim() })
      else {
        known.rowspan = Math.max(known.rowspan, row - known.row + 1)
        known.colspan = Math.max(known.colspan, column - known.column + 1)
      }
    })
  })
  return [...cells.values()]
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if ('error' in value) return value.error
  if ('richText' in value) return value.richText.map((part) => part.text).join('')
  if ('hyperlink' in value) return textOf(value.text)
  return textOf('result' in value ? value.result : null)
}
