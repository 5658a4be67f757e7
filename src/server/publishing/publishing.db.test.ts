import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  aChain,
  anApprovedItem,
  aDraft,
  aPublicItem,
  fitRecord,
  passReviews,
  refusalOf,
  type Chain,
} from '#testing/item-chain.ts'
import { startTestApp, type TestApp } from '#testing/test-app.ts'

let app: TestApp
let chain: Chain

beforeAll(async () => {
  app = await startTestApp()
  chain = await aChain(app)
})
afterAll(() => app.close())

const kept = { attribute: 'withheld', ground: 'G16p', groundReason: '讨论记录，公开会影响坦率讨论' }
const keptRecord = { ...fitRecord, mayBeDisclosed: false, withheldBasis: '条例第十六条第二款' }

describe('going public', () => {
  test('the approved edition is on the site at once: answered, saved, recorded', async () => {
    const id = await anApprovedItem(app, chain)
    const answer = await publish(id, 1)
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({
      rows: [{ channel: 'website', kind: 'first', counted: true, state: 'confirmed' }],
    })

    const item = (await app.as(chain.officer).get(`/api/items/${id}`)).json()
    expect(item).toMatchObject({ state: 'public', edition: { state: 'published' }, publicEditionNumber: 1 })
    expect(item.indexNo).toMatch(/^006473810\/\d{4}-\d{5}$/)
    const visible = await app.platform.databases.public
      .selectFrom('published.item')
      .select('title')
      .where('id', '=', id)
      .execute()
    expect(visible).toEqual([{ title: '关于组织申报2020年科技计划项目的通知' }])
    expect((await app.recordedActs()).at(-1)).toMatchObject({ act: 'publishing.publish-item', subject: `item:${id}` })
  })

  test('index numbers follow each other and two at once get two', async () => {
    const [a, b] = [await anApprovedItem(app, chain), await anApprovedItem(app, chain)]
    const answers = await Promise.all([publish(a, 1), publish(b, 1)])
    expect(answers.map((answer) => answer.statusCode)).toEqual([201, 201])
    const numbers = await app.db.selectFrom('item').select('index_no').where('id', 'in', [a, b]).execute()
    expect(new Set(numbers.map((row) => row.index_no)).size).toBe(2)
  })

  test('publishing twice at once publishes once', async () => {
    const id = await anApprovedItem(app, chain)
    const answers = await Promise.all([publish(id, 1), publish(id, 1)])
    expect(answers.map((answer) => answer.statusCode).sort((a, b) => a - b)).toEqual([201, 409])
    const late = answers.find((answer) => answer.statusCode === 409)
    expect(late?.json().error.code).toBe('not-approved')
    const rows = await app.db.selectFrom('publication').select('id').where('item_id', '=', id).execute()
    expect(rows).toHaveLength(1)
  })

  test('only the disclosure office publishes', async () => {
    const id = await anApprovedItem(app, chain)
    const answer = await app.as(chain.approver).post(`/api/items/${id}/publication`, { editionNumber: 1 })
    expect(answer.statusCode).toBe(403)
    const stranger = await app.person((await app.organ()).id, ['disclosure-officer'])
    expect((await app.as(stranger).post(`/api/items/${id}/publication`, { editionNumber: 1 })).statusCode).toBe(404)
  })

  test.each(['submission', 'section-head', 'secrecy'] as const)(
    'not before the chain is whole: after %s',
    async (upTo) => {
      const id = await aDraft(app, chain)
      await passReviews(app, chain, id, upTo)
      expect(await refusalOf(publish(id, 1))).toBe('not-approved')
    },
  )

  test('what changed since the approval is checked at the moment of going public', async () => {
    const column = (
      await app
        .as(chain.officer)
        .post('/api/columns', { parentId: null, module: 'disclosure', name: '临时', slug: 'temporary' })
    ).json<{ id: string }>()
    const id = await anApprovedItem(app, chain, { columnId: column.id })
    await app.as(chain.officer).patch(`/api/columns/${column.id}`, { closed: true })
    const answer = await publish(id, 1)
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ error: { code: 'not-ready-for-public', issues: [{ path: 'columnId' }] } })
  })
})

