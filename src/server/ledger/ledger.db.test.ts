import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'

let app: TestApp
let statistician: Person
let drafter: Person
let elsewhere: Person

beforeAll(async () => {
  app = await startTestApp()
  const organ = await app.organ()
  statistician = await app.person(organ.id, ['statistician'])
  drafter = await app.person(organ.id, ['drafter'])
  elsewhere = await app.person((await app.organ()).id, ['statistician'])
  await app.owner.query(
    `insert into gongkai.competence (organ_id, kind, name, valid_from) values
       ($1, 'licensing', '外国人来华工作许可', '2018-04-01'), ($1, 'other-service', '技术合同认定登记', '2001-01-01')`,
    [organ.id],
  )
})

afterAll(() => app.close())

const PERMIT = {
  matter: '外国人来华工作许可',
  title: '准予行政许可决定书',
  documentNo: '常科许〔2020〕1号',
  counterpart: '王小明',
  counterpartKind: '自然人',
  XK_XDR_ZJLX: '身份证',
  XK_XDR_ZJHM: '11010519491231002X',
  XK_XKLB: '普通',
  XK_NR: '准予来华工作一年',
  happenedOn: '2020-03-05',
}

describe('recording an entry', () => {
  test('answered, saved, recorded; the person’s number is kept masked and the name shown masked', async () => {
    const made = await record(statistician, PERMIT)
    expect(made.statusCode).toBe(201)
    const { id } = made.json()
    const stored = await app.owner.query(
      'select counterpart, fields, amount_yuan from gongkai.ledger_entry where id = $1',
      [id],
    )
    expect(stored.rows[0]).toMatchObject({ counterpart: '王小明', fields: { XK_XDR_ZJHM: '1101**********002X' } })
    expect((await app.recordedActs()).at(-1)).toMatchObject({
      act: 'ledger.record-entry',
      subject: `ledger-entry:${id}`,
    })
    const audit = await app.owner.query('select detail from gongkai.audit_entry order by seq desc limit 1')
    expect(audit.rows[0].detail).not.toMatch(/王小明|1101/)

    const list = (await app.as(drafter).get('/api/ledger/entries?kind=permit&text=常科许')).json()
    expect(list).toMatchObject({ rows: [{ id, counterpart: '王**', happenedOn: '2020-03-05' }], next: null, can: [] })
    const seen = (await app.as(drafter).get(`/api/ledger/entries/${id}`)).json()
    expect(seen).toMatchObject({ counterpart: '王**', values: { counterpart: '王**' }, can: [] })
    const whole = (await app.as(statistician).get(`/api/ledger/entries/${id}`)).json()
    expect(whole).toMatchObject({ values: { counterpart: '王小明' }, can: ['correct', 'void'] })
  })

  test('refuses: who may not, wrong values field by field, a document number twice', async () => {
    expect((await record(drafter, PERMIT)).statusCode).toBe(403)
    expect((await record(null, PERMIT)).statusCode).toBe(401)
    const wrong = await record(statistician, { ...PERMIT, happenedOn: '2999-01-01', XK_NR: '' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.json().error.issues).toEqual([
      { path: 'values.XK_NR', message: '没有填写“许可内容”。' },
      { path: 'values.happenedOn', message: expect.stringContaining('晚于今天') },
    ])
    expect((await record(statistician, PERMIT)).json().error.code).toBe('document-number-taken')
    const unknown = await record(elsewhere, { ...PERMIT, documentNo: '别' })
    expect(unknown.json().error.issues[0].message).toContain('不在本机关权责清单中')
  })

  test('two people recording one document number at once: one succeeds', async () => {
    const answers = await Promise.all(
      [1, 2].map(() => record(statistician, { ...PERMIT, documentNo: '常科许〔2020〕9号' })),
    )
    expect(answers.map((one) => one.statusCode).sort((a, b) => a - b)).toEqual([201, 409])
  })
})

describe('correcting and voiding', () => {
  test('a correction voids the old row with its reason and puts a new one in its place, once', async () => {
    const { id } = (await record(statistician, { ...PERMIT, documentNo: '常科许〔2020〕2号' })).json()
    const { values } = (await app.as(statistician).get(`/api/ledger/entries/${id}`)).json()
    const correct = (change: object) =>
      app
        .as(statistician)
        .post(`/api/ledger/entries/${id}/corrections`, { values: { ...values, ...change }, reason: '日期登记错误' })
    expect((await correct({})).json().error.code).toBe('correction-changes-nothing')
    expect((await correct({ documentNo: '常科许〔2020〕1号' })).json().error.code).toBe('document-number-taken')

    const answers = await Promise.all([correct({ happenedOn: '2020-03-06' }), correct({ happenedOn: '2020-03-07' })])
    expect(answers.map((one) => one.statusCode).sort((a, b) => a - b)).toEqual([201, 409])
    const newId = answers.find((one) => one.statusCode === 201)?.json().id
    expect((await app.as(statistician).get(`/api/ledger/entries/${id}`)).json()).toMatchObject({
      state: 'voided',
      voidedReason: '更正：日期登记错误',
      replacedById: newId,
      can: [],
    })
    expect((await app.as(statistician).get(`/api/ledger/entries/${newId}`)).json()).toMatchObject({
      state: 'valid',
      replacesId: id,
      values: { XK_XDR_ZJHM: '1101**********002X' },
    })
  })

  test('a voided entry stays with its reason and is not voided twice', async () => {
    const { id } = (await record(statistician, { ...PERMIT, documentNo: '常科许〔2020〕3号' })).json()
    const annul = (person: Person) => app.as(person).post(`/api/ledger/entries/${id}/voiding`, { reason: '重复登记' })
    expect((await annul(drafter)).statusCode).toBe(403)
    expect((await annul(elsewhere)).statusCode).toBe(404)
    expect((await app.as(statistician).post(`/api/ledger/entries/${id}/voiding`, { reason: '' })).statusCode).toBe(422)
    expect((await annul(statistician)).statusCode).toBe(204)
    expect((await annul(statistician)).json().error.code).toBe('entry-voided')
    const valid = (await app.as(statistician).get('/api/ledger/entries?text=2020〕3号')).json()
    expect(valid.rows).toEqual([])
    const voided = (await app.as(statistician).get('/api/ledger/entries?state=voided&text=2020〕3号')).json()
    expect(voided.rows).toMatchObject([{ id, state: 'voided' }])
    // The number is free again.
    expect((await record(statistician, { ...PERMIT, documentNo: '常科许〔2020〕3号' })).statusCode).toBe(201)
  })
})

test('the list pages by key, newest day first, and another organ sees none of it', async () => {
  const days = ['2019-01-02', '2019-01-03', '2019-01-03', '2019-01-04']
  for (const [position, happenedOn] of days.entries()) {
    const values = { matter: '技术合同认定登记', title: `登记${position}`, counterpart: '某公司', happenedOn }
    expect((await record(statistician, values, 'other-service')).statusCode).toBe(201)
  }
  const titles: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const url: string = `/api/ledger/entries?kind=other-service&limit=1&to=2019-12-31${after && `&after=${after}`}`
    const page: { rows: { title: string }[]; next: string | null } = (await app.as(statistician).get(url)).json()
    titles.push(...page.rows.map((row) => row.title))
    after = page.next
  }
  expect(titles).toEqual(['登记3', '登记2', '登记1', '登记0'])
  expect((await app.as(elsewhere).get('/api/ledger/entries')).json().rows).toEqual([])
})

function record(person: Person | null, values: Record<string, string>, kind = 'permit') {
  return app.as(person).post('/api/ledger/entries', { kind, values })
}
