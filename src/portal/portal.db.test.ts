import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localFileStore } from '#server/files/file-store.ts'
import { startTestApp, type TestApp } from '#testing/test-app.ts'

let app: TestApp
let organ: { id: string; slug: string }
let other: { id: string; slug: string }
let column: string

beforeAll(async () => {
  app = await startTestApp()
  organ = await app.organ({ name: '常德市科学技术局', slug: 'kjj' })
  other = await app.organ({ name: '常德市财政局', slug: 'czj' })
  const made = await app.owner.query<{ id: string }>(
    `insert into gongkai.catalogue_column (organ_id, slug, name, module, column_type, description)
     values ($1, 'notices', '通知公告', 'disclosure', '通知公告', '本机关的通知和公告。') returning id`,
    [organ.id],
  )
  column = made.rows[0]?.id ?? ''
})
afterAll(() => app.close())

const get = (url: string) => app.as(null).get(url)

describe('one visibility rule: what is not public leaks nowhere', () => {
  const kinds = [
    ['a public item', { state: 'public', edition: 'published', attribute: 'proactive' }, true],
    ['a draft', { state: 'draft', edition: 'drafting', attribute: 'proactive' }, false],
    ['an item in review', { state: 'draft', edition: 'approval', attribute: 'proactive' }, false],
    ['an approved item not yet published', { state: 'draft', edition: 'approved', attribute: 'proactive' }, false],
    ['an item marked 依申请公开', { state: 'draft', edition: 'approved', attribute: 'on-request' }, false],
    ['an item marked 不予公开', { state: 'draft', edition: 'approved', attribute: 'withheld' }, false],
    ['a withdrawn item', { state: 'withdrawn', edition: 'published', attribute: 'proactive' }, false],
  ] as const

  test.each(kinds)('%s', async (name, shape, seen) => {
    const title = `标题 ${name}`
    const made = await anItem(organ.id, { ...shape, title })
    const places = {
      page: await get(`/kjj/items/${made.item}`),
      attachment: await get(`/kjj/items/${made.item}/attachments/${made.attachment}`),
      search: await get(`/kjj/search?q=${encodeURIComponent(title)}`),
      column: await get('/kjj/disclosure/notices'),
      module: await get('/kjj/disclosure'),
      front: await get('/kjj/'),
      feed: await get('/kjj/feed.xml'),
      'site map': await get('/sitemap.xml'),
    }
    const found = Object.entries(places).map(([place, answer]) => [place, shows(answer, place, title, made.item)])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(Object.keys(places).map((place) => [place, seen])))
  })

  test('nothing of one organ stands under the address of another', async () => {
    const made = await anItem(organ.id, {
      state: 'public',
      edition: 'published',
      attribute: 'proactive',
      title: '甲局文件',
    })
    expect((await get(`/czj/items/${made.item}`)).statusCode).toBe(404)
    expect((await get(`/czj/items/${made.item}/attachments/${made.attachment}`)).statusCode).toBe(404)
    expect((await get(`/czj/search?q=${encodeURIComponent('甲局文件')}`)).body).not.toContain(`items/${made.item}`)
    expect(other.slug).toBe('czj')
  })
})

test('a withdrawn item answers 410 with when and why, and nothing of its content', async () => {
  const made = await anItem(organ.id, {
    state: 'withdrawn',
    edition: 'published',
    attribute: 'proactive',
    title: '误发的名单',
  })
  const answer = await get(`/kjj/items/${made.item}`)
  expect(answer.statusCode).toBe(410)
  expect(answer.body).toContain('附件含个人信息')
  expect(answer.body).not.toContain('误发的名单')
  expect(answer.body).not.toContain('正文内容')
})

test('an unchanged page is not sent twice', async () => {
  const first = await get('/kjj/guide')
  const etag = String(first.headers.etag)
  const again = await app.as(null).send({ method: 'GET', url: '/kjj/guide', headers: { 'if-none-match': etag } })
  expect([first.statusCode, again.statusCode, again.body]).toEqual([200, 304, ''])
})

