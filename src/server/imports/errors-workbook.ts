import ExcelJS from 'exceljs'
import { cellText } from '#domain/imports/cell.ts'
import type { ImportKind } from './import-kind.ts'
import type { StoredRow } from './imports.queries.ts'
import { ERROR_COLUMN } from './lay-out-table.ts'
import { headerStyle } from './template-workbook.ts'

/**
 * The whole file as it was read, each row with what is wrong in it, to be mended and uploaded again; blank rows are
 * left out. On a second sheet the list of all errors.
 */
export async function errorsWorkbook(kind: ImportKind, rows: readonly StoredRow[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('改好后上传', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [
    ...kind.columns.map(({ header }) => ({ header, width: Math.max(12, header.length * 2), style: { numFmt: '@' } })),
    { header: ERROR_COLUMN, width: 80 },
  ]
  headerStyle(sheet.getRow(1))
  for (const { row, cells, errors } of rows) {
    if (Object.keys(cells).length === 0) continue
    const said = errors.map(({ column, message }) => (column ? `${column}：${message}` : message)).join('；')
    const values = kind.columns.map(({ key }) => (cells[key] ? cellText(cells[key]) : ''))
    const added = sheet.addRow([...values, said === '' ? '' : `第 ${row} 行：${said}`])
    if (said !== '') added.getCell(kind.columns.length + 1).font = { color: { argb: 'FFB3261E' } }
  }
  const list = workbook.addWorksheet('错误清单')
  list.columns = [
    { header: '行', width: 8 },
    { header: '列', width: 28 },
    { header: '原内容', width: 40 },
    { header: '问题', width: 80 },
  ]
  headerStyle(list.getRow(1))
  for (const { row, errors } of rows) {
    for (const { column, value, message } of errors) list.addRow([row, column, value, message])
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
