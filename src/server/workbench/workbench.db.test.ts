import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aChain, anApprovedItem, aPublicItem } from '#testing/item-chain.ts'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'

let app: TestApp
let organId: string
let drafter: Person
let head: Person
let secrecy: Person
let approver: Person
let officer: Person

beforeAll(async () => {
  app = await startTestApp()
  organId = (await app.organ()).id
  drafter = await app.person(organId, ['drafter'], { name: '王文博' })
  head = await app.person(organId, ['section-head'], { name: '刘清和' })
  secrecy = await app.person(organId, ['secrecy-reviewer'])
  approver = await app.person(organId, ['approver'])
  officer = await app.person(organId, ['disclosure-officer'])
})
afterAll(() => app.close())

describe('what waits for whom', () => {
  test.each([
    ['section-review', 'section-head', () => head],
    ['secrecy-review', 'secrecy', () => secrecy],
    ['approval', 'approval', () => approver],
    ['approved', 'publish', () => officer],
    ['drafting', 'draft', () => drafter],
  ])('an edition in %s waits as %s for one person only', async (state, act, whose) => {
    const id = await anItem({ state, title: `等待${act}` })
    for (const person of [drafter, head, secrecy, approver, officer]) {
      const found = (await tasksOf(person)).filter((task) => task.subject === id)
      expect(found.map((task) => task.act)).toEqual(person === whose() ? [act] : [])
    }
  })

  test('what was sent back says by whom and why', async () => {
    const id = await anItem({ state: 'returned', title: '有误的通知' })
    await app.owner.query(
      `insert into gongkai.review_step (organ_id, edition_id, step, outcome, account_id, account_name, opinion)
       select $1, id, 'section-head', 'returned', $3, '刘清和', '请补充附件' from gongkai.edition where item_id = $2`,
      [organId, id, head.accountId],
    )
    await anEdition(id, { number: 2, state: 'drafting', title: '有误的通知' })
    const task = (await tasksOf(drafter)).find(({ subject }) => subject === id)
    expect(task).toMatchObject({ act: 'revise', note: '刘清和退回：请补充附件' })
  })

  test('what hurts first stands first: overdue before today’s, with the day of art. 26', async () => {
    const late = await anItem({ state: 'approval', title: '早已形成', writtenOn: '2024-01-02' })
    const { today } = await app.contextOf(approver)
    await anItem({ state: 'approval', title: '刚形成', writtenOn: today })
    const tasks = await tasksOf(approver)
    expect(tasks[0]).toMatchObject({ subject: late, urgency: 'overdue', dueOn: '2024-01-30' })
    const order = ['overdue', 'today', 'this-week', 'later', 'none']
    const ranks = tasks.map((task) => order.indexOf(task.urgency))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  })

  test('what is late and lies with somebody else is shown to the office, not as its task', async () => {
    const id = await anItem({ state: 'secrecy-review', title: '早已形成的另一条', writtenOn: '2024-01-02' })
    const { tasks, late } = (await app.as(officer).get('/api/workbench')).json()
    expect(tasks.map(({ subject }: Task) => subject)).not.toContain(id)
    expect(late).toContainEqual({
      subject: id,
      title: '早已形成的另一条',
      state: 'secrecy-review',
      drafter: '王文博',
      dueOn: '2024-01-30',
      urgency: 'overdue',
    })
    const reviewer = (await app.as(secrecy).get('/api/workbench')).json()
    expect(reviewer.late.map(({ subject }: Task) => subject)).not.toContain(id)
  })

  test('nothing of another organ', async () => {
    const stranger = await app.person((await app.organ()).id, ['section-head', 'approver', 'disclosure-officer'])
    const answer = await app.as(stranger).get('/api/workbench')
    expect(answer.json()).toMatchObject({
      tasks: [],
      late: [],
      pulse: { inReview: 0, approvedUnpublished: 0, overdue: 0 },
    })
  })
})

describe('an annual report', () => {
  test('waits for its next step with the person who may take it, due on 31 January', async () => {
    await app.owner.query(`insert into gongkai.annual_report (organ_id, year, form) values ($1, 2023, 'AR2021')`, [
      organId,
    ])
    expect(await reportActs(officer)).toEqual(['report-write'])
    expect(await reportActs(drafter)).toEqual([])
    const task = (await tasksOf(officer)).find(({ act }) => act === 'report-write')
    expect(task).toMatchObject({ subject: '2023', dueOn: '2024-01-31', urgency: 'overdue' })

    const reviewer = await app.person(organId, ['disclosure-head'])
    await app.owner.query(`update gongkai.annual_report set state = 'in-review' where organ_id = $1`, [organId])
    expect(await reportActs(reviewer)).toEqual(['report-review'])
    expect(await reportActs(approver)).toEqual([])
  })
})

test('the pulse counts what went public this month, and how much of it within art. 26', async () => {
  const chain = await aChain(app)
  const pulse = async () => (await app.as(chain.officer).get('/api/workbench')).json().pulse
  expect(await pulse()).toMatchObject({ inTime: { within: 0, of: 0 } })
  const { today } = await app.contextOf(chain.officer)
  await aPublicItem(app, chain, { writtenOn: today })
  await aPublicItem(app, chain, { writtenOn: '2020-05-20' })
  await anApprovedItem(app, chain, { writtenOn: today })
  const after = await pulse()
  expect(after.months).toHaveLength(12)
  expect(after.months.at(-1)).toEqual({ month: today.slice(0, 7), items: 2, publications: 2 })
  expect(after).toMatchObject({ inReview: 0, approvedUnpublished: 1, inTime: { within: 1, of: 2 } })
})

type Task = { act: string; subject: string; note: string; urgency: string; dueOn: string | null }

async function tasksOf(person: Person): Promise<Task[]> {
  const answer = await app.as(person).get('/api/workbench')
  expect(answer.statusCode).toBe(200)
  return answer.json().tasks
}

async function reportActs(person: Person): Promise<string[]> {
  return (await tasksOf(person)).map(({ act }) => act).filter((act) => act.startsWith('report-'))
}

type Fields = { number?: number; state: string; title: string; writtenOn?: string }

/** An item with one edition in that state, put there past the chain that has tests of its own. */
async function anItem(fields: Fields): Promise<string> {
  const item = await app.owner.query<{ id: string }>(
    'insert into gongkai.item (organ_id, drafted_by) values ($1, $2) returning id',
    [organId, drafter.accountId],
  )
  const id = item.rows[0]?.id ?? ''
  await anEdition(id, fields)
  return id
}

async function anEdition(itemId: string, { number = 1, state, title, writtenOn }: Fields): Promise<void> {
  await app.owner.query(
    `insert into gongkai.edition (organ_id, item_id, number, state, title, attribute, drafted_by, written_on)
     values ($1, $2, $3, $4, $5, 'proactive', $6, $7)`,
    [organId, itemId, number, state, title, drafter.accountId, writtenOn ?? null],
  )
}