describe('不予公开 and 依申请公开 never go public', () => {
  test.each([
    ['不予公开', kept],
    ['依申请公开', { ...kept, attribute: 'on-request' }],
  ])('%s: not by the API, on no channel', async (_, change) => {
    const id = await aDraft(app, chain, change)
    await passReviews(app, chain, id, 'approval', keptRecord)
    expect(await refusalOf(publish(id, 1))).toBe('not-proactive')
    const weibo = { channel: 'weibo', publishedAt: new Date().toISOString() }
    expect(await refusalOf(app.as(chain.officer).post(`/api/items/${id}/channel-publications`, weibo))).toBe(
      'not-public',
    )
  })

  test.each([
    [
      'a publication row',
      `insert into gongkai.publication (organ_id, item_id, edition_id, channel, published_at)
       select organ_id, item_id, id, 'website', now() from gongkai.edition where item_id = $1`,
    ],
    ['the state of the edition', `update gongkai.edition set state = 'published' where item_id = $1`],
    ['another attribute', `update gongkai.edition set attribute = 'proactive', ground = null where item_id = $1`],
    [
      'the item',
      `update gongkai.item set state = 'public', index_no = 'X', first_published_at = now(),
       public_edition_id = (select id from gongkai.edition where item_id = $1) where id = $1`,
    ],
    ['a false origin', `update gongkai.item set import_batch_id = 1 where id = $1`],
  ])('not by SQL as staff: %s', async (_, statement) => {
    const id = await aDraft(app, chain, kept)
    await passReviews(app, chain, id, 'approval', keptRecord)
    const officer = await app.contextOf(chain.officer)
    const { sql } = await import('kysely')
    const run = officer.db.transaction().execute(async (tx) => {
      await sql.raw(statement.replaceAll('$1', id)).execute(tx)
      await sql`set constraints all immediate`.execute(tx)
    })
    await expect(run).rejects.toThrow()
    const visible = await app.platform.databases.public
      .selectFrom('published.item')
      .select('id')
      .where('id', '=', id)
      .execute()
    expect(visible).toEqual([])
  })

  test('nobody signs a review for somebody else, not even by SQL', async () => {
    const id = await aDraft(app, chain)
    await passReviews(app, chain, id, 'submission')
    const officer = await app.contextOf(chain.officer)
    const edition = await app.db.selectFrom('edition').select('id').where('item_id', '=', id).executeTakeFirstOrThrow()
    const step = { organ_id: chain.organId, edition_id: edition.id, step: 'approval', outcome: 'passed' }
    const forged = officer.db
      .insertInto('review_step')
      .values({ ...step, account_id: chain.approver.accountId, account_name: '审签领导' })
      .execute()
    await expect(forged).rejects.toThrow()
  })
})

describe('correction and withdrawal', () => {
  test('a correction: reviewed anew, the public edition stays until then, not counted twice', async () => {
    const id = await aPublicItem(app, chain)
    const before = (await app.as(chain.drafter).get(`/api/items/${id}`)).json()
    const begun = (await app.as(chain.drafter).post(`/api/items/${id}/editions`)).json()
    expect(begun).toMatchObject({ state: 'public', edition: { number: 2, state: 'drafting' }, publicEditionNumber: 1 })
    const content = { ...begun.edition.content, title: '关于组织申报2020年科技计划项目的通知（更正）' }
    const bare = await app.as(chain.drafter).put(`/api/items/${id}/draft`, { version: 1, content })
    expect(bare.json().findings).toMatchObject([{ code: 'correction-note-missing', level: 'error' }])
    await app
      .as(chain.drafter)
      .put(`/api/items/${id}/draft`, { version: 2, content: { ...content, correctionNote: '更正截止时间' } })
    await passReviews(app, chain, id)
    expect((await publish(id, 2)).json()).toMatchObject({
      rows: [
        { kind: 'correction', counted: false },
        { kind: 'first', counted: true },
      ],
    })

    const after = (await app.as(chain.drafter).get(`/api/items/${id}`)).json()
    expect(after).toMatchObject({
      indexNo: before.indexNo,
      firstPublishedAt: before.firstPublishedAt,
      publicEditionNumber: 2,
    })
    expect(after.editions.map((edition: { state: string }) => edition.state)).toEqual(['published', 'superseded'])
    const shown = await app.platform.databases.public
      .selectFrom('published.item')
      .select(['title', 'correction_note'])
      .where('id', '=', id)
      .execute()
    expect(shown).toEqual([{ title: content.title, correction_note: '更正截止时间' }])
  })

  test('withdrawn: gone from the site with its files, a tombstone stays; back only through a new review', async () => {
    const id = await aDraft(app, chain)
    const file = await app.owner.query<{ id: string }>(
      `insert into gongkai.stored_file (organ_id, sha256, name, media_type, bytes)
       values ($1, repeat('a', 64), '表.pdf', 'application/pdf', 3) returning id`,
      [chain.organId],
    )
    const attachments = [{ fileId: file.rows[0]?.id, title: '申报表' }]
    await app.as(chain.drafter).put(`/api/items/${id}/draft/attachments`, { attachments })
    await passReviews(app, chain, id)
    await publish(id, 1)
    const files = () =>
      app.platform.databases.public
        .selectFrom('published.attachment')
        .select('title')
        .where('item_id', '=', id)
        .execute()
    expect(await files()).toEqual([{ title: '申报表' }])
    const withdraw = (reason: string) => app.as(chain.officer).post(`/api/items/${id}/withdrawal`, { reason })
    expect((await withdraw('')).statusCode).toBe(422)
    expect((await withdraw('附件含个人信息，现予撤回')).statusCode).toBe(201)
    expect(await refusalOf(withdraw('再次撤回一遍'))).toBe('already-withdrawn')
    const visitors = app.platform.databases.public
    expect(await visitors.selectFrom('published.item').select('id').where('id', '=', id).execute()).toEqual([])
    expect(await files()).toEqual([])
    const tombstone = await visitors
      .selectFrom('published.withdrawn_item')
      .select('withdrawn_reason')
      .where('id', '=', id)
      .execute()
    expect(tombstone).toEqual([{ withdrawn_reason: '附件含个人信息，现予撤回' }])
    expect(await refusalOf(publish(id, 1))).toBe('not-approved')

    await app.as(chain.drafter).post(`/api/items/${id}/editions`)
    await passReviews(app, chain, id)
    expect((await publish(id, 2)).statusCode).toBe(201)
    expect(await visitors.selectFrom('published.withdrawn_item').select('id').where('id', '=', id).execute()).toEqual(
      [],
    )
  })

  test('what was never public cannot be withdrawn', async () => {
    const id = await aDraft(app, chain)
    const answer = app.as(chain.officer).post(`/api/items/${id}/withdrawal`, { reason: '撤回试试看' })
    expect(await refusalOf(answer)).toBe('never-public')
  })
})

