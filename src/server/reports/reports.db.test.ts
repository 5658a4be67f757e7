import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CellView, ReportWorkspace } from '#domain/reports/report-views.ts'
import { plainText } from '#domain/documents/document.ts'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'
import { competence, importedItem, ledgerRow } from '#testing/report-rows.ts'

let app: TestApp
let organId: string
let statistician: Person, head: Person, approver: Person, officer: Person

beforeAll(async () => {
  app = await startTestApp()
  organId = (await app.organ({ name: '常德市科学技术局' })).id
  statistician = await app.person(organId, ['statistician'], { name: '统计员' })
  head = await app.person(organId, ['disclosure-head'], { name: '负责人' })
  approver = await app.person(organId, ['approver'], { name: '审签领导' })
  officer = await app.person(organId, ['disclosure-officer'], { name: '经办人' })
  const licence = await competence(app, organId, 'licensing', '外国人来华工作许可', '2018-01-01')
  await competence(app, organId, 'licensing', '实验动物使用许可', '2020-06-01')
  await competence(app, organId, 'licensing', '已划转的许可', '2015-01-01', '2020-03-31')
  await ledgerRow(app, organId, { kind: 'permit', competenceId: licence, on: '2020-03-05' })
  await ledgerRow(app, organId, { kind: 'permit', competenceId: licence, on: '2020-12-31' })
  await ledgerRow(app, organId, { kind: 'permit', competenceId: licence, on: '2021-01-01' })
  await ledgerRow(app, organId, { kind: 'permit', competenceId: licence, on: '2020-05-01', voided: true })
  await ledgerRow(app, organId, { kind: 'procurement', on: '2020-09-01', amount: 43075.05, centralised: true })
  await ledgerRow(app, organId, { kind: 'procurement', on: '2020-09-02', amount: 9000, centralised: false })
  await importedItem(app, organId, { title: '通知一', on: '2020-02-03', channels: ['website', 'wechat'] })
  await importedItem(app, organId, { title: '通知二', on: '2020-12-31', channels: ['website'] })
  await importedItem(app, organId, { title: '去年的通知', on: '2019-12-31', channels: ['website', 'weibo'] })
})
afterAll(() => app.close())

describe('computed from the rows', () => {
  test('the report of a year is opened once, on the form of that year', async () => {
    const made = await app.as(statistician).post('/api/reports', { year: 2020 })
    expect(made.statusCode).toBe(201)
    expect(made.json<ReportWorkspace>()).toMatchObject({ form: 'AR2019', state: 'draft' })
    const again = await app.as(statistician).post('/api/reports', { year: 2020 })
    expect(again.json()).toMatchObject({ error: { code: 'report-exists' } })
    expect(await app.recordedActs()).toMatchObject([{ act: 'reports.create-report' }])
  })

  test.each([
    [2018, 'no-form-for-year'],
    [2099, 'year-not-begun'],
  ])('refuses a report on %s: %s', async (year, code) => {
    const answer = await app.as(statistician).post('/api/reports', { year })
    expect([answer.statusCode, answer.json<{ error: { code: string } }>().error.code]).toEqual([409, code])
  })

  test.each([
    ['table2.licensing.previousYearItems', 2],
    ['table2.licensing.change', 0],
    ['table2.licensing.decisions', 2],
    ['table2.procurement.projects', 1],
    ['table2.procurement.amountYuan', 43075.05],
    ['publications.website', 2],
    ['publications.wechat', 1],
    ['publications.weibo', 0],
    ['publications.total', 3],
    ['items.total', 2],
  ])('%s is %s, and so is the sum of the rows behind it', async (cell, number) => {
    expect((await workspace()).values[cell]).toBe(number)
    const view = (await app.as(statistician).get(`/api/reports/2020/cells/${cell}`)).json<CellView>()
    const behind =
      view.parts.length > 0 ? view.parts.map(({ value }) => value ?? 0) : view.rows.map(({ amount }) => amount)
    expect(behind.reduce((sum, amount) => sum + amount, 0)).toBe(number)
  })

  test('the rows are paged by key', async () => {
    const url = '/api/reports/2020/cells/publications.website?limit=1'
    const first = (await app.as(statistician).get(url)).json<CellView>()
    const second = (await app.as(statistician).get(`${url}&after=${first.next}`)).json<CellView>()
    expect([...first.rows, ...second.rows].map(({ title }) => title)).toEqual(['通知二', '通知一'])
    expect(second.next).toBeNull()
  })

  test('one more publication moves the number and the sentence by one', async () => {
    const before = await workspace()
    await importedItem(app, organId, { title: '通知三', on: '2020-07-01', channels: ['website'] })
    const after = await workspace()
    expect(after.values['publications.total']).toBe((before.values['publications.total'] ?? 0) + 1)
    expect(sentence(before)).toContain('政府信息3条，其中通过政府网站公开2条、通过微信公众号发布1条')
    expect(sentence(after)).toContain('政府信息4条，其中通过政府网站公开3条、通过微信公众号发布1条')
  })
})

