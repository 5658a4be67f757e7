import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SCIENCE_BUREAU_COLUMNS } from '#domain/catalogue/default-columns.ts'
import { aChain, aPublicItem } from '#testing/item-chain.ts'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'

let app: TestApp
let officer: Person
let drafter: Person
let organId: string

beforeAll(async () => {
  app = await startTestApp()
  organId = (await app.organ()).id
  officer = await app.person(organId, ['disclosure-officer'])
  drafter = await app.person(organId, ['drafter'])
})
afterAll(() => app.close())

const add = (slug: string, change: Record<string, unknown> = {}) =>
  app.as(officer).post('/api/columns', { parentId: null, module: 'disclosure', name: `栏目${slug}`, slug, ...change })
const change = (id: string, input: Record<string, unknown>) => app.as(officer).patch(`/api/columns/${id}`, input)

describe('the tree of columns', () => {
  test('added, renamed, moved, closed: answered, saved, recorded', async () => {
    const parent = await add('a', { art20Item: 7, columnType: '政策文件' })
    expect(parent.statusCode).toBe(201)
    const parentId = parent.json<{ id: string }>().id
    const child = (await add('b', { parentId })).json<{ id: string }>()
    expect((await change(child.id, { name: '新名称', keywords: ['预算'] })).json()).toMatchObject({
      name: '新名称',
      slug: 'b',
      keywords: ['预算'],
    })
    expect((await change(child.id, { parentId: null })).json()).toMatchObject({ parentId: null })
    expect((await change(child.id, { closed: true })).json()).toMatchObject({ closed: true })
    const visible = await app.platform.databases.public
      .selectFrom('published.catalogue_column')
      .select('slug')
      .where('organ_id', '=', organId)
      .execute()
    expect(visible).toEqual([{ slug: 'a' }])
    expect((await app.recordedActs()).map((act) => act.act)).toEqual([
      'catalogue.add-column',
      'catalogue.add-column',
      ...Array(3).fill('catalogue.change-column'),
    ])
  })

  test('refuses what the tree does not allow', async () => {
    const top = (await add('top')).json<{ id: string }>().id
    const under = (await add('under', { parentId: top })).json<{ id: string }>().id
    expect((await add('top')).json().error.code).toBe('slug-taken')
    expect((await add('x', { parentId: '99999999' })).json().error.code).toBe('parent-not-found')
    expect((await add('y', { parentId: top, module: 'rules' })).json().error.code).toBe('other-module')
    expect((await change(top, { parentId: under })).json().error.code).toBe('column-beneath-itself')
    expect((await change(top, { closed: true })).json().error.code).toBe('has-open-subcolumns')
    await change(under, { closed: true })
    await change(top, { closed: true })
    expect((await change(under, { closed: false })).json().error.code).toBe('parent-is-closed')
    expect((await add('', {})).statusCode).toBe(422)
    expect((await change('99999999', { name: '无' })).statusCode).toBe(404)
  })

  test('two people cannot move two columns beneath each other', async () => {
    const [one, two] = [(await add('one')).json<{ id: string }>().id, (await add('two')).json<{ id: string }>().id]
    const answers = await Promise.all([change(one, { parentId: two }), change(two, { parentId: one })])
    expect(answers.map((answer) => answer.statusCode).sort((a, b) => a - b)).toEqual([200, 409])
  })

  test('only the disclosure office changes it; another organ does not see it', async () => {
    expect((await app.as(drafter).post('/api/columns', {})).statusCode).toBe(422)
    const body = { parentId: null, module: 'rules', name: '制度', slug: 'z' }
    expect((await app.as(drafter).post('/api/columns', body)).statusCode).toBe(403)
    const stranger = await app.person((await app.organ()).id, ['disclosure-officer'])
    expect((await app.as(stranger).get(`/api/columns?organId=${organId}`)).json().rows).toEqual([])
  })
})

test('an organ without columns takes the default tree, once', async () => {
  const fresh = await app.person((await app.organ()).id, ['disclosure-head'])
  expect((await app.as(fresh).post('/api/default-columns')).statusCode).toBe(201)
  expect((await app.as(fresh).post('/api/default-columns')).json().error.code).toBe('has-columns-already')
  const { rows, can } = (await app.as(fresh).get('/api/columns')).json()
  const children = SCIENCE_BUREAU_COLUMNS.flatMap((column) => column.children ?? [])
  expect(rows).toHaveLength(SCIENCE_BUREAU_COLUMNS.length + children.length)
  expect(can).toEqual(['change'])
})

test('the list counts public items per column', async () => {
  const chain = await aChain(app)
  await aPublicItem(app, chain)
  const { rows } = (await app.as(chain.drafter).get('/api/columns')).json()
  expect(rows).toMatchObject([{ slug: 'notices', publicItems: 1 }])
})
