import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '#testing/test-app.ts'
import { loadOrgans } from './load-organs.ts'
import { loadSample } from './load-sample.ts'

let app: TestApp
let people: { username: string; roles: string[] }[]

beforeAll(async () => {
  app = await startTestApp()
  people = (await loadSample(app.platform))?.people ?? []
})
afterAll(() => app.close())

const count = async (sql: string) => Number((await app.owner.query<{ count: string }>(sql)).rows[0]?.count)

test('the year is that of the published report: 732 on the website, 153 on WeChat, 40 on Weibo', async () => {
  const found = await app.owner.query<{ channel: string; count: string }>(
    `select channel, count(*) from gongkai.publication
      where published_on between '2020-01-01' and '2020-12-31' and kind = 'first' group by channel order by 2 desc`,
  )
  expect(found.rows.map((row) => [row.channel, Number(row.count)])).toEqual([
    ['website', 732],
    ['wechat', 153],
    ['weibo', 40],
  ])
})

test('the ledger has 72 permits, 574 other services and one purchase of 43,075.05 yuan', async () => {
  const found = await app.owner.query<{ kind: string; count: string; sum: string | null }>(
    'select kind, count(*), sum(amount_yuan) from gongkai.ledger_entry group by kind order by kind',
  )
  expect(found.rows.map((row) => [row.kind, Number(row.count), row.sum])).toEqual([
    ['other-service', 574, null],
    ['permit', 72, null],
    ['procurement', 1, '43075.05'],
  ])
})

test('every role has a person, so that all steps are done by different people', () => {
  const roles = new Set(people.flatMap((person) => person.roles))
  expect(roles.size).toBe(9)
})

test('fresh items went the whole way through five people; one is withdrawn, one corrected, one repealed', async () => {
  expect(await count(`select count(*) from gongkai.item where import_batch_id is null and state = 'public'`)).toBe(5)
  expect(await count(`select count(*) from gongkai.item where state = 'withdrawn'`)).toBe(1)
  expect(await count(`select count(*) from gongkai.edition where number = 2 and state = 'published'`)).toBe(1)
  expect(await count(`select count(*) from gongkai.item_validity where successor_item_id is not null`)).toBe(1)
  expect(await count(`select count(distinct account_id) from gongkai.review_step`)).toBe(3)
})

test('the report carries the numbers of the published one: table 2 as printed, tables 3 and 4 all zero', async () => {
  const found = await app.owner.query<{ snapshot: Record<string, Record<string, Record<string, number>>> }>(
    'select snapshot from gongkai.annual_report where year = 2020',
  )
  const { table2, table3, table4 } = found.rows[0]?.snapshot ?? {}
  expect(table2).toMatchObject({
    rules: { newlyMade: 0, newlyDisclosed: 0, totalDisclosed: 0 },
    normativeDocuments: { newlyMade: 0, newlyDisclosed: 0, totalDisclosed: 0 },
    licensing: { previousYearItems: 1, change: 0, decisions: 72 },
    otherServices: { previousYearItems: 7, change: 0, decisions: 574 },
    penalties: { previousYearItems: 0, change: 0, decisions: 0 },
    coercion: { previousYearItems: 0, change: 0, decisions: 0 },
    fees: { previousYearItems: 0, change: 0 },
    procurement: { projects: 1, amountYuan: 43075.05 },
  })
  const cells = [table3, table4].flatMap((table) => Object.values(table ?? {}).flatMap((row) => Object.values(row)))
  expect(cells.length).toBe(23 * 7 + 15)
  expect(new Set(cells)).toEqual(new Set([0]))
})

test('the report on 2020 stands on the site', async () => {
  const page = await app.as(null).get('/changde-kjj/reports/2020')
  expect(page.statusCode).toBe(200)
  for (const number of ['925', '732', '153', '40']) expect(page.body).toContain(number)
})

test('a second start loads nothing', async () => {
  expect(await loadSample(app.platform)).toBeNull()
})

test('a load that was interrupted continues at the next start', async () => {
  const second = await startTestApp()
  try {
    await loadOrgans(second.platform, await second.systemContext())
    const sample = await loadSample(second.platform)
    expect(sample?.people.length).toBe(10)
    expect(new Set(sample?.people.map((person) => person.password)).size).toBe(10)
    const { body } = await second.as(null).get('/changde-kjj/')
    expect(body).toContain('925')
  } finally {
    await second.close()
  }
})
