import ExcelJS from 'exceljs'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { cellText } from '#domain/imports/cell.ts'
import { readTable } from './read-table.ts'

describe('a workbook', () => {
  test('gives its first visible sheet with content: dates, numbers, formulas, rich text, merges and gaps', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('说明', { state: 'hidden' }).addRow(['不读'])
    const sheet = workbook.addWorksheet('台账')
    sheet.addRow([])
    sheet.addRow(['甲', '乙', '丙', '丁'])
    sheet.addRow([new Date('2020-03-05T00:00:00Z'), 43075.05, { formula: 'A1', result: '算出' }, { error: '#N/A' }])
    sheet.addRow([])
    sheet.addRow([
      { richText: [{ text: '红' }, { text: '头' }] },
      { text: '网', hyperlink: 'https://a.cn' },
      true,
      '合',
    ])
    sheet.addRow(['尾', '', '', '被盖'])
    sheet.mergeCells('D5:D6')
    const { sheet: name, rows } = await readTable(Buffer.from(await workbook.xlsx.writeBuffer()))
    expect(name).toBe('台账')
    expect(rows.map(({ no, cells }) => [no, cells.map(cellText).join('|')])).toEqual([
      [2, '甲|乙|丙|丁'],
      [3, '2020-03-05|43075.05|算出|#N/A'],
      [4, ''],
      [5, '红头|网|是|合'],
      [6, '尾|||'],
    ])
    expect(rows.at(-1)?.cells[3]).toEqual({ kind: 'covered' })
  })

  test('with a validation over a million cells is read at once', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('台账')
    sheet.addRow(['甲'])
    // The library's types leave this out.
    const validations: unknown = Reflect.get(sheet, 'dataValidations')
    if (!isValidations(validations)) throw new Error('no validations')
    validations.add('A2:A1048576', { type: 'list', formulae: ['"是,否"'] })
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer())
    expect((await readTable(bytes)).rows).toHaveLength(1)
  })
})

describe('what is refused', () => {
  test.each([
    ['import-file-type', Buffer.from('%PDF-1.7 something')],
    ['import-old-excel', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
    ['import-file-broken', Buffer.from('504b0304140000000800', 'hex')],
    ['import-file-broken', zipOf([['xl/other.xml', Buffer.from('<x/>')]])],
    ['import-encoding-unknown', Buffer.from('d0cfffff00', 'hex')],
    ['import-file-empty', Buffer.alloc(0)],
    ['import-file-broken', Buffer.from('a,"b\nc')],
    ['import-too-many-rows', Buffer.from('a\n'.repeat(20_002))],
    ['import-too-many-columns', Buffer.from(','.repeat(201))],
    ['import-too-large-unpacked', zipOf([['xl/bomb.xml', Buffer.alloc(420 * 1024 * 1024)]])],
    ['import-too-many-merges', zipOf([['xl/worksheets/sheet1.xml', Buffer.from('<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>')]])], // prettier-ignore
  ])('%s', async (code, bytes) => {
    await expect(readTable(bytes)).rejects.toMatchObject({ code, status: 409 })
  })
})

function isValidations(value: unknown): value is { add(address: string, validation: object): void } {
  return typeof value === 'object' && value !== null && 'add' in value
}

/** A ZIP of deflated entries, small however large they unpack. */
function zipOf(entries: [name: string, content: Buffer][]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of entries) {
    const packed = deflateRawSync(content)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt16LE(name.length, 26)
    parts.push(head, Buffer.from(name), packed)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(100, 24) // a lie about the unpacked size
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    directory.push(entry, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

test('many files at once are all read, two at a time', async () => {
  const files = Array.from({ length: 6 }, (_, n) => Buffer.from(`甲\n${n}`))
  const tables = await Promise.all(files.map((file) => readTable(file)))
  expect(tables.map(({ rows }) => rows[1]?.cells.map(cellText))).toEqual(['0', '1', '2', '3', '4', '5'].map((n) => [n]))
})
