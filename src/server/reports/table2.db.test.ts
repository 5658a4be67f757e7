import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AR2019 } from '#domain/reports/forms/ar2019.ts'
import { AR2021 } from '#domain/reports/forms/ar2021.ts'
import { competence, importedItem, ledgerRow } from '#testing/report-rows.ts'
import { startTestApp, type TestApp } from '#testing/test-app.ts'
import { computeReport } from './compute-report.ts'
import { listCellRows } from './report-cells.queries.ts'

let app: TestApp
let organId: string

beforeAll(async () => {
  app = await startTestApp()
  organId = (await app.organ()).id
  const other = (await app.organ()).id
  await document('甲办法', { writtenOn: '2019-12-20', on: '2020-01-05' })
  await document('乙办法', { writtenOn: '2020-03-01', on: '2020-03-10' })
  const withdrawn = await document('丙办法', { writtenOn: '2020-04-01', on: '2020-04-02' })
  const repealed = await document('丁办法', { writtenOn: '2018-01-01', on: '2018-01-10' })
  const expired = await document('戊办法', { writtenOn: '2018-02-01', on: '2018-02-10' })
  await importedItem(app, organId, { title: '一般通知', on: '2020-05-01', channels: ['website'] })
  await importedItem(app, other, {
    title: '别的机关',
    on: '2020-05-01',
    channels: ['website'],
    normativeKind: 'normative-document',
  })
  await app.owner.query(
    `update gongkai.item set state = 'withdrawn', withdrawn_at = '2020-11-01', withdrawn_reason = '重复' where id = $1`,
    [withdrawn],
  )
  await ended(repealed, 'repealed', '2021-06-01')
  await ended(expired, 'expired', '2020-02-01')

  await competence(app, organId, 'penalty', '存续的处罚', '2015-01-01')
  await competence(app, organId, 'penalty', '年内划入的处罚', '2020-12-31')
  await competence(app, organId, 'penalty', '年末到期的处罚', '2015-01-01', '2020-12-30')
  await competence(app, organId, 'penalty', '上年末到期的处罚', '2015-01-01', '2019-12-31')
  await competence(app, organId, 'penalty', '来年的处罚', '2021-01-01')
  const fee = await competence(app, organId, 'fee', '考试费', '2015-01-01')
  await ledgerRow(app, organId, { kind: 'fee', competenceId: fee, on: '2021-03-01', amount: 8500 })
  await ledgerRow(app, organId, { kind: 'fee', competenceId: fee, on: '2021-04-01', amount: 0.5 })
})
afterAll(() => app.close())

describe('规范性文件, form of 2019', () => {
  test.each([
    ['newlyMade', 2, 'written in the year, published or not'],
    ['newlyDisclosed', 3, 'first published in the year, the later withdrawn too'],
    ['totalDisclosed', 4, 'public at the end of the year; what was withdrawn by then is not'],
  ])('%s is %s: %s', async (column, number) => {
    expect(await cell2019(`table2.normativeDocuments.${column}`)).toBe(number)
  })
})

describe('行政处罚 competences', () => {
  test.each([
    ['previousYearItems', 3, 'valid on 31 December of the year before, the last day included'],
    ['change', -1, 'one came by 31 December, two went'],
  ])('%s is %s: %s', async (column, number) => {
    expect(await cell2019(`table2.penalties.${column}`)).toBe(number)
  })

  test('the change opens into what came and what went', async () => {
    const of = { organId, year: 2020, form: 'AR2019' as const, cell: 'table2.penalties.change' }
    const { rows } = await listCellRows(app.db, of, { after: undefined, limit: 10 })
    expect(rows.map(({ title, amount }) => [title, Number(amount)])).toEqual([
      ['年内划入的处罚', 1],
      ['年末到期的处罚', -1],
      ['上年末到期的处罚', -1],
    ])
  })
})

describe('form of 2021', () => {
  test.each([
    [2021, 'table2.normativeDocuments.repealed', 1],
    [2020, 'table2.normativeDocuments.repealed', 0],
    [2020, 'table2.normativeDocuments.issued', 2],
    [2020, 'table2.normativeDocuments.inForce', 4],
    [2021, 'table2.normativeDocuments.inForce', 3],
    [2021, 'table2.fees.amountWanYuan', 0.85005],
  ])('%s: %s is %s', async (year, cell, number) => {
    expect((await computeReport(app.db, organId, year, AR2021)).values[cell]).toBe(number)
  })
})

async function cell2019(cell: string) {
  return (await computeReport(app.db, organId, 2020, AR2019)).values[cell]
}

function document(title: string, days: { writtenOn: string; on: string }): Promise<string> {
  return importedItem(app, organId, { title, ...days, channels: ['website'], normativeKind: 'normative-document' })
}

async function ended(itemId: string, validity: string, since: string): Promise<void> {
  await app.owner.query(
    'insert into gongkai.item_validity (organ_id, item_id, validity, since) values ($1, $2, $3, $4)',
    [organId, itemId, validity, since],
  )
}