describe('adjustments', () => {
  test('a part moves its totals along, is recorded, and is withdrawn with them', async () => {
    const body = { cell: 'table3.newlyReceived.natural', amount: 1, reason: '书面申请，未录入系统', alsoTotals: true }
    const added = await app.as(statistician).post('/api/reports/2020/adjustments', body)
    expect(added.statusCode).toBe(201)
    const adjusted = await workspace()
    expect(adjusted.values).toMatchObject({ 'table3.newlyReceived.natural': 1, 'table3.newlyReceived.total': 1 })
    expect(adjusted.computed['table3.newlyReceived.natural']).toBe(0)
    expect(adjusted.findings.map(({ rule }) => rule)).toEqual(['V1', 'V1', 'V13'])

    const { id } = added.json<{ id: string }>()
    const withdrawal = `/api/reports/2020/adjustments/${id}/withdrawal`
    expect((await app.as(statistician).post(withdrawal, { reason: '重复登记了' })).statusCode).toBe(204)
    const restored = await workspace()
    expect(restored.values['table3.newlyReceived.total']).toBe(0)
    expect(restored.adjustments.map(({ withdrawn }) => withdrawn?.reason)).toEqual(['重复登记了', '重复登记了'])
    const again = await app.as(statistician).post(withdrawal, { reason: '再撤一次' })
    expect(again.json()).toMatchObject({ error: { code: 'adjustment-withdrawn' } })
  })

  test('without the totals the identity breaks and both sides are named', async () => {
    const body = { cell: 'table4.review.upheld', amount: 1, reason: '复议机关来函告知', alsoTotals: false }
    const added = (await app.as(statistician).post('/api/reports/2020/adjustments', body)).json<{ id: string }>()
    const finding = (await workspace()).findings.find(({ rule }) => rule === 'V4')
    expect(finding).toMatchObject({ left: 0, right: 1, where: { left: ['table4.review.total'] } })
    await app.as(statistician).post(`/api/reports/2020/adjustments/${added.id}/withdrawal`, { reason: '记错单位' })
  })

  test('an adjustment is not rewritten behind the system’s back', async () => {
    const rewrite = app.owner.query('update gongkai.report_adjustment set amount = 5')
    await expect(rewrite).rejects.toMatchObject({ code: 'GK001' })
  })

  test.each([
    [{ cell: 'table9.a.b', amount: 1, reason: '没有这一格' }, 409, 'no-such-cell'],
    [{ cell: 'table2.licensing.decisions', amount: 0.5, reason: '半件许可' }, 409, 'adjustment-not-whole'],
    [{ cell: 'table2.licensing.decisions', amount: 1, reason: '' }, 422, 'invalid-input'],
  ])('refuses %j', async (body, status, code) => {
    const answer = await app.as(statistician).post('/api/reports/2020/adjustments', body)
    expect([answer.statusCode, answer.json<{ error: { code: string } }>().error.code]).toEqual([status, code])
  })

  test('a drafter may not adjust', async () => {
    const drafter = await app.person(organId, ['drafter'])
    const body = { cell: 'table2.licensing.decisions', amount: 1, reason: '纸质决定书' }
    expect((await app.as(drafter).post('/api/reports/2020/adjustments', body)).statusCode).toBe(403)
  })
})

describe('sections', () => {
  test('two people write at once: the second is told, and nothing of the first is lost', async () => {
    const put = (body: string) => app.as(statistician).put('/api/reports/2020/sections/5', { body, version: 0 })
    const answers = await Promise.all([put('甲写的问题'), put('乙写的问题')])
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
    const refusal = answers.find(({ statusCode }) => statusCode === 409)
    expect(refusal?.json()).toMatchObject({ error: { code: 'section-changed' } })
    const next = await app
      .as(officer)
      .put('/api/reports/2020/sections/5', { body: '公开形式的便民性有待提高。', version: 1 })
    expect(next.json()).toEqual({ version: 2 })
  })

  test('hand-written words keep their numbers bound', async () => {
    const body = '全年公开{{publications.total}}条。'
    await app.as(statistician).put('/api/reports/2020/sections/1', { body, version: 0 })
    expect((await workspace()).report.sections?.['1']).toBe('全年公开4条。')
  })

  test('a number the report does not have is refused', async () => {
    const body = { body: '共{{publications.tiktok}}条', version: 0 }
    const answer = await app.as(statistician).put('/api/reports/2020/sections/6', body)
    expect(answer.json()).toMatchObject({ error: { code: 'unknown-cell', cells: ['publications.tiktok'] } })
  })
})

