import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ledgerFields } from '#domain/ledger/fields.ts'
import { discardStaleImports } from '#server/imports/discard-import.ts'
import { importFile } from '#server/imports/import-file.ts'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'
import { ledgerImportKind, ledgerImportKinds } from './ledger-import-kinds.ts'

let app: TestApp
let organId: string
let statistician: Person
let colleague: Person
let drafter: Person

const HEADERS = ledgerFields.penalty.map(({ label }) => label)
const EXAMPLE = Object.fromEntries(ledgerFields.penalty.map(({ label, example }) => [label, example]))

beforeAll(async () => {
  app = await startTestApp()
})

afterAll(() => app.close())

beforeEach(async () => {
  organId = (await app.organ()).id
  statistician = await app.person(organId, ['statistician'])
  colleague = await app.person(organId, ['disclosure-officer'])
  drafter = await app.person(organId, ['drafter'])
  await app.owner.query(
    `insert into gongkai.competence (organ_id, kind, name, valid_from, valid_to) values
       ($1, 'penalty', '对伪造科技成果的处罚', '2008-07-01', null),
       ($1, 'penalty', '对违规使用实验动物的处罚', '2010-01-01', '2018-12-31'),
       ($1, 'fee', '专利代办收费', '2010-01-01', null)`,
    [organId],
  )
})

describe('a file with twenty kinds of mistakes', () => {
  test('yields twenty clear row errors and saves nothing', async () => {
    await importFile(await app.contextOf(statistician), organId, ledgerImportKind('penalty'), {
      name: '已有.csv',
      bytes: csv([HEADERS, rowOf({ 行政处罚决定书文号: '常科罚〔2019〕8号' })]),
    })
    const { file, expected } = await twentyMistakes()
    const answer = await upload(statistician, 'penalty', '处罚台账.xlsx', file)
    expect(answer.statusCode).toBe(201)
    const batch = answer.json()
    expect(batch).toMatchObject({ state: 'previewed', errorCount: 20, can: ['discard'] })

    const errors = await errorsOf(batch.id)
    expect(errors.map(({ row, code }) => [row, code])).toEqual(expected)
    for (const { message } of errors) expect(message).toMatch(/[\u4e00-\u9fa5].*。$/)
    expect(new Set(errors.map(({ code }) => code)).size).toBe(20)

    const confirmed = await confirm(statistician, batch.id)
    expect(confirmed.statusCode).toBe(409)
    expect(confirmed.json().error.code).toBe('import-has-errors')
    expect(await entryCount()).toBe(1)
  })

  test('comes back whole as a workbook with the reasons, to be mended and uploaded again', async () => {
    const { file } = await twentyMistakes()
    const { id } = (await upload(statistician, 'penalty', '处罚台账.xlsx', file)).json()
    const answer = await app.as(statistician).get(`/api/imports/${id}/errors-file`)
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('处罚台账-错误清单.xlsx'))
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(new Uint8Array(answer.rawPayload).buffer)
    const sheet = workbook.getWorksheet('改好后上传')
    expect(sheet?.getRow(3).getCell(HEADERS.length + 1).text).toMatch(/第 3 行：处罚决定日期：/)
    expect(workbook.getWorksheet('错误清单')?.rowCount).toBeGreaterThan(19)
    const again = await upload(statistician, 'penalty', '改正.xlsx', answer.rawPayload)
    const codes = (await errorsOf(again.json().id)).map(({ code }) => code)
    expect(codes).not.toContain('unknown-column')
    expect(codes).not.toContain('blank-row')
    expect(again.json().rowCount).toBe(21)
  })
})

