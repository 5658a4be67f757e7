import { describe, expect, test } from 'vitest'
import { portalPages } from '#testing/portal-pages.ts'

const HOSTILE = `<script>alert(1)</script>"onload="x' &amp;`

describe('every text of every page kind is escaped', () => {
  const pages = portalPages((text) => `${text}${HOSTILE}`)

  test.each(Object.entries(pages))('%s', (_, page) => {
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('"onload=')
    expect(page).not.toContain(' &amp;')
    expect(page).toContain('&#60;script&#62;alert(1)&#60;/script&#62;')
  })
})

describe('what 国办发〔2017〕47号 wants on every page', () => {
  const pages = portalPages()

  test.each(Object.entries(pages))('%s: site tags, footer, one h1', (_, page) => {
    for (const name of ['SiteName', 'SiteDomain', 'SiteIDCode'])
      expect(page).toContain(`<meta name="${name}" content="`)
    for (const words of [
      '站点地图',
      '主办单位：常德市科学技术局',
      '网站标识码：4307000016',
      'ICP备案编号：',
      '公安机关备案标识：',
      '党政机关',
      '我为政府网站找错',
    ]) {
      expect(page).toContain(words)
    }
    expect(page.match(/<h1[ >]/g)).toHaveLength(1)
  })

  test.each(['front', 'column', 'item', 'guide', 'requests'])('%s: column tags', (kind) => {
    for (const name of ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType']) {
      expect(pages[kind]).toContain(`<meta name="${name}" content="`)
    }
  })

  test('a content page carries site, column and content tags together', () => {
    expect(pages.item).toContain('<meta name="ArticleTitle" content="关于组织申报2020年度常德市科技计划项目的通知" />')
    expect(pages.item).toContain('<meta name="PubDate" content="2020-03-04 10:20" />')
    expect(pages.item).toContain('<meta name="ContentSource" content="常德市科学技术局" />')
  })

  test('the five modules stand in their fixed order', () => {
    const order = ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开工作年度报告', '依申请公开']
    const nav = /<nav class="modules"[\s\S]*?<\/nav>/.exec(pages.front ?? '')?.[0] ?? ''
    expect(order.map((name) => nav.indexOf(name))).toEqual(
      order.map((name) => nav.indexOf(name)).toSorted((a, b) => a - b),
    )
    expect(order.every((name) => nav.includes(name))).toBe(true)
  })
})

describe('a document says what has become of it', () => {
  const pages = portalPages()

  test('a repealed one names the day, that it no longer binds, and its successor', () => {
    expect(pages['ended-item']).toContain('本文件自2021年5月1日起废止，不再作为行政管理的依据。')
    expect(pages['ended-item']).toContain('<a href="/changde-kjj/items/9">常德市科技计划项目管理办法</a>')
  })

  test('a corrected one says when and what', () => {
    expect(pages.item).toContain('更正申报截止时间。')
    expect(pages.item).toContain('第 2 版')
  })

  test('links to sites outside .gov.cn go through the prompt', () => {
    expect(pages.item).toContain('href="/leaving?to=https%3A%2F%2Fwww.example.com%2Fapply"')
  })

  test('an empty column says what belongs there and as of when it is empty', () => {
    expect(pages['empty-column']).toContain('公开本机关办理行政许可和其他对外管理服务事项的依据')
    expect(pages['empty-column']).toContain('截至2020年12月31日，本栏目没有信息')
  })
})

test('the reading modes are set on the page itself, for readers without script', () => {
  const pages = portalPages((text) => text, { text: 'large', contrast: 'high' })
  expect(pages.front).toContain('<html lang="zh-CN" data-text="large" data-contrast="high">')
})