describe('draft → review → approval → publication', () => {
  test('errors stop submission, with cell, left and right', async () => {
    const body = { cell: 'table3.granted.natural', amount: 2, reason: '当场答复两件', alsoTotals: true }
    const added = (await app.as(statistician).post('/api/reports/2020/adjustments', body)).json<{ id: string }>()
    const refusal = (await step(statistician, 'submit')).json<{ error: { findings: unknown[] } }>()
    expect(refusal).toMatchObject({
      error: { code: 'report-has-errors', findings: [{ rule: 'V1', left: 0, right: 2 }, {}] },
    })
    await app.as(statistician).post(`/api/reports/2020/adjustments/${added.id}/withdrawal`, { reason: '改为录入系统' })
  })

  test('a step is taken on what was seen', async () => {
    const { fingerprint } = await workspace()
    await importedItem(app, organId, { title: '通知四', on: '2020-08-01', channels: ['website'] })
    const answer = await app.as(statistician).post('/api/reports/2020/steps', { step: 'submit', seen: fingerprint })
    expect(answer.json()).toMatchObject({ error: { code: 'report-changed' } })
  })

  test('three people take it through, nobody twice; then it is frozen and public', async () => {
    expect((await step(statistician, 'submit')).json()).toEqual({ state: 'in-review' })
    expect((await step(approver, 'approve')).json()).toMatchObject({ error: { code: 'report-not-reviewed' } })
    expect((await step(statistician, 'review')).statusCode).toBe(403)
    expect((await step(head, 'return', '第五部分请写具体')).json()).toEqual({ state: 'draft' })
    expect((await step(head, 'submit')).json()).toEqual({ state: 'in-review' })
    expect((await step(head, 'review')).json()).toMatchObject({ error: { code: 'same-person' } })
    await step(head, 'return', '由统计员提交')
    await step(statistician, 'submit')
    expect((await step(head, 'review')).json()).toEqual({ state: 'in-review' })
    expect(
      (await app.as(statistician).put('/api/reports/2020/sections/6', { body: '无', version: 0 })).statusCode,
    ).toBe(409)
    expect((await step(officer, 'publish')).json()).toMatchObject({ error: { code: 'report-not-approved' } })
    expect((await step(approver, 'approve')).json()).toEqual({ state: 'approved' })

    await importedItem(app, organId, { title: '审签之后补录', on: '2020-08-02', channels: ['website'] })
    expect((await workspace()).report.sections?.['1']).toBe('全年公开5条。')
    expect((await step(officer, 'publish')).json()).toEqual({ state: 'published' })
    expect((await workspace()).can).toEqual([])

    const rewrite = app.owner.query(`update gongkai.annual_report set snapshot = '{}' where year = 2020`)
    await expect(rewrite).rejects.toMatchObject({ code: 'GK012' })
    const acts = (await app.recordedActs()).map(({ act }) => act)
    expect(acts.slice(-2)).toEqual(['reports.approve', 'reports.publish'])
  })

  test('what was carried forward is carried in to the next year', async () => {
    await app.as(statistician).post('/api/reports', { year: 2019 })
    const carry = (cell: string) => ({ cell, amount: 2, reason: '纸质申请，未录入系统' })
    await app.as(statistician).post('/api/reports/2019/adjustments', carry('table3.newlyReceived.natural'))
    await app.as(statistician).post('/api/reports/2019/adjustments', carry('table3.carriedForward.natural'))
    await app.as(statistician).put('/api/reports/2019/sections/5', { body: '无', version: 0 })
    for (const [person, name] of [
      [statistician, 'submit'],
      [head, 'review'],
      [approver, 'approve'],
      [officer, 'publish'],
    ] as const) {
      expect((await step(person, name, '', 2019)).statusCode).toBe(201)
    }
    const next = (await app.as(statistician).get('/api/reports/2020/cells/table3.carriedIn.natural')).json<CellView>()
    expect(next).toMatchObject({ computed: 2, rows: [{ title: '2019年度报告第四项“结转下年度继续办理”', amount: 2 }] })
  })
})

describe('past the commands, the database still holds', () => {
  test('nobody signs a step for somebody else, or brings in a report as published', async () => {
    const { db } = await app.contextOf(statistician)
    const report = await db.selectFrom('annual_report').select('id').where('year', '=', 2020).executeTakeFirstOrThrow()
    const forged = {
      organ_id: organId,
      report_id: report.id,
      step: 'approve',
      account_id: approver.accountId,
      account_name: '领导',
    }
    await expect(db.insertInto('report_step').values(forged).execute()).rejects.toMatchObject({ code: '42501' })
    const published = {
      organ_id: organId,
      year: 2015,
      form: 'AR2019',
      state: 'published',
      snapshot: '{}',
      published_at: new Date(),
    }
    await expect(db.insertInto('annual_report').values(published).execute()).rejects.toMatchObject({ code: '42501' })
  })

  test('no report is approved without its three people', async () => {
    await app.as(statistician).post('/api/reports', { year: 2022 })
    const { db } = await app.contextOf(statistician)
    const approval = db.updateTable('annual_report').set({ state: 'approved', snapshot: '{}' }).where('year', '=', 2022)
    await expect(approval.execute()).rejects.toMatchObject({ code: 'GK015' })
  })
})

async function workspace(year = 2020): Promise<ReportWorkspace> {
  return (await app.as(statistician).get(`/api/reports/${year}`)).json<ReportWorkspace>()
}

async function step(person: Person, name: string, opinion = '', year = 2020) {
  const { fingerprint } = await workspace(year)
  return app.as(person).post(`/api/reports/${year}/steps`, { step: name, opinion, seen: fingerprint })
}

function sentence({ report }: ReportWorkspace): string {
  return (report.narrative['1'] ?? []).map(plainText).join('\n')
}
