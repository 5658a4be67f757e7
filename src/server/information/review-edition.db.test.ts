import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  aChain,
  aDraft,
  anApprovedItem,
  contentOf,
  fitRecord,
  passReviews,
  refusalOf,
  reviewAs,
  type Chain,
  type ReviewChange,
} from '#testing/item-chain.ts'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'

let app: TestApp
let chain: Chain

beforeAll(async () => {
  app = await startTestApp()
  chain = await aChain(app)
})
afterAll(() => app.close())

describe('review by three different people', () => {
  test('passed three times: each step with its person, opinion and record', async () => {
    const id = await anApprovedItem(app, chain)
    const item = (await app.as(chain.officer).get(`/api/items/${id}`)).json()
    expect(item.edition.state).toBe('approved')
    expect(item.reviews).toMatchObject([
      { step: 'section-head', by: { name: '科室负责人' }, outcome: 'passed', secrecyRecord: null },
      { step: 'secrecy', by: { name: '保密审查员' }, secrecyRecord: { disclosureScope: '全社会', lawful: true } },
      { step: 'approval', by: { name: '审签领导' }, opinion: '同意' },
    ])
  })

  test('one person cannot take two steps, whatever roles they hold', async () => {
    const everything = await app.person(chain.organId, [
      ...(['drafter', 'section-head', 'secrecy-reviewer', 'approver', 'disclosure-officer'] as const),
    ])
    const id = (await app.as(everything).post('/api/items', { content: contentOf(chain) })).json<{ id: string }>().id
    await app.as(everything).post(`/api/items/${id}/submission`, { version: 1 })
    expect(await refusalOf(review(everything, id, 'section-head'))).toBe('drafter-cannot-review')

    const other = await aDraft(app, chain)
    await passReviews(app, chain, other, 'submission')
    await app.owner.query('update gongkai.item set section_id = null where id = $1', [other])
    expect((await review(everything, other, 'section-head')).statusCode).toBe(201)
    expect(await refusalOf(review(everything, other, 'secrecy'))).toBe('already-reviewed-by-same-person')
    expect((await review(chain.secrecy, other, 'secrecy')).statusCode).toBe(201)
    expect(await refusalOf(review(everything, other, 'approval'))).toBe('already-reviewed-by-same-person')
  })

  test('whose text another drafter continues does not review it either, not even by SQL', async () => {
    const first = await app.person(chain.organId, ['drafter', 'approver'], { name: '起草又审签' })
    const id = (await app.as(first).post('/api/items', { content: contentOf(chain) })).json<{ id: string }>().id
    await app.owner.query('update gongkai.item set section_id = $2 where id = $1', [id, await sectionOf(chain)])
    await app.as(first).post(`/api/items/${id}/submission`, { version: 1 })
    await review(chain.head, id, 'section-head')
    await review(chain.secrecy, id, 'secrecy')
    await review(chain.approver, id, 'approval')
    await app.as(chain.drafter).post(`/api/items/${id}/editions`)
    await passReviews(app, chain, id, 'secrecy')
    expect(await refusalOf(review(first, id, 'approval'))).toBe('drafter-cannot-review')
    expect(await waitingFor(first)).not.toContain(id)
    expect(await waitingFor(chain.approver)).toContain(id)
    const edition = await app.db
      .selectFrom('edition')
      .select('id')
      .where('item_id', '=', id)
      .where('state', '=', 'approval')
      .executeTakeFirstOrThrow()
    const ctx = await app.contextOf(first)
    const step = {
      organ_id: chain.organId,
      edition_id: edition.id,
      step: 'approval',
      outcome: 'passed',
      account_id: first.accountId,
      account_name: first.name,
    }
    await expect(ctx.db.insertInto('review_step').values(step).execute()).rejects.toThrow('cannot review')
  })

  test('two reviewers at once: one passes, the other learns that it moved on', async () => {
    const second = await app.person(chain.organId, ['approver'], { name: '另一位审签领导' })
    const id = await aDraft(app, chain)
    await passReviews(app, chain, id, 'secrecy')
    const answers = await Promise.all([review(chain.approver, id, 'approval'), review(second, id, 'approval')])
    expect(answers.map((answer) => answer.statusCode).sort((a, b) => a - b)).toEqual([201, 409])
    const late = answers.find((answer) => answer.statusCode === 409)
    expect(late?.json().error.code).toBe('not-awaiting-review')
    const steps = await app.db
      .selectFrom('review_step')
      .innerJoin('edition', 'edition.id', 'review_step.edition_id')
      .select('step')
      .where('item_id', '=', id)
      .where('step', '=', 'approval')
      .execute()
    expect(steps).toHaveLength(1)
  })

  test.each([
    ['role-missing', 'section-head', () => chain.approver],
    ['other-step-awaited', 'approval', () => chain.head],
  ] as const)('refuses: %s', async (because, step, who) => {
    const id = await aDraft(app, chain)
    await passReviews(app, chain, id, 'submission')
    expect(await refusalOf(review(who(), id, step))).toBe(because)
  })

  test('the head of another section does not review it', async () => {
    const elsewhere = await app.person(chain.organId, ['section-head'])
    const id = await aDraft(app, chain)
    await passReviews(app, chain, id, 'submission')
    expect(await refusalOf(review(elsewhere, id, 'section-head'))).toBe('of-another-section')
  })

  test('the secrecy review needs its record, and a record that says no does not pass', async () => {
    const id = await aDraft(app, chain)
    await passReviews(app, chain, id, 'section-head')
    expect(await refusalOf(review(chain.secrecy, id, 'secrecy', { secrecyRecord: null }))).toBe(
      'secrecy-record-missing',
    )
    const secret = { ...fitRecord, freeOfSecrets: false }
    const answer = await review(chain.secrecy, id, 'secrecy', { secrecyRecord: secret })
    expect(answer.json().error).toMatchObject({
      code: 'not-free-of-secrets',
      issues: [{ path: 'secrecyRecord.freeOfSecrets' }],
    })
    const { contentSummary, ...partial } = fitRecord
    expect(contentSummary).not.toBe('')
    expect((await review(chain.secrecy, id, 'secrecy', { secrecyRecord: partial })).statusCode).toBe(422)
  })

  test('referred to the authority: it waits, then passes (Regulation art. 17)', async () => {
    const id = await aDraft(app, chain)
    await passReviews(app, chain, id, 'section-head')
    const refer = { outcome: 'referred', opinion: '是否涉密不明确，报市国家保密局确定', secrecyRecord: null }
    const referred = await review(chain.secrecy, id, 'secrecy', refer)
    expect(referred.json().edition.state).toBe('secrecy-review')
    expect((await review(chain.secrecy, id, 'secrecy')).json().edition.state).toBe('approval')
  })

  test('sent back: the reviewed edition stays, the drafter continues in the next one', async () => {
    const id = await aDraft(app, chain)
    await passReviews(app, chain, id, 'section-head')
    const back = { outcome: 'returned', opinion: '标题不规范', secrecyRecord: null }
    expect(await refusalOf(review(chain.secrecy, id, 'secrecy', { ...back, opinion: '' }))).toBe('opinion-missing')
    expect((await review(chain.secrecy, id, 'secrecy', back)).statusCode).toBe(201)
    const item = (await app.as(chain.drafter).get(`/api/items/${id}`)).json()
    expect(item.edition).toMatchObject({ number: 2, state: 'drafting', draftedBy: { name: '拟稿人' } })
    expect(item.editions.map((edition: { state: string }) => edition.state)).toEqual(['drafting', 'returned'])
    const summary = (await app.as(chain.drafter).get('/api/item-summary')).json()
    expect(summary.returnedToMe).toBe(1)
    await passReviews(app, chain, id)
    expect((await app.as(chain.drafter).get(`/api/items/${id}`)).json().edition.state).toBe('approved')
  })

  test('the drafter takes a submission back', async () => {
    const id = await aDraft(app, chain)
    await passReviews(app, chain, id, 'section-head')
    expect((await app.as(chain.drafter).delete(`/api/items/${id}/submission`)).json().edition).toMatchObject({
      number: 2,
      state: 'drafting',
    })
    expect(await refusalOf(review(chain.secrecy, id, 'secrecy'))).toBe('already-moved-on')
  })

  test('an edit after approval reopens review: the approved text is not published any more', async () => {
    const id = await anApprovedItem(app, chain)
    const begun = (await app.as(chain.drafter).post(`/api/items/${id}/editions`)).json()
    expect(begun.edition).toMatchObject({ number: 2, state: 'drafting' })
    const publish = (editionNumber: number) =>
      app.as(chain.officer).post(`/api/items/${id}/publication`, { editionNumber })
    expect(await refusalOf(publish(1))).toBe('already-moved-on')
    expect(await refusalOf(publish(2))).toBe('not-approved')
  })

  test('a submitted edition does not change, not even past the server', async () => {
    const id = await aDraft(app, chain)
    await passReviews(app, chain, id, 'submission')
    const save = app.as(chain.drafter).put(`/api/items/${id}/draft`, { version: 1, content: contentOf(chain) })
    expect(await refusalOf(save)).toBe('edition-not-in-draft')
    const tamper = app.owner.query(`update gongkai.edition set title = '改' where item_id = $1`, [id])
    await expect(tamper).rejects.toThrow('immutable')
  })
})

async function review(person: Person, id: string, step: string, change: ReviewChange = {}) {
  return reviewAs(app, chain, person, id, step, change)
}
async function waitingFor(person: Person): Promise<string[]> {
  const { rows } = (await app.as(person).get('/api/items?waiting=true')).json<{ rows: { id: string }[] }>()
  return rows.map((row) => row.id)
}
async function sectionOf(people: Chain): Promise<string | null> {
  const found = await app.db
    .selectFrom('account')
    .select('section_id')
    .where('id', '=', people.head.accountId)
    .executeTakeFirst()
  return found?.section_id ?? null
}
