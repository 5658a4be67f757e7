import ExcelJS from 'exceljs'
import { cellText } from '#domain/imports/cell.ts'
import type { ImportKind } from './import-kind.ts'
import type { StoredRow } from './imports.queries.ts'
import { ERROR_COLUMN } from './lay-out-table.ts'
import { headerStyle } from './template-workbook.ts'

/** The rows with errors as they were read, each with what is wrong: to be mended and uploaded again. Plus a list of all errors. */
export async function errorsWorkbook(kind: ImportKind, rows: readonly StoredRow[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const wrong = rows.filter((row) => row.errors.length > 0)
  const sheet = workbook.addWorksheet('待改正的行', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [
    ...kind.columns.map(({ header }) => ({ header, width: Math.max(12, header.length * 2), style: { numFmt: '@' } })),
    { header: ERROR_COLUMN, width: 80 },
  ]
  headerStyle(sheet.getRow(1))
  for (const { row, cells, errors } of wrong) {
    if (Object.keys(cells).length === 0) continue
    const said = errors.map(({ column, message }) => (column ? `${column}：${message}` : message)).join('；')
    const values = kind.columns.map(({ key }) => (cells[key] ? cellText(cells[key]) : ''))
    sheet.addRow([...values, `第 ${row} 行：${said}`])
  }
  const list = workbook.addWorksheet('错误清单')
  list.columns = [
    { header: '行', width: 8 },
    { header: '列', width: 28 },
    { header: '原内容', width: 40 },
    { header: '问题', width: 80 },
  ]
  headerStyle(list.getRow(1))
  for (const { row, errors } of wrong) {
    for (const { column, value, message } of errors) list.addRow([row, column, value, message])
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
