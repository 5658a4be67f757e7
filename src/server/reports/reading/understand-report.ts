import { isDay } from '#domain/calendar/day.ts'
import { formById, formOfYear } from '#domain/reports/forms/form-of-year.ts'
import type { ReportFile } from '#domain/reports/report-file.ts'
import { tablesOf } from '#domain/reports/report-file.ts'
import { TABLE3_COLUMNS, type ReportForm } from '#domain/reports/report-form.ts'
import { UnreadableReport } from '#domain/reports/reading-problems.ts'
import type { ReadReport } from '#domain/reports/reading-result.ts'
import { findSections, type Sections } from './find-sections.ts'
import { findTitle, titleIn, titlesIn } from './find-title.ts'
import { plain } from './labels.ts'
import { formOfTable2, holdsTable2, readTable2 } from './read-table2.ts'
import { holdsTable3, readTable3 } from './read-table3.ts'
import { holdsTable4, readTable4 } from './read-table4.ts'
import { newReading, type Reading } from './reading.ts'
import type { Grid, Source } from './source.ts'

/**
 * The report file that a published report amounts to. Cells that could not be read are null and named in `unread`;
 * labels that were not as the form has them are named in `notes`. Throws UnreadableReport when there is no report, a
 * table is missing, or there are two reports.
 */
export function understandReport(source: Source): ReadReport {
  const grids = source.blocks.filter((block) => block.kind === 'grid')
  const [table2, table3, table4] = [
    grids.filter((grid) => holdsTable2(grid)),
    grids.filter((grid) => holdsTable3(grid)),
    grids.filter((grid) => holdsTable4(grid)),
  ]
  if (table2.length + table3.length + table4.length === 0) throw new UnreadableReport('report-not-a-report')
  const sections = findSections(source)
  refuseTwo(source, table3)
  const [third] = table3
  const [fourth] = table4
  if (table2.length === 0) throw new UnreadableReport('report-without-table2')
  if (!third) throw new UnreadableReport('report-without-table3')
  if (!fourth) throw new UnreadableReport('report-without-table4')
  const title = findTitle(source, sections.before)
  const reading = newReading()
  const form = formFor(title.year, table2, reading)
  readTable2(table2, form, reading)
  const rows = readTable3(third, form, reading)
  readTable4(fourth, reading)
  return {
    report: {
      ...title,
      format: form.id,
      ...tables(form, reading, rows),
      ...words(sections),
      ...publication(source),
    },
    unread: reading.unread,
    notes: reading.notes,
  }
}

function refuseTwo(source: Source, table3: readonly Grid[]): void {
  const received = table3.flatMap((grid) =>
    grid.cells.filter((cell) => plain(cell.text).includes('本年新收政府信息公开申请')),
  )
  const titles = titlesIn(source.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])))
  if (received.length > 1 || titles.length > 1) throw new UnreadableReport('report-two-reports')
}

/** The form the tables are written in; a report on the wrong form is read as it stands and the note says so. */
function formFor(year: number, table2: readonly Grid[], reading: Reading): ReportForm {
  const due = formOfYear(year)
  if (!due) throw new UnreadableReport('report-form-unknown')
  const found = formOfTable2(table2) ?? due
  if (found !== due) {
    const message = `${year}年的报告应当使用${due.instrument}的格式，这份报告用的是${found.instrument}的格式`
    reading.notes.push({ where: 'format', message })
  }
  return formById(found.id)
}

/** The tables in the form's order. （六） keeps the rows it was published with, one or three. */
function tables(form: ReportForm, reading: Reading, rows: readonly string[]) {
  const { table2, table4 } = tablesOf(form, reading.values)
  const table3 = rows.map((row) => [
    row,
    Object.fromEntries(TABLE3_COLUMNS.map(({ key }) => [key, reading.values[`table3.${row}.${key}`] ?? null])),
  ])
  return { table2, table3: Object.fromEntries(table3) as ReportFile['table3'], table4 }
}

function words({ before, headings, texts }: Sections): Partial<ReportFile> {
  if (headings.length === 0) return {}
  const preamble = before.filter((text) => !titleIn(text) && (/[。；：]$/.test(text) || plain(text).length > 40))
  return {
    ...(preamble.length > 0 ? { preamble: preamble.join('\n') } : {}),
    sections: Object.fromEntries([...texts].map(([section, paragraphs]) => [section, paragraphs.join('\n')])),
    headings,
  }
}

const STATED = /发布(?:日期|时间)[:：]?\s*(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})/

/** The day of publication where the page states it; absent otherwise. */
function publication(source: Source): Pick<ReportFile, 'publishedOn'> {
  const lines = source.blocks.flatMap((block) => (block.kind === 'text' && block.text.length < 200 ? [block.text] : []))
  for (const text of [`发布日期${source.published ?? ''}`, ...lines]) {
    const [, year = '', month = '', date = ''] = STATED.exec(text) ?? []
    const stated = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    if (isDay(stated)) return { publishedOn: stated }
  }
  return {}
}