describe('a correct file', () => {
  const rows = () => [HEADERS, ...[1, 2, 3].map((n) => rowOf({ 行政处罚决定书文号: `常科罚〔2020〕${n}号` }))]

  test('is previewed, confirmed once, saved whole and recorded; confirming again changes nothing', async () => {
    const { id, can } = (await upload(statistician, 'penalty', '处罚.csv', csv(rows()))).json()
    expect(can).toEqual(['confirm', 'discard'])
    expect(await entryCount()).toBe(0)
    const shown = (await app.as(statistician).get(`/api/imports/${id}/rows?limit=2`)).json()
    expect(shown).toMatchObject({
      rows: [{ row: 2, values: { documentNo: '常科罚〔2020〕1号' } }, { row: 3 }],
      next: '3',
    })

    expect((await app.as(statistician).post(`/api/imports/${id}/confirmation`, { attested: false })).statusCode).toBe(
      422,
    )
    expect((await confirm(drafter, id)).statusCode).toBe(403)
    const answers = await Promise.all([confirm(statistician, id), confirm(colleague, id)])
    expect(answers.map((one) => [one.statusCode, one.json()])).toEqual([
      [201, { saved: 3 }],
      [201, { saved: 3 }],
    ])
    expect(await entryCount()).toBe(3)
    const acts = (await app.recordedActs()).filter(({ subject }) => subject === `import-batch:${id}`)
    expect(acts.map(({ act }) => act)).toEqual(['imports.preview', 'imports.confirm'])
    const left = await app.owner.query('select count(*)::int from gongkai.import_row where batch_id = $1', [id])
    expect(left.rows[0]).toEqual({ count: 0 })
    const list = (await app.as(statistician).get(`/api/ledger/entries?batchId=${id}`)).json()
    expect(list.rows).toHaveLength(3)
    expect(list.rows[0]).toMatchObject({ amountYuan: '10000.00' })
  })

  test('the same file is not imported twice, not even by two people at once', async () => {
    const bytes = csv([
      ledgerFields.fee.map(({ label }) => label),
      ['专利代办收费', '', '', '', '120', '2020-03-05', ''],
    ])
    const ids = [await upload(statistician, 'fee', 'a.csv', bytes), await upload(colleague, 'fee', 'b.csv', bytes)]
    const answers = await Promise.all([confirm(statistician, ids[0]?.json().id), confirm(colleague, ids[1]?.json().id)])
    expect(answers.map((one) => one.statusCode).sort((a, b) => a - b)).toEqual([201, 409])
    const third = (await upload(statistician, 'fee', 'c.csv', bytes)).json()
    expect((await errorsOf(third.id)).map(({ code }) => code)).toEqual(['same-file'])
    expect(await entryCount()).toBe(1)
  })

  test('is judged again when confirmed: what was recorded meanwhile is found', async () => {
    const first = (await upload(statistician, 'penalty', 'a.csv', csv(rows()))).json()
    const second = (
      await upload(colleague, 'penalty', 'b.csv', csv([...rows(), rowOf({ 行政处罚决定书文号: '常科罚〔2020〕4号' })]))
    ).json()
    expect((await confirm(statistician, first.id)).statusCode).toBe(201)
    const late = await confirm(colleague, second.id)
    expect(late.json().error).toMatchObject({ code: 'import-outdated', rows: expect.arrayContaining([expect.objectContaining({ row: 2 })]) }) // prettier-ignore
    expect(await entryCount()).toBe(3)
  })

  test('discarded, its rows are gone and it can no longer be confirmed; a confirmed one is not discarded', async () => {
    const { id } = (await upload(statistician, 'penalty', 'a.csv', csv(rows()))).json()
    expect((await app.as(statistician).delete(`/api/imports/${id}`)).statusCode).toBe(204)
    expect((await confirm(statistician, id)).json().error.code).toBe('import-discarded')
    const again = (await upload(statistician, 'penalty', 'a.csv', csv(rows()))).json()
    await confirm(statistician, again.id)
    expect((await app.as(statistician).delete(`/api/imports/${again.id}`)).json().error.code).toBe(
      'import-confirmed-already',
    )
  })

  test('in UTF-8, GBK or UTF-16, with tabs, or as our own template: the same three rows', async () => {
    const tabs = rows()
      .map((row) => row.join('\t'))
      .join('\r\n')
    const files = [
      Buffer.from(`\uFEFF${tabs}`),
      iconv.encode(tabs, 'gbk'),
      iconv.encode(tabs, 'utf-16le', { addBOM: true }),
    ]
    for (const file of files) {
      const batch = (await upload(statistician, 'penalty', '台账.txt', file)).json()
      expect(batch).toMatchObject({ rowCount: 3, errorCount: 0 })
    }

    const template = await app.as(statistician).get('/api/imports/kinds/penalty/template')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(new Uint8Array(template.rawPayload).buffer)
    for (const row of rows().slice(1)) workbook.worksheets[0]?.addRow(row)
    const filled = Buffer.from(await workbook.xlsx.writeBuffer())
    expect((await upload(statistician, 'penalty', '模板.xlsx', filled)).json()).toMatchObject({
      rowCount: 3,
      errorCount: 0,
    })
  })
})

test('a file of another kind is told by its header; what a missing column would hold is not asked row by row', async () => {
  const { id } = (
    await upload(statistician, 'penalty', '采购.csv', csv([['采购项目名称'], ['办公设备'], ['打印机']]))
  ).json()
  const errors = await errorsOf(id)
  expect(new Set(errors.map(({ row }) => row))).toEqual(new Set([1]))
  expect(errors.map(({ code }) => code)).toEqual(expect.arrayContaining(['unknown-column', 'column-missing']))
})

