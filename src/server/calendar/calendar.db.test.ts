import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officialSchedules } from '#domain/calendar/calendar-versions.ts'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'

let app: TestApp
let administrator: Person
let drafter: Person
let elsewhere: Person

const SCHEDULE_2027 = {
  year: 2027,
  papers: ['https://www.gov.cn/zhengce/zhengceku/2026-11/05/content_1.htm'],
  days: [
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '春节', date: '2027-02-05', isOffDay: true },
    { name: '春节', date: '2027-02-20', isOffDay: false },
  ],
}

beforeAll(async () => {
  app = await startTestApp()
  const organ = await app.organ()
  administrator = await app.person(organ.id, ['administrator'])
  drafter = await app.person(organ.id, ['drafter'])
  elsewhere = await app.person((await app.organ()).id, ['administrator'])
})

afterAll(() => app.close())

test('a year, its days and working days', async () => {
  const year = (await app.as(drafter).get('/api/calendar/years/2024')).json()
  expect(year).toMatchObject({ published: true, workingDays: 251 })
  expect(year.days[34]).toEqual({ on: '2024-02-04', working: true, kind: 'makeup', name: '春节', provisional: false })
})

test('a due day with every day counted and skipped', async () => {
  const due = (await app.as(drafter).get('/api/calendar/due?from=2024-02-02&workingDays=20')).json()
  expect(due).toMatchObject({ due: '2024-03-06', provisional: false })
  expect(due.days[1]).toMatchObject({ on: '2024-02-04', ordinal: 1 })
  expect((await app.as(drafter).get('/api/calendar/due?from=2024-02-30&workingDays=20')).statusCode).toBe(422)
  expect((await app.as(null).get('/api/calendar/due?from=2024-02-02&workingDays=20')).statusCode).toBe(401)
})

describe('loading an official schedule', () => {
  test('previews the days and the publication deadlines it moves, and saves nothing', async () => {
    const { rows } = await app.owner.query<{ id: string }>(
      `with item as (insert into gongkai.item (organ_id, drafted_by) values ($1, $2) returning organ_id, id)
       insert into gongkai.edition (organ_id, item_id, number, title, written_on)
       select organ_id, id, 1, '关于项目申报的通知', '2027-01-18' from item returning item_id as id`,
      [administrator.organId, drafter.accountId],
    )
    const preview = await app.as(administrator).post('/api/calendar/schedule-previews', { file: SCHEDULE_2027 })
    expect(preview.statusCode).toBe(200)
    expect(preview.json()).toMatchObject({
      announcedOn: '2026-11-05',
      publishedUntil: '2027-12-31',
      changedDays: [{ on: '2027-01-01' }, { on: '2027-02-05' }, { on: '2027-02-20' }],
      movedDeadlines: [{ itemId: rows[0]?.id, before: '2027-02-15', after: '2027-02-16', provisional: false }],
    })
    expect((await app.as(drafter).get('/api/calendar/years/2027')).json().published).toBe(false)
  })

  test('is refused to who may not, when known, and when the file is empty', async () => {
    const load = (person: Person, file: object) => app.as(person).post('/api/calendar/schedules', { file })
    expect((await load(drafter, SCHEDULE_2027)).statusCode).toBe(403)
    const empty = await load(administrator, { ...SCHEDULE_2027, days: [] })
    expect(empty.statusCode).toBe(409)
    expect(empty.json().error).toMatchObject({ code: 'schedule-empty', message: expect.stringContaining('尚未公布') })
    const known = officialSchedules.find(({ year }) => year === 2026)
    const days = Object.entries(known?.days ?? {}).map(([date, { name, off }]) => ({ name, date, isOffDay: off }))
    const again = { year: 2026, papers: ['https://www.gov.cn/2025-11/20/a.htm'], days }
    expect((await load(administrator, again)).json().error.code).toBe('schedule-known')
    const older = { year: 2026, papers: ['https://www.gov.cn/2025-11/04/a.htm'], days: days.slice(1) }
    expect((await load(administrator, older)).json().error.code).toBe('schedule-older')
    expect((await load(administrator, { year: 2027 })).statusCode).toBe(422)
  })

  test('saved, recorded, and every deadline is computed from it at once; two at once load it once', async () => {
    const load = () => app.as(administrator).post('/api/calendar/schedules', { file: SCHEDULE_2027 })
    const answers = await Promise.all([load(), load()])
    expect(answers.map((one) => one.statusCode).sort((a, b) => a - b)).toEqual([201, 409])
    expect((await app.as(drafter).get('/api/calendar/years/2027')).json()).toMatchObject({ published: true })
    const acts = (await app.recordedActs()).map((one) => one.act)
    expect(acts.filter((act) => act === 'calendar.import-schedule')).toHaveLength(1)
    const { rows, can } = (await app.as(drafter).get('/api/calendar/schedules')).json()
    expect(rows[0]).toMatchObject({ year: 2027, origin: 'loaded', inForce: true, daysOff: 2, makeupDays: 1 })
    expect(can).toEqual([])
    expect(rows.filter((row: { year: number }) => row.year === 2020)).toMatchObject([
      { announcedOn: '2020-01-27', inForce: true },
      { announcedOn: '2019-11-21', inForce: false },
    ])
  })
})

describe('local days (放假办法 art. 4)', () => {
  const DAY = { on: '2026-04-20', off: true, name: '三月三', basis: '自治区人民政府通知' }

  test('count for the organ alone, once, and can be taken back', async () => {
    const added = await app.as(administrator).post('/api/calendar/local-days', DAY)
    expect(added.statusCode).toBe(201)
    const due = '/api/calendar/due?from=2026-04-17&workingDays=1'
    expect((await app.as(drafter).get(due)).json().due).toBe('2026-04-21')
    expect((await app.as(elsewhere).get(due)).json().due).toBe('2026-04-20')
    const again = await app.as(administrator).post('/api/calendar/local-days', DAY)
    expect(again.json().error.code).toBe('local-day-known')

    const id = added.json().id
    expect((await app.as(elsewhere).delete(`/api/calendar/local-days/${id}`)).statusCode).toBe(404)
    expect((await app.as(drafter).delete(`/api/calendar/local-days/${id}`)).statusCode).toBe(403)
    expect((await app.as(administrator).delete(`/api/calendar/local-days/${id}`)).statusCode).toBe(204)
    expect((await app.as(administrator).delete(`/api/calendar/local-days/${id}`)).statusCode).toBe(404)
    expect((await app.as(drafter).get(due)).json().due).toBe('2026-04-20')
    expect((await app.recordedActs()).map((one) => one.act)).toEqual(
      expect.arrayContaining(['calendar.add-local-day', 'calendar.remove-local-day']),
    )
  })

  test('that change nothing are refused', async () => {
    const same = await app.as(administrator).post('/api/calendar/local-days', { ...DAY, on: '2026-10-01' })
    expect(same.json().error.code).toBe('local-day-changes-nothing')
    expect((await app.as(administrator).post('/api/calendar/local-days', { ...DAY, basis: '' })).statusCode).toBe(422)
  })
})
