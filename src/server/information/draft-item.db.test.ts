import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aChain, aDraft, aPublicItem, contentOf, refusalOf, type Chain } from '#testing/item-chain.ts'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'

let app: TestApp
let chain: Chain

beforeAll(async () => {
  app = await startTestApp()
  chain = await aChain(app)
})
afterAll(() => app.close())

describe('drafting', () => {
  test('a new item: answered, saved, recorded; its body clean, its timer running', async () => {
    const dirty = '<p class=MsoNormal>各<b>区县</b><o:p></o:p></p><script>alert(1)</script>'
    const answer = await app.as(chain.drafter).post('/api/items', { content: contentOf(chain, { bodyHtml: dirty }) })
    expect(answer.statusCode).toBe(201)
    const item = answer.json()
    expect(item).toMatchObject({
      state: 'draft',
      indexNo: null,
      edition: { number: 1, state: 'drafting', version: 1, content: { bodyHtml: '<p>各<strong>区县</strong></p>' } },
      findings: [],
      deadline: { dueOn: '2020-06-17', state: 'overdue' },
    })
    expect(allowed(item)).toEqual(['edit', 'submit', 'discard'])
    expect((await app.recordedActs()).at(-1)).toEqual({
      act: 'information.draft-item',
      subject: `item:${item.id}`,
      actorName: '拟稿人',
    })
    const saved = await app.db.selectFrom('edition').select('body_text').where('item_id', '=', item.id).execute()
    expect(saved).toEqual([{ body_text: '各区县' }])
  })

  test('an empty draft is kept and says what it lacks', async () => {
    const item = (await app.as(chain.drafter).post('/api/items', { content: {} })).json()
    expect(item.findings.map((finding: { code: string }) => finding.code)).toContain('attribute-missing')
    const submit = await app.as(chain.drafter).post(`/api/items/${item.id}/submission`, { version: 1 })
    expect(submit.statusCode).toBe(409)
    expect(submit.json().error.code).toBe('requirements-not-met')
    expect(submit.json().error.issues).toContainEqual({ path: 'title', message: '请填写标题。' })
  })

  test('a stale save changes nothing and says which version stands', async () => {
    const id = await aDraft(app, chain)
    const save = (version: number, title: string) =>
      app.as(chain.drafter).put(`/api/items/${id}/draft`, { version, content: contentOf(chain, { title }) })
    expect((await save(1, '甲')).json().edition).toMatchObject({ version: 2, content: { title: '甲' } })
    const stale = await save(1, '乙')
    expect(stale.statusCode).toBe(409)
    expect(stale.json().error).toMatchObject({ code: 'saved-by-someone-else', version: 2 })
    expect((await app.as(chain.drafter).get(`/api/items/${id}`)).json().edition.content.title).toBe('甲')
    const both = await Promise.all([save(2, '丙'), save(2, '丁')])
    expect(both.map((answer) => answer.statusCode).sort((a, b) => a - b)).toEqual([200, 409])
  })

  test.each([
    ['a day that does not exist', { writtenOn: '2020-02-30' }],
    ['a ground the law does not have', { attribute: 'withheld', ground: 'G17' }],
    ['a theme that does not exist', { themeCode: '23' }],
    ['a column of nobody', { columnId: '999999' }],
  ])('malformed: %s', async (_, change) => {
    const answer = await app.as(chain.drafter).post('/api/items', { content: contentOf(chain, change) })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().error.issues[0].path).toMatch(/^content\./)
  })

  test('only the drafter changes a draft; another organ does not even see it', async () => {
    const id = await aDraft(app, chain)
    const colleague = await app.person(chain.organId, ['drafter'])
    const stranger = await app.person((await app.organ()).id, ['drafter'])
    const save = (person: Person) =>
      app.as(person).put(`/api/items/${id}/draft`, { version: 1, content: contentOf(chain) })
    expect(await refusalOf(save(colleague))).toBe('not-the-drafter')
    expect((await save(stranger)).statusCode).toBe(404)
    expect((await app.as(stranger).get(`/api/items/${id}`)).statusCode).toBe(404)
    expect((await app.as(chain.approver).put(`/api/items/${id}/draft`, { version: 1, content: {} })).statusCode).toBe(
      403,
    )
    expect((await app.as(null).get(`/api/items/${id}`)).statusCode).toBe(401)
  })

  test('thrown away: the item goes, the rows stay', async () => {
    const id = await aDraft(app, chain)
    expect((await app.as(chain.officer).delete(`/api/items/${id}/draft`)).json()).toMatchObject({ state: 'discarded' })
    expect(await refusalOf(app.as(chain.drafter).post(`/api/items/${id}/editions`))).toBe('item-discarded')
  })
})

test('a correction thrown away leaves the public edition as it was', async () => {
  const id = await aPublicItem(app, chain)
  await app.as(chain.drafter).post(`/api/items/${id}/editions`)
  const after = (await app.as(chain.drafter).delete(`/api/items/${id}/draft`)).json()
  expect(after).toMatchObject({ state: 'public', edition: { number: 1, state: 'published' }, publicEditionNumber: 1 })
  const again = (await app.as(chain.drafter).post(`/api/items/${id}/editions`)).json()
  expect(again.edition).toMatchObject({ number: 3, state: 'drafting' })
})

function allowed(item: { can: { act: string; allowed: boolean }[] }) {
  return item.can.filter((answer) => answer.allowed).map((answer) => answer.act)
}
