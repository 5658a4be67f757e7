import { competence } from './report-rows.ts'
import type { TestApp } from './test-app.ts'

/**
 * The sample organ's 2020 in numbers: 732 items on the website, 153 of them on WeChat and 40 on Weibo, 72 permits on
 * one licensing item, 574 decisions on seven other services, one central purchase of 43075.05 yuan.
 */
export async function sampleYear(app: TestApp, organId: string): Promise<void> {
  const licence = await competence(app, organId, 'licensing', '外国人来华工作许可', '2017-04-01')
  for (let count = 1; count <= 7; count += 1) {
    await competence(app, organId, 'other-service', `对外管理服务事项${count}`, '2016-01-01')
  }
  await app.owner.query('begin')
  await app.owner.query('set local session_replication_role = replica') // past the guards, for speed
  await app.owner.query(ITEMS, [organId])
  await app.owner.query(EDITIONS, [organId])
  await app.owner.query(PUBLICATIONS, [organId])
  await app.owner.query(PERMITS, [organId, licence])
  await app.owner.query(SERVICES, [organId])
  await app.owner.query(PURCHASE, [organId])
  await app.owner.query('commit')
}

const ITEMS = `insert into gongkai.item (organ_id, state, index_no, public_edition_id, first_published_at)
  select $1, 'public', 'sample/2020-' || n, 0, timestamptz '2020-01-01 09:00+08' + n * interval '11 hours'
    from generate_series(1, 732) n`

const EDITIONS = `with made as (
    insert into gongkai.edition (organ_id, item_id, number, state, title, attribute, published_at)
    select organ_id, id, 1, 'published', '政府信息' || index_no, 'proactive', first_published_at
      from gongkai.item where organ_id = $1
    returning id, item_id)
  update gongkai.item i set public_edition_id = made.id from made where i.id = made.item_id and i.organ_id = $1`

const PUBLICATIONS = `insert into gongkai.publication (organ_id, item_id, edition_id, channel, published_at)
  select organ_id, id, public_edition_id, channel, first_published_at
    from (select i.*, row_number() over (order by i.id) as place from gongkai.item i where organ_id = $1) i
    join (values ('website', 732), ('wechat', 153), ('weibo', 40)) as c (channel, used) on i.place <= c.used`

const PERMITS = `insert into gongkai.ledger_entry (organ_id, kind, competence_id, happened_on, title, document_no)
  select $1, 'permit', $2, date '2020-01-02' + n * 5, '外国人工作许可', '许可' || n from generate_series(1, 72) n`

const SERVICES = `insert into gongkai.ledger_entry (organ_id, kind, competence_id, happened_on, title, document_no)
  select $1, 'other-service', c.id, date '2020-01-02' + n % 364, '技术合同认定登记', '认定' || n
    from generate_series(1, 574) n
    join (select id, row_number() over (order by id) - 1 as place from gongkai.competence
           where organ_id = $1 and kind = 'other-service') c on c.place = n % 7`

const PURCHASE = `insert into gongkai.ledger_entry (organ_id, kind, happened_on, title, amount_yuan, centralised)
  values ($1, 'procurement', '2020-09-10', '办公设备采购', 43075.05, true)`
