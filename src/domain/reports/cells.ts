import type { NumberKind, ReportForm } from './report-form.ts'
import { TABLE3_COLUMNS, TABLE4_COLUMNS, TABLE4_GROUPS } from './report-form.ts'
import { SECTION_ONE_NUMBERS } from './section-one-numbers.ts'

/** Address of a number of the report: `table2.licensing.decisions`, `table3.granted.natural`, `publications.total`. */
export type CellKey = string

/** Every number of the report by its address; null is a blank cell. */
export type CellValues = Readonly<Record<CellKey, number | null>>

export type CellDefinition = {
  key: CellKey
  /** 第二十条第（五）项 › 行政许可 › 处理决定数量 */
  path: string[]
  definition: string
  kind: NumberKind
  unit: string
}

/** Every number of the report on that year, with its label path and its meaning in words. */
export function cellsOf(form: ReportForm, year: number): CellDefinition[] {
  return [...table2Cells(form, year), ...table3Cells(form, year), ...table4Cells(year), ...sectionOneCells(year)]
}

/** A cell's label path as one line: 行政许可 · 处理决定数量. */
export function cellLabel(cell: Pick<CellDefinition, 'path'>): string {
  return cell.path.join(' · ')
}

function table2Cells(form: ReportForm, year: number): CellDefinition[] {
  return form.table2.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column) => ({
        key: `table2.${row.key}.${column.key}`,
        path: [block.article, row.label, column.label],
        definition: inWords(column.definition.replace('{row}', row.counted), year),
        kind: column.kind,
        unit: column.unit,
      })),
    ),
  )
}

function table3Cells(form: ReportForm, year: number): CellDefinition[] {
  return form.table3.flatMap((row) =>
    TABLE3_COLUMNS.map((column) => ({
      key: `table3.${row.key}.${column.key}`,
      path: [...(row.group ? [row.group] : []), row.label, column.label],
      definition: `${inWords(row.definition, year)}；${column.key === 'total' ? '各类申请人之和' : `申请人为${column.label}`}`,
      kind: 'count' as const,
      unit: '件',
    })),
  )
}

function table4Cells(year: number): CellDefinition[] {
  return TABLE4_GROUPS.flatMap((group) =>
    TABLE4_COLUMNS.map((column) => ({
      key: `table4.${group.key}.${column.key}`,
      path: [group.label, column.label],
      definition: `${inWords('{period}', year)}因政府信息公开工作发生的${group.matter}中，${inWords(column.definition, year)}`,
      kind: 'count' as const,
      unit: '件',
    })),
  )
}

function sectionOneCells(year: number): CellDefinition[] {
  return SECTION_ONE_NUMBERS.map((number) => ({
    key: number.key,
    path: ['总体情况', number.label],
    definition: inWords(number.definition, year),
    kind: 'count',
    unit: '条',
  }))
}

function inWords(template: string, year: number): string {
  return template
    .replaceAll('{period}', `${year}年1月1日至12月31日`)
    .replaceAll('{yearEnd}', `${year}年12月31日`)
    .replaceAll('{lastYearEnd}', `${year - 1}年12月31日`)
}
