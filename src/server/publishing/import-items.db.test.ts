import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { importFile } from '#server/imports/import-file.ts'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'
import { itemImportKinds } from './item-import-kinds.ts'

let app: TestApp
let organId: string
let slug: string
let officer: Person
let prefix: string
let organs = 0

const ITEM = {
  标题: '关于组织申报2020年度科技计划项目的通知',
  发文字号: '常科发〔2020〕5号',
  体裁: '通知',
  主题分类: '科技、教育\\项目',
  主题词: '项目申报、科技计划',
  正文: '<p class="MsoNormal" onclick="x()">各区县（市）科技局：</p><script>alert(1)</script>',
  成文日期: '2020-03-03',
  发布时间: '2020-03-05 09:30',
  栏目: '通知公告',
  公开属性: '主动公开',
  原网址: 'https://example.com/2020/0001.html',
}

beforeAll(async () => {
  app = await startTestApp()
})

afterAll(() => app.close())

beforeEach(async () => {
  const organ = await app.organ({ name: '常德市科学技术局' })
  organId = organ.id
  slug = organ.slug
  prefix = `0064738${++organs}0`
  await app.owner.query('update gongkai.organ set index_prefix = $2 where id = $1', [organId, prefix])
  officer = await app.person(organId, ['disclosure-officer'])
  await app.owner.query(
    `insert into gongkai.catalogue_column (organ_id, slug, name, module, column_type, closed_at) values
       ($1, 'notices', '通知公告', 'disclosure', '信息公开', null), ($1, 'plans', '规划', 'disclosure', '信息公开', null),
       ($1, 'old-plans', '规划', 'disclosure', '信息公开', null), ($1, 'closed', '旧栏目', 'disclosure', '信息公开', now())`,
    [organId],
  )
})

describe('items of an old website', () => {
  test('come in public, cleaned, numbered by year of publication, and are on the portal', async () => {
    const rows = [
      { ...ITEM, 发布时间: '2020-03-05 09:30' },
      {
        ...ITEM,
        标题: '规划纲要',
        发布时间: '2019年12月31日',
        成文日期: '',
        栏目: 'plans',
        原网址: '',
        正文: '第一段\n第二段 1<2',
      },
      {
        ...ITEM,
        标题: '更早的通知',
        发布时间: '2020-01-02',
        成文日期: '2020-01-01',
        原网址: '',
        有效性: '废止',
        失效日期: '2021-01-01',
      },
    ]
    expect(await bringIn('items', rows)).toEqual({ saved: 3, errors: [] })
    const items = await app.owner.query(
      `select i.state, i.index_no, i.first_published_at, e.title, e.body_html, e.issuer, e.written_on, e.keywords, p.channel, p.published_on
         from gongkai.item i join gongkai.edition e on e.id = i.public_edition_id join gongkai.publication p on p.item_id = i.id
        where i.organ_id = $1 order by i.index_no`,
      [organId],
    )
    expect(items.rows).toMatchObject([
      {
        index_no: `${prefix}/2019-00001`,
        title: '规划纲要',
        written_on: '2019-12-31',
        body_html: '<p>第一段</p><p>第二段 1&lt;2</p>',
      },
      { index_no: `${prefix}/2020-00001`, title: '更早的通知' },
      {
        index_no: `${prefix}/2020-00002`,
        state: 'public',
        body_html: '<p>各区县（市）科技局：</p>',
        issuer: '常德市科学技术局',
        keywords: ['项目申报', '科技计划'],
        channel: 'website',
        published_on: '2020-03-05',
        first_published_at: new Date('2020-03-05T01:30:00Z'),
      },
    ])
    const validity = await app.owner.query('select validity, since from gongkai.item_validity where organ_id = $1', [
      organId,
    ])
    expect(validity.rows).toEqual([{ validity: 'repealed', since: '2021-01-01' }])
    const { id } = (
      await app.owner.query('select id from gongkai.item where organ_id = $1 order by id limit 1', [organId])
    ).rows[0]
    expect((await app.as(null).get(`/${slug}/items/${id}`)).statusCode).toBe(200)
  })

  test('are refused row by row, and nothing is saved', async () => {
    await bringIn('items', [ITEM])
    const wrong: [code: string, change: Record<string, string>][] = [
      ['not-proactive', { 公开属性: '不予公开' }],
      ['not-proactive', { 公开属性: '依申请公开' }],
      ['published-in-future', { 发布时间: '2999-01-01' }],
      ['value-missing', { 发布时间: '' }],
      ['not-a-date', { 发布时间: '2020-03-05 25:00' }],
      ['unknown-column-name', { 栏目: '没有的栏目' }],
      ['column-ambiguous', { 栏目: '规划' }],
      ['column-closed', { 栏目: '旧栏目' }],
      ['title-missing', { 标题: '' }],
      ['content-missing', { 正文: '<p> </p>' }],
      ['classified-mark-found', { 正文: '机密★10年\n某事' }],
      ['written-after-publication', { 成文日期: '2020-03-06' }],
      ['unknown-theme', { 主题分类: '天文' }],
      ['doc-no-missing', { 文件性质: '行政规范性文件', 发文字号: '' }],
      ['expiry-missing', { 有效性: '失效' }],
      ['not-an-address', { 原网址: 'www.example.com' }],
      ['already-recorded', { 原网址: ITEM.原网址 }],
      ['twice-in-file', { 原网址: 'https://example.com/2020/0002.html' }],
    ]
    const rows = wrong.map(([, change], n) => ({
      ...ITEM,
      原网址: `https://example.com/2020/${100 + n}.html`,
      ...change,
    }))
    const { saved, errors } = await bringIn('items', [
      { ...ITEM, 原网址: 'https://example.com/2020/0002.html' },
      ...rows,
    ])
    expect(saved).toBe(0)
    expect(errors.map(({ row, code }) => [row, code])).toEqual(wrong.map(([code], n) => [n + 3, code]))
    const count = await app.owner.query('select count(*)::int as n from gongkai.item where organ_id = $1', [organId])
    expect(count.rows[0]).toEqual({ n: 1 })
  })

  test('keep the index numbers they had, and nothing later gets one of them (trap: numbers are permanent)', async () => {
    const kept = [
      { ...ITEM, 标题: '甲', 索引号: `${prefix}/2020-00007`, 原网址: '' },
      { ...ITEM, 标题: '乙', 索引号: '11341702486344515H/202003-00013', 原网址: '' },
      { ...ITEM, 标题: '丙', 原网址: '' },
    ]
    expect((await bringIn('items', kept)).saved).toBe(3)
    const rows = await app.owner.query<{ no: string }>(
      `select i.index_no as no from gongkai.item i join gongkai.edition e on e.item_id = i.id
        where i.organ_id = $1 order by e.title collate "C"`,
      [organId],
    )
    expect(rows.rows.map(({ no }) => no).toSorted((a, b) => a.localeCompare(b))).toEqual([
      `${prefix}/2020-00007`,
      `${prefix}/2020-00008`,
      '11341702486344515H/202003-00013',
    ])
    const { saved, errors } = await bringIn('items', [
      { ...ITEM, 标题: '丁', 索引号: `${prefix}/2020-00007`, 原网址: '' },
      { ...ITEM, 标题: '戊', 索引号: '第7号', 原网址: '' },
      { ...ITEM, 标题: '己', 索引号: `${prefix}/2020-00099`, 原网址: '' },
      { ...ITEM, 标题: '庚', 索引号: `${prefix}/2020-00099`, 原网址: '' },
    ])
    expect(saved).toBe(0)
    expect(errors.map(({ row, code }) => [row, code])).toEqual([
      [2, 'already-recorded'],
      [3, 'not-an-index-number'],
      [5, 'twice-in-file'],
    ])
  })

  test('need the disclosure office', async () => {
    const drafter = await app.person(organId, ['drafter'])
    const kinds = (await app.as(drafter).get('/api/imports/kinds')).json().rows
    expect(kinds).toEqual([])
    await expect(bringIn('items', [ITEM], drafter)).rejects.toMatchObject({ status: 403 })
  })

  test('two thousand come in, and each later number is free', async () => {
    const rows = Array.from({ length: 2000 }, (_, n) => ({ ...ITEM, 原网址: `https://example.com/${n}.html` }))
    expect((await bringIn('items', rows)).saved).toBe(2000)
    expect((await bringIn('items', [{ ...ITEM, 原网址: 'https://example.com/after.html' }])).saved).toBe(1)
    const last = await app.owner.query(
      'select max(index_no) as no, count(distinct index_no)::int as n from gongkai.item where organ_id = $1',
      [organId],
    )
    expect(last.rows[0]).toEqual({ no: `${prefix}/2020-02001`, n: 2001 })
  })
})