test('pages run no inline code and load nothing from elsewhere', async () => {
  const answer = await get('/kjj/')
  expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
  expect(answer.body).not.toMatch(/<script(?![^>]*src="\/assets\/)|style=|onclick=/)
  expect(answer.body).not.toMatch(/(?:src|rel="stylesheet" href)="https?:/)
})

test('static files carry the hash of their content and may be kept for a year', async () => {
  const [url = ''] = /\/assets\/portal\.[0-9a-f]{12}\.css/.exec((await get('/kjj/')).body) ?? []
  const answer = await get(url)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['cache-control']).toContain('immutable')
  expect((await get('/assets/portal.000000000000.css')).statusCode).toBe(404)
})

describe('reading settings without script', () => {
  test('a choice is remembered in one cookie and the reader returns to the page', async () => {
    const answer = await get('/settings?text=large&from=%2Fkjj%2Fguide')
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/kjj/guide'])
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
    const page = await app.as(null).send({ method: 'GET', url: '/kjj/guide', headers: { cookie } })
    expect(page.body).toContain('data-text="large"')
  })

  test.each(['https://example.com/', '//example.com', String.raw`/\example.com`, 'kjj'])(
    'never returns to %s',
    async (from) => {
      const answer = await get(`/settings?text=large&from=${encodeURIComponent(from)}`)
      expect(answer.headers.location).toBe('/')
    },
  )
})

test.each([
  ['/kjj/nothing', 404],
  ['/nobody/', 404],
  ['/kjj/items/abc', 404],
  ['/kjj/items/999999', 404],
  ['/kjj/disclosure/no-such-column', 404],
  ['/leaving?to=javascript:alert(1)', 400],
  ['/kjj/requests/new', 200],
  ['/kjj/requests/application-form.docx', 200],
  ['/kjj/rules', 200],
  ['/kjj/sitemap', 200],
  ['/settings', 200],
  ['/', 200],
])('%s answers %i', async (url, status) => {
  expect((await get(url)).statusCode).toBe(status)
})

test('a list is paged by key in both directions without losing or repeating a row', async () => {
  const listed = await app.organ({ slug: 'paged' })
  for (let index = 0; index < 45; index += 1) {
    await anItem(listed.id, {
      state: 'public',
      edition: 'published',
      attribute: 'proactive',
      title: `第${index}条 翻页`,
    })
  }
  const pages: string[][] = []
  let next: string | undefined = `/paged/search?q=${encodeURIComponent('翻页')}`
  let previous: string | undefined
  while (next !== undefined) {
    const { body }: { body: string } = await get(next)
    pages.push([...body.matchAll(/第(\d+)条/g)].map((match) => match[1] ?? ''))
    previous = link(body, 'prev')
    next = link(body, 'next')
  }
  expect(pages.map((page) => page.length)).toEqual([20, 20, 5])
  expect(new Set(pages.flat()).size).toBe(45)
  const back = await get(previous ?? '')
  expect([...back.body.matchAll(/第(\d+)条/g)].map((match) => match[1])).toEqual(pages[1])
})

test('a document is shown as ended from the day after its last, in lists, filters and on its page', async () => {
  const ended = await app.organ({ slug: 'ended' })
  const made = await anItem(ended.id, {
    state: 'public',
    edition: 'published',
    attribute: 'proactive',
    title: '试行办法',
    expiresOn: '2021-12-31',
  })
  expect((await get(`/ended/items/${made.item}`)).body).toContain('不再作为行政管理的依据')
  expect((await get(`/ended/search?q=${encodeURIComponent('试行办法')}`)).body).toContain('失效')
})

test('words of a search stand for themselves, wildcards included', async () => {
  await anItem(organ.id, { state: 'public', edition: 'published', attribute: 'proactive', title: '增长5%的统计' })
  expect((await get('/kjj/search?q=5%25')).body).toContain('共找到 1 条')
  expect((await get('/kjj/search?q=%25%25')).body).toContain('没有找到')
})

/** A place shows an item when its title, its address or its bytes can be read there. */
function shows(answer: { statusCode: number; body: string }, place: string, title: string, id: string): boolean {
  if (place === 'attachment') return answer.statusCode === 200 && answer.body === '附件内容'
  if (place === 'page') return answer.statusCode === 200 && answer.body.includes('正文内容')
  if (place === 'search') return answer.body.includes(`/items/${id}"`)
  return answer.body.includes(title) || answer.body.includes(`/items/${id}<`) || answer.body.includes(`/items/${id}"`)
}

function link(body: string, rel: string): string | undefined {
  return new RegExp(`href="([^"]+)" rel="${rel}"`).exec(body)?.[1]?.replaceAll('&#38;', '&').replaceAll('&#61;', '=')
}

let serial = 0

/** An item as the database would hold it, written past the walls; triggers are off so that every state can be made. */
async function anItem(
  organId: string,
  shape: { state: string; edition: string; attribute: string; title: string; expiresOn?: string },
): Promise<{ item: string; attachment: string }> {
  serial += 1
  const isOut = shape.state !== 'draft'
  const sha256 = await localFileStore(app.platform.config.dataDir).keep(Buffer.from('附件内容'))
  await app.owner.query('begin')
  await app.owner.query('set local session_replication_role = replica')
  const item = await idOf(
    `insert into gongkai.item (organ_id, state, index_no, first_published_at, withdrawn_at, withdrawn_reason, public_edition_id)
     values ($1, $2, $3, $4, $5, $6, 0) returning id`,
    [
      organId,
      shape.state,
      isOut ? `006473810/2020-${String(serial).padStart(5, '0')}` : null,
      isOut ? new Date(Date.UTC(2020, 2, 1, 1, 0, Math.floor(serial / 3))) : null,
      shape.state === 'withdrawn' ? new Date() : null,
      shape.state === 'withdrawn' ? '附件含个人信息' : null,
    ],
  )
  const edition = await idOf(
    `insert into gongkai.edition (organ_id, item_id, number, state, title, body_html, body_text, attribute, ground, column_id, expires_on, published_at)
     values ($1, $2, 1, $3, $4, '<p>正文内容</p>', '正文内容', $5, $6, $7, $8, now()) returning id`,
    [
      organId,
      item,
      shape.edition,
      shape.title,
      shape.attribute,
      shape.attribute === 'proactive' ? null : 'G16i',
      column,
      shape.expiresOn ?? null,
    ],
  )
  await app.owner.query('update gongkai.item set public_edition_id = $1 where id = $2', [isOut ? edition : null, item])
  const file = await idOf(
    `insert into gongkai.stored_file (organ_id, sha256, name, media_type, bytes)
     values ($1, $2, '附件.txt', 'text/plain', 12) returning id`,
    [organId, sha256],
  )
  const attachment = await idOf(
    'insert into gongkai.attachment (organ_id, edition_id, file_id, title) values ($1, $2, $3, $4) returning id',
    [organId, edition, file, '附件'],
  )
  await app.owner.query('commit')
  return { item, attachment }
}

async function idOf(sql: string, values: unknown[]): Promise<string> {
  const made = await app.owner.query<{ id: string }>(sql, values)
  return made.rows[0]?.id ?? ''
}
