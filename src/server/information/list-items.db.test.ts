import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aChain, aDraft, aPublicItem, passReviews, refusalOf, type Chain } from '#testing/item-chain.ts'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'

let app: TestApp
let chain: Chain

beforeAll(async () => {
  app = await startTestApp()
  chain = await aChain(app)
})
afterAll(() => app.close())

describe('lists and comparison', () => {
  test('what waits for each person, filtered on the server and paged by key', async () => {
    const fresh = await aChain(app)
    const [first, second] = [
      await aDraft(app, fresh, { title: '甲通知' }),
      await aDraft(app, fresh, { title: '乙通知' }),
    ]
    await passReviews(app, fresh, first, 'submission')
    const ids = async (person: Person, query: string) =>
      (await app.as(person).get(`/api/items?${query}`)).json().rows.map((row: { id: string }) => row.id)
    expect(await ids(fresh.drafter, 'waiting=true')).toEqual([second])
    expect(await ids(fresh.head, 'waiting=true')).toEqual([first])
    expect(await ids(fresh.secrecy, 'waiting=true')).toEqual([])
    expect(await ids(fresh.drafter, `q=${encodeURIComponent('乙')}`)).toEqual([second])
    expect(await ids(fresh.drafter, 'editionState=section-review')).toEqual([first])
    expect(await ids(fresh.drafter, 'deadline=overdue')).toEqual([second, first])
    expect(await ids(fresh.drafter, `q=${encodeURIComponent('%')}`)).toEqual([])
    const page = (await app.as(fresh.drafter).get('/api/items?limit=1')).json()
    expect(page).toMatchObject({ rows: [{ id: second, deadline: { state: 'overdue' } }], next: second })
    const last = (await app.as(fresh.drafter).get(`/api/items?limit=1&after=${page.next}`)).json()
    expect(last).toMatchObject({ rows: [{ id: first }], next: null })
    expect((await app.as(fresh.head).get('/api/item-summary')).json()).toMatchObject({
      toReview: 1,
      overdue: 2,
      toPublish: 0,
    })
  })

  test('the difference between two editions is readable', async () => {
    const id = await aPublicItem(app, chain)
    const begun = (await app.as(chain.drafter).post(`/api/items/${id}/editions`)).json()
    const content = {
      ...begun.edition.content,
      docNo: '常科发〔2020〕4号',
      bodyHtml: '<p>各区县科技局：</p><p>现将有关事项公告如下。</p>',
    }
    await app.as(chain.drafter).put(`/api/items/${id}/draft`, { version: 1, content })
    const diff = (await app.as(chain.head).get(`/api/items/${id}/editions/2/diff?from=1`)).json()
    expect(diff.fields).toEqual([
      { field: 'docNo', name: '发文字号', from: '常科发〔2020〕3号', to: '常科发〔2020〕4号' },
    ])
    expect(diff.paragraphs[0]).toEqual([{ kind: 'same', text: '各区县科技局：' }])
    expect(diff.paragraphs[1]).toContainEqual({ kind: 'added', text: '公告' })
    expect(await refusalOf(app.as(chain.head).get(`/api/items/${id}/editions/2/diff?from=9`))).toBe(
      'nothing-to-compare',
    )
  })
})

describe('有效性', () => {
  test('repealed by a successor: stays visible with its status', async () => {
    const [id, successorId] = [await aPublicItem(app, chain), await aPublicItem(app, chain)]
    const today = (await app.contextOf(chain.officer)).today
    const change = (body: Record<string, unknown>) => app.as(chain.officer).post(`/api/items/${id}/validities`, body)
    const repealed = { validity: 'repealed', on: today, successorId, reason: '由新文件替代' }
    expect((await change({ ...repealed, reason: '' })).statusCode).toBe(422)
    expect(await refusalOf(change({ ...repealed, validity: 'amended', successorId: null }))).toBe('successor-missing')
    expect(await refusalOf(change({ ...repealed, successorId: '99999999' }))).toBe('successor-not-found')
    expect((await change(repealed)).json()).toMatchObject({ validity: 'repealed', validities: [{ successorId }] })
    expect(await refusalOf(change(repealed))).toBe('validity-unchanged')
    expect((await app.as(chain.drafter).post(`/api/items/${id}/validities`, repealed)).statusCode).toBe(403)
    const shown = await app.platform.databases.public
      .selectFrom('published.item')
      .select('validity')
      .where('id', '=', id)
      .execute()
    expect(shown).toEqual([{ validity: 'repealed' }])
    const draft = await aDraft(app, chain)
    expect(await refusalOf(app.as(chain.officer).post(`/api/items/${draft}/validities`, repealed))).toBe('not-public')
  })
})

test('a document past its last day is 失效 for the public too, without anyone saying so', async () => {
  const id = await aPublicItem(app, chain, { expiresOn: '2021-05-19' })
  expect((await app.as(chain.drafter).get(`/api/items/${id}`)).json().validity).toBe('expired')
  const shown = await app.platform.databases.public
    .selectFrom('published.item')
    .select(['validity', 'validity_since'])
    .where('id', '=', id)
    .execute()
  expect(shown).toEqual([{ validity: 'expired', validity_since: '2021-05-20' }])
})