describe('other channels, by hand', () => {
  test('recorded with time, address and receipt; voided with a reason; both counts', async () => {
    const fresh = await aChain(app)
    await app.owner.query(`update gongkai.organ set index_prefix = '123456789' where id = $1`, [fresh.organId])
    const id = await aPublicItem(app, fresh)
    await aPublicItem(app, fresh)
    const record = (body: Record<string, unknown>) =>
      app.as(fresh.officer).post(`/api/items/${id}/channel-publications`, body)
    const now = new Date().toISOString()
    const wechat = {
      channel: 'wechat',
      publishedAt: now,
      address: 'https://mp.weixin.qq.com/s/abc',
      receipt: '消息10001',
    }
    const recorded = await record(wechat)
    expect(recorded.statusCode).toBe(201)
    expect(await refusalOf(record(wechat))).toBe('already-recorded-on-channel')
    expect(await refusalOf(record({ ...wechat, channel: 'website' }))).toBe('website-publishes-itself')
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    expect(await refusalOf(record({ ...wechat, channel: 'weibo', publishedAt: tomorrow }))).toBe('published-in-future')
    const lastYear = { ...wechat, channel: 'weibo', publishedAt: '2020-01-01T09:00:00+08:00' }
    expect(await refusalOf(record(lastYear))).toBe('published-before-approval')
    expect((await record({ ...wechat, channel: 'weibo', publishedAt: '昨天' })).statusCode).toBe(422)
    await record({ channel: 'weibo', publishedAt: now })

    const year = new Date().getFullYear()
    const counts = async () =>
      (await app.as(fresh.officer).get(`/api/publication-counts?from=${year - 1}-01-01&to=${year + 1}-12-31`)).json()
    expect(await counts()).toMatchObject({ items: 2, publications: 4 })
    const weibo = (await app.as(fresh.officer).get(`/api/items/${id}/publications`))
      .json()
      .rows.find((row: { channel: string }) => row.channel === 'weibo')
    const voiding = await app
      .as(fresh.officer)
      .post(`/api/publications/${weibo.id}/voiding`, { reason: '登记错了信息' })
    expect(voiding.statusCode).toBe(201)
    expect(await counts()).toMatchObject({ items: 2, publications: 3 })

    const list = (await app.as(fresh.officer).get('/api/publications?channel=wechat')).json()
    expect(list).toMatchObject({ rows: [{ itemId: id, receipt: '消息10001' }], next: null })
    const first = (await app.as(fresh.officer).get('/api/publications?limit=2')).json()
    const second = (await app.as(fresh.officer).get(`/api/publications?limit=2&after=${first.next}`)).json()
    const ids = [...first.rows, ...second.rows].map((row: { id: string }) => row.id)
    expect(new Set(ids).size).toBe(4)
  })

  test('a publication row never changes its channel, time or edition', async () => {
    const id = await aPublicItem(app, chain)
    await expect(
      app.owner.query(`update gongkai.publication set channel = 'weibo' where item_id = $1`, [id]),
    ).rejects.toThrow('void the row')
  })
})

function publish(id: string, editionNumber: number) {
  return app.as(chain.officer).post(`/api/items/${id}/publication`, { editionNumber })
}
