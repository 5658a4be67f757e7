import ExcelJS from 'exceljs'
import type { ImportKind } from './import-kind.ts'

/** The file to fill: a sheet with the headers (required ones starred) and a sheet that says how to fill each column. */
export async function templateWorkbook(kind: ImportKind): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(kind.title, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = kind.columns.map(({ header, required }) => ({
    header: required ? `${header}*` : header,
    width: Math.max(12, header.length * 2 + 4),
    // Text keeps leading zeros and the last digits of long numbers; typed dates and amounts are read from text as well.
    style: { numFmt: '@' },
  }))
  headerStyle(sheet.getRow(1))
  kind.columns.forEach(({ note, required }, position) => {
    sheet.getRow(1).getCell(position + 1).note = `${required ? '必填。' : '选填。'}${note}`
  })
  addNotes(workbook, kind)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function addNotes(workbook: ExcelJS.Workbook, kind: ImportKind): void {
  const notes = workbook.addWorksheet('填写说明')
  notes.columns = [
    { header: '列', width: 34 },
    { header: '是否必填', width: 10 },
    { header: '怎样填写', width: 80, style: { alignment: { wrapText: true, vertical: 'top' } } },
    { header: '示例', width: 40, style: { alignment: { wrapText: true, vertical: 'top' } } },
  ]
  headerStyle(notes.getRow(1))
  for (const { header, required, note, example } of kind.columns) {
    notes.addRow([header, required ? '必填' : '选填', note, example])
  }
}

export function headerStyle(row: ExcelJS.Row): void {
  row.font = { bold: true }
  row.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF6F5F2' } }
}