describe('publications on other channels', () => {
  const WECHAT = { 原网址: ITEM.原网址, 渠道: '微信公众号', 发布时间: '2020-03-05 18:30', 发布账号: '创新常德' }

  test('are tied to the public item by its old address or index number, once per channel', async () => {
    await bringIn('items', [ITEM])
    const rows = [WECHAT, { ...WECHAT, 渠道: '政务微博', 原网址: `${prefix}/2020-00001` }]
    expect(await bringIn('publications', rows)).toEqual({ saved: 2, errors: [] })
    const found = await app.owner.query(
      'select channel, note from gongkai.publication where organ_id = $1 order by channel',
      [organId],
    )
    expect(found.rows).toEqual([
      { channel: 'website', note: '' },
      { channel: 'wechat', note: '创新常德' },
      { channel: 'weibo', note: '创新常德' },
    ])
    const again = await bringIn('publications', [WECHAT, { ...WECHAT, 发布时间: '2020-03-06' }])
    expect(again.errors.map(({ row, code }) => [row, code])).toEqual([
      [2, 'already-recorded'],
      [3, 'twice-in-file'],
    ])
  })

  test.each([
    ['item-not-public', { 原网址: 'https://example.com/none.html' }],
    ['website-publishes-itself', { 渠道: '政府网站' }],
    ['unknown-choice', { 渠道: '广告牌' }],
    ['published-in-future', { 发布时间: '2999-01-01' }],
  ])('are refused: %s', async (code, change) => {
    await bringIn('items', [ITEM])
    const { saved, errors } = await bringIn('publications', [{ ...WECHAT, ...change }])
    expect(saved).toBe(0)
    expect(errors).toMatchObject([{ row: 2, code }])
  })
})

async function bringIn(kind: string, rows: readonly Record<string, string>[], person = officer) {
  const found = itemImportKinds.find(({ name }) => name === kind)
  if (!found) throw new Error(`no kind ${kind}`)
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const table = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]
  const csv = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
  return importFile(await app.contextOf(person), organId, found, { name: `${kind}.csv`, bytes: Buffer.from(csv) })
}
