import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  aChain,
  aDraft,
  anApprovedItem,
  aPublicItem,
  contentOf,
  fitRecord,
  passReviews,
  type Chain,
} from '#testing/item-chain.ts'
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
    expect(await refusal(save(colleague))).toBe('not-the-drafter')
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
    expect(await refusal(app.as(chain.drafter).post(`/api/items/${id}/editions`))).toBe('item-discarded')
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
    expect(await refusal(review(everything, id, 'section-head'))).toBe('drafter-cannot-review')

    const other = await aDraft(app, chain)
    await passReviews(app, chain, other, 'submission')
    await app.owner.query('update gongkai.item set section_id = null where id = $1', [other])
    expect((await review(everything, other, 'section-head')).statusCode).toBe(201)
    expect(await refusal(review(everything, other, 'secrecy'))).toBe('already-reviewed-by-same-person')
    expect((await review(chain.secrecy, other, 'secrecy')).statusCode).toBe(201)
    expect(await refusal(review(everything, other, 'approval'))).toBe('already-reviewed-by-same-person')
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
    expect(await refusal(review(first, id, 'approval'))).toBe('drafter-cannot-review')
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
    expect(await refusal(review(who(), id, step))).toBe(because)
  })

  test('the head of another section does not review it', async () => {
    const elsewhere = await app.person(chain.organId, ['section-head'])
    const id = await aDraft(app, chain)
    await passReviews(app, chain, id, 'submission')
    expect(await refusal(review(elsewhere, id, 'section-head'))).toBe('of-another-section')
  })

  test('the secrecy review needs its record, and a record that says no does not pass', async () => {
    const id = await aDraft(app, chain)
    await passReviews(app, chain, id, 'section-head')
    expect(await refusal(review(chain.secrecy, id, 'secrecy', { secrecyRecord: null }))).toBe('secrecy-record-missing')
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
    expect(await refusal(review(chain.secrecy, id, 'secrecy', { ...back, opinion: '' }))).toBe('opinion-missing')
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
    expect(await refusal(review(chain.secrecy, id, 'secrecy'))).toBe('already-moved-on')
  })

  test('an edit after approval reopens review: the approved text is not published any more', async () => {
    const id = await anApprovedItem(app, chain)
    const begun = (await app.as(chain.drafter).post(`/api/items/${id}/editions`)).json()
    expect(begun.edition).toMatchObject({ number: 2, state: 'drafting' })
    const publish = (editionNumber: number) =>
      app.as(chain.officer).post(`/api/items/${id}/publication`, { editionNumber })
    expect(await refusal(publish(1))).toBe('already-moved-on')
    expect(await refusal(publish(2))).toBe('not-approved')
  })

  test('a submitted edition does not change, not even past the server', async () => {
    const id = await aDraft(app, chain)
    await passReviews(app, chain, id, 'submission')
    const save = app.as(chain.drafter).put(`/api/items/${id}/draft`, { version: 1, content: contentOf(chain) })
    expect(await refusal(save)).toBe('edition-not-in-draft')
    const tamper = app.owner.query(`update gongkai.edition set title = '改' where item_id = $1`, [id])
    await expect(tamper).rejects.toThrow('immutable')
  })
})

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
    expect(await refusal(app.as(chain.head).get(`/api/items/${id}/editions/2/diff?from=9`))).toBe('nothing-to-compare')
  })
})

describe('有效性', () => {
  test('repealed by a successor: stays visible with its status', async () => {
    const [id, successorId] = [await aPublicItem(app, chain), await aPublicItem(app, chain)]
    const today = (await app.contextOf(chain.officer)).today
    const change = (body: Record<string, unknown>) => app.as(chain.officer).post(`/api/items/${id}/validities`, body)
    const repealed = { validity: 'repealed', on: today, successorId, reason: '由新文件替代' }
    expect((await change({ ...repealed, reason: '' })).statusCode).toBe(422)
    expect(await refusal(change({ ...repealed, validity: 'amended', successorId: null }))).toBe('successor-missing')
    expect(await refusal(change({ ...repealed, successorId: '99999999' }))).toBe('successor-not-found')
    expect((await change(repealed)).json()).toMatchObject({ validity: 'repealed', validities: [{ successorId }] })
    expect(await refusal(change(repealed))).toBe('validity-unchanged')
    expect((await app.as(chain.drafter).post(`/api/items/${id}/validities`, repealed)).statusCode).toBe(403)
    const shown = await app.platform.databases.public
      .selectFrom('published.item')
      .select('validity')
      .where('id', '=', id)
      .execute()
    expect(shown).toEqual([{ validity: 'repealed' }])
    const draft = await aDraft(app, chain)
    expect(await refusal(app.as(chain.officer).post(`/api/items/${draft}/validities`, repealed))).toBe('not-public')
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

async function sectionOf(people: Chain): Promise<string | null> {
  const found = await app.db
    .selectFrom('account')
    .select('section_id')
    .where('id', '=', people.head.accountId)
    .executeTakeFirst()
  return found?.section_id ?? null
}

async function waitingFor(person: Person): Promise<string[]> {
  const { rows } = (await app.as(person).get('/api/items?waiting=true')).json<{ rows: { id: string }[] }>()
  return rows.map((row) => row.id)
}

type Review = { outcome?: string; opinion?: string; secrecyRecord?: Record<string, unknown> | null }

async function review(person: Person, id: string, step: string, change: Review = {}) {
  const { edition } = (await app.as(chain.drafter).get(`/api/items/${id}`)).json()
  const submitted = edition.state === 'drafting' && edition.number > 1 ? edition.number - 1 : edition.number
  const secrecyRecord = step === 'secrecy' ? fitRecord : null
  const body = { editionNumber: submitted, step, outcome: 'passed', opinion: '同意', secrecyRecord, ...change }
  return app.as(person).post(`/api/items/${id}/reviews`, body)
}

function allowed(item: { can: { act: string; allowed: boolean }[] }) {
  return item.can.filter((answer) => answer.allowed).map((answer) => answer.act)
}

async function refusal(asked: Promise<{ statusCode: number; json(): { error?: { code: string } } }>) {
  const answer = await asked
  expect(answer.statusCode).toBe(409)
  return answer.json().error?.code
}