test('a preview that nobody confirmed for a week is given up, with the personal data in it', async () => {
  const rows = [HEADERS, rowOf({ 行政处罚决定书文号: '常科罚〔2020〕1号' })]
  const old = (await upload(statistician, 'penalty', '旧.csv', csv(rows))).json()
  const fresh = (
    await upload(statistician, 'penalty', '新.csv', csv([...rows, rowOf({ 行政处罚决定书文号: '2' })]))
  ).json()
  await app.owner.query("update gongkai.import_batch set created_at = now() - interval '8 days' where id = $1", [
    old.id,
  ])
  await discardStaleImports(ledgerImportKinds)(await app.systemContext())
  await discardStaleImports(ledgerImportKinds)(await app.systemContext())
  const stateOf = async (id: string) => (await app.as(statistician).get(`/api/imports/${id}`)).json().state
  expect([await stateOf(old.id), await stateOf(fresh.id)]).toEqual(['discarded', 'previewed'])
  const left = await app.owner.query('select count(*)::int as n from gongkai.import_row where batch_id = $1', [old.id])
  expect(left.rows[0]).toEqual({ n: 0 })
})

test('ten thousand rows are previewed and confirmed', async () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => rowOf({ 行政处罚决定书文号: `常科罚〔2020〕${n}号` }))
  const { id, rowCount } = (await upload(statistician, 'penalty', '大.csv', csv([HEADERS, ...rows]))).json()
  expect(rowCount).toBe(10_000)
  expect((await confirm(statistician, id)).json()).toEqual({ saved: 10_000 })
  expect(await entryCount()).toBe(10_000)
})

/** One mistake in each row, in a file otherwise correct, and the blank and merged rows spreadsheets make. */
async function twentyMistakes(): Promise<{ file: Buffer; expected: [row: number, code: string][] }> {
  const mistakes: [code: string, change: Record<string, ExcelJS.CellValue>][] = [
    ['not-a-date', { 处罚决定日期: '2020年13月5日' }],
    ['date-in-future', { 处罚决定日期: '2999-01-01' }],
    ['date-serial', { 处罚决定日期: 43895 }],
    ['date-too-early', { 处罚决定日期: '1920-03-05' }],
    ['value-missing', { 行政相对人名称: '' }],
    ['bad-credit-code', { 统一社会信用代码: '91350100M000100Y44' }],
    ['credit-code-missing', { 统一社会信用代码: '' }],
    [
      'bad-identity-number',
      { 行政相对人类别: '自然人', 统一社会信用代码: '', 证件类型: '身份证', 证件号码: '110105194912310021' },
    ],
    ['unknown-matter', { 事项名称: '对伪造成果的处罚' }],
    ['matter-not-held', { 事项名称: '对违规使用实验动物的处罚' }],
    ['unknown-choice', { 处罚类别: '口头教育' }],
    ['negative-amount', { '罚款金额（万元）': -1 }],
    ['not-an-amount', { '罚款金额（万元）': '壹万' }],
    ['unit-doubtful', { '罚款金额（万元）': 85000 }],
    ['too-long', { 违法行为类型: '违'.repeat(501) }],
    ['ends-before-start', { 公示截止期: '2019-01-01' }],
    ['twice-in-file', { 行政处罚决定书文号: '常科罚〔2020〕1号' }],
    ['already-recorded', { 行政处罚决定书文号: '常科罚〔2019〕8号' }],
    ['formula-error', { 处罚内容: { error: '#N/A' } }],
  ]
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('台账')
  sheet.addRow(HEADERS)
  sheet.addRow(rowOf({ 行政处罚决定书文号: '常科罚〔2020〕1号' }))
  mistakes.forEach(([, change], position) => {
    const values: Record<string, ExcelJS.CellValue> = {
      ...EXAMPLE,
      行政处罚决定书文号: `常科罚〔2020〕${100 + position}号`,
      ...change,
    }
    sheet.addRow(HEADERS.map((header) => values[header] ?? ''))
  })
  sheet.addRow([])
  sheet.addRow(rowOf({ 行政处罚决定书文号: '常科罚〔2020〕2号' }))
  const codes = [...mistakes.map(([code]) => code), 'blank-row']
  return {
    file: Buffer.from(await workbook.xlsx.writeBuffer()),
    expected: codes.map((code, position) => [position + 3, code]),
  }
}

function rowOf(change: Record<string, string>): string[] {
  const values = { ...EXAMPLE, ...change }
  return HEADERS.map((header) => values[header] ?? '')
}

function csv(rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'))
}

function upload(person: Person, kind: string, name: string, bytes: Buffer) {
  const boundary = 'boundary-of-parts'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
  return app.as(person).send({
    method: 'POST',
    url: `/api/imports?kind=${kind}`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
}

function confirm(person: Person, id: string) {
  return app.as(person).post(`/api/imports/${id}/confirmation`, { attested: true })
}

type FoundError = { row: number; code: string; message: string }

async function errorsOf(id: string): Promise<FoundError[]> {
  const page = (await app.as(statistician).get(`/api/imports/${id}/rows?errors=only&limit=200`)).json()
  const rows: { row: number; errors: { code: string; message: string }[] }[] = page.rows
  return rows.flatMap(({ row, errors }) => errors.map((error) => ({ row, ...error })))
}

async function entryCount(): Promise<number> {
  const found = await app.owner.query('select count(*)::int as n from gongkai.ledger_entry where organ_id = $1', [
    organId,
  ])
  return found.rows[0].n
}
