import { siteMapPage } from '#portal/catalogue/site-map.page.ts'
import type { ColumnNode } from '#portal/catalogue/column-tree.ts'
import { leavingPage } from '#portal/frame/leaving.page.ts'
import { failurePage, notFoundPage, refusedPage } from '#portal/frame/problem.page.ts'
import { settingsPage } from '#portal/frame/settings.page.ts'
import type { Frame, Reading } from '#portal/frame/site.ts'
import { organFrontPage } from '#portal/front/organ-front.page.ts'
import { platformFrontPage } from '#portal/front/platform-front.page.ts'
import { columnPage } from '#portal/information/column.page.ts'
import { itemPage } from '#portal/information/item.page.ts'
import type { ItemRowView } from '#portal/information/item-rows.ts'
import { searchPage } from '#portal/information/search.page.ts'
import { withdrawnItemPage } from '#portal/information/withdrawn-item.page.ts'
import { guidePage } from '#portal/organs/guide.page.ts'
import { requestsPage } from '#portal/requests/requests.page.ts'

/**
 * Every page kind of the portal, rendered from plain values. `say` passes through every text, so that a test can put
 * something hostile into each of them at once.
 */
export function portalPages(
  say: (text: string) => string = (text) => text,
  reading: Reading = { text: 'normal', contrast: 'normal' },
): Record<string, string> {
  const frame = aFrame(say, reading)
  const platform: Frame = { ...frame, site: { ...frame.site, slug: '', siteName: say('政府信息公开平台') } }
  return {
    'platform-front': platformFrontPage(platform, {
      organs: [
        { name: say('常德市人民政府办公室'), href: '/changde/', items: 12, updatedOn: '2026-11-20' },
        { name: say('常德市科学技术局'), href: '/changde-kjj/', items: 739, updatedOn: '2026-11-23' },
      ],
    }),
    front: organFrontPage(frame, aFront(say)),
    column: columnPage(frame, aColumn(say)),
    'empty-column': columnPage(frame, { ...aColumn(say), rows: [], total: 0, filters: [], children: [] }),
    item: itemPage(frame, anItem(say)),
    'ended-item': itemPage(frame, {
      ...anItem(say),
      validity: 'repealed',
      validitySince: '2021年5月1日',
      validityReason: say('已由新的办法替代。'),
      successors: [
        {
          href: '/changde-kjj/items/9',
          title: say('常德市科技计划项目管理办法'),
          documentNumber: say('常科发〔2021〕9号'),
        },
      ],
    }),
    'withdrawn-item': withdrawnItemPage(frame, {
      indexNumber: '006360011/2020-00412',
      publishedAt: '2020-07-14 09:30',
      withdrawnAt: '2020-07-15 16:02',
      reason: say('附件中个人信息未作遮盖处理，更正后重新发布。'),
    }),
    search: searchPage(frame, {
      query: say('技术合同'),
      words: [say('技术合同')],
      total: 87,
      rows: rows(say, 8).map((row) => ({ ...row, column: say('法定主动公开内容 › 技术合同认定登记') })),
      paging: { previous: null, next: '?q=a&after=b' },
    }),
    'search-nothing': searchPage(frame, {
      query: say('量子'),
      words: [],
      total: 0,
      rows: [],
      paging: { previous: null, next: null },
    }),
    guide: guidePage(frame, aGuide(say)),
    requests: requestsPage(frame, aGuide(say)),
    'site-map': siteMapPage(frame, { rules: [], disclosure: aTree(say), years: [2019, 2020] }),
    settings: settingsPage(frame, '/changde-kjj/'),
    leaving: leavingPage(frame, new URL('https://www.example.com/a?b=c&d=%3Cscript%3E')),
    'not-found': notFoundPage(frame),
    failure: failurePage(frame, say('req-1a2b')),
    refused: refusedPage(frame, say('查找太频繁'), say('请一分钟后再试。')),
  }
}

function aFrame(say: (text: string) => string, reading: Reading): Frame {
  return {
    path: '/changde-kjj/',
    reading,
    site: {
      slug: 'changde-kjj',
      organName: say('常德市科学技术局'),
      siteName: say('常德市科学技术局网站'),
      domain: say('kjj.changde.gov.cn'),
      siteCode: say('4307000016'),
      sponsor: say('常德市科学技术局'),
      address: say('湖南省常德市武陵区（示例地址）'),
      phone: say('0736-7256521'),
      icpNumber: say('湘ICP备00000000号（示例）'),
      policeNumber: say('湘公网安备 43070000000000号（示例）'),
      identityUrl: null,
    },
  }
}

function rows(say: (text: string) => string, count: number): ItemRowView[] {
  const titles: [string, string | null, ItemRowView['validity']][] = [
    ['关于组织申报2020年度常德市科技计划项目的通知', '常科发〔2020〕12号', 'in-force'],
    ['2020年3月技术合同认定登记结果公示', null, 'in-force'],
    ['常德市科技创新券管理实施细则', '常科发〔2018〕21号', 'repealed'],
    ['外国人来华工作许可办理结果（2020年第9批）', null, 'in-force'],
    ['关于公布2020年第二批科技型中小企业入库名单的公告', '常科公〔2020〕7号', 'in-force'],
    ['常德市科学技术局2020年部门预算公开说明', null, 'in-force'],
    [
      '关于开展2020年度市级工程技术研究中心认定工作的通知，以及对已认定中心进行绩效评价的有关安排',
      '常科发〔2020〕31号',
      'amended',
    ],
    ['对市政协七届四次会议第0123号提案的答复', '常科函〔2020〕15号', 'in-force'],
  ]
  return Array.from({ length: count }, (_, index) => {
    const [title, documentNumber, validity] = titles[index % titles.length] ?? ['', null, 'in-force']
    return {
      href: `/changde-kjj/items/${index + 1}`,
      title: say(title),
      documentNumber: documentNumber === null ? null : say(documentNumber),
      validity,
      publishedOn: `2020-${String(12 - (index % 12)).padStart(2, '0')}-18`,
    }
  })
}

function aFront(say: (text: string) => string) {
  return {
    newest: rows(say, 8),
    policies: { href: '/changde-kjj/disclosure/12', rows: rows(say, 4) },
    interpretations: { href: '/changde-kjj/disclosure/13', rows: rows(say, 3) },
    year: 2020,
    report: {
      year: 2019,
      href: '/changde-kjj/reports/2019',
      total: '925',
      parts: [{ name: say('政府网站'), value: '732' }],
    },
    numbers: [
      { name: say('网站公开'), value: '732', unit: '条', href: '/changde-kjj/disclosure?year=2020' },
      { name: say('微信公众号发布'), value: '153', unit: '条', href: null },
      { name: say('微博发布'), value: '40', unit: '条', href: null },
    ],
    hints: ['科技计划项目', '技术合同认定登记', '部门预算', '外国人来华工作许可'].map((name) => ({
      name: say(name),
      href: '/changde-kjj/disclosure/1',
    })),
    phone: say('0736-7256521'),
  }
}

function aTree(say: (text: string) => string): ColumnNode[] {
  const node = (name: string, count: number, more: Partial<ColumnNode> = {}): ColumnNode => ({
    name: say(name),
    href: `/changde-kjj/disclosure/${count}`,
    count,
    current: false,
    open: false,
    children: [],
    ...more,
  })
  return [
    node('机构职能', 9),
    node('法规公文', 48),
    node('行政许可和其他对外管理服务', 214, {
      current: true,
      open: true,
      children: [node('外国人来华工作许可', 72), node('技术合同认定登记', 118), node('科技型中小企业评价', 24)],
    }),
    node('财政信息', 61),
    node('行政处罚和行政强制', 0),
  ]
}

function aColumn(say: (text: string) => string) {
  return {
    name: say('行政许可和其他对外管理服务'),
    purpose: say('公开本机关办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果。'),
    keywords: [say('行政许可'), say('公共服务')],
    type: '办事服务',
    module: 'disclosure' as const,
    above: [{ name: say('法定主动公开内容之下'), href: '/changde-kjj/disclosure/1' }],
    tree: aTree(say),
    children: [
      { name: say('外国人来华工作许可'), href: '/changde-kjj/disclosure/1', count: 72 },
      { name: say('技术合同认定登记'), href: '/changde-kjj/disclosure/2', count: 118 },
    ],
    filters: [
      {
        name: '年份',
        choices: [
          { name: '全部', href: '?', chosen: true },
          { name: '2026', href: '?year=2026', chosen: false },
          { name: '2020', href: '?year=2020', chosen: false },
        ],
      },
      {
        name: '有效性',
        choices: [
          { name: '全部', href: '?', chosen: true },
          { name: '有效', href: '?validity=a', chosen: false },
          { name: '废止', href: '?validity=b', chosen: false },
        ],
      },
    ],
    total: 214,
    rows: rows(say, 12),
    paging: { previous: '?before=a', next: '?after=b' },
    updatedOn: '2020-12-18',
    asOf: '2020年12月31日',
    phone: say('0736-7256521'),
  }
}

function anItem(say: (text: string) => string) {
  return {
    title: say('关于组织申报2020年度常德市科技计划项目的通知'),
    subtitle: null,
    documentNumber: say('常科发〔2020〕12号'),
    indexNumber: '006360011/2020-00128',
    topic: say('科技、教育'),
    genre: say('通知'),
    publisher: say('常德市科学技术局'),
    issuers: say('常德市科学技术局'),
    writtenOn: '2020年3月2日',
    publishedAt: '2020-03-04 10:20',
    effectiveOn: null,
    expiresOn: null,
    validity: 'in-force' as const,
    validitySince: null,
    validityReason: null,
    keywords: [say('科技计划'), say('项目申报')],
    summary: say('部署2020年度市级科技计划项目申报工作。'),
    source: say('常德市科学技术局'),
    url: 'https://kjj.changde.gov.cn/changde-kjj/items/1',
    body: `<p>各区县市科技局，各有关单位：</p>
      <p>为深入实施创新驱动发展战略，加快建设现代化区域中心城市，根据《常德市科技计划项目管理办法》，现就组织申报2020年度常德市科技计划项目的有关事项通知如下。</p>
      <h2>一、支持重点</h2><p>围绕生物医药与健康食品、装备制造与军民融合、新材料等产业，支持企业牵头、产学研结合的技术攻关和成果转化项目，每个项目支持强度为5万元至30万元。</p>
      <h2>二、申报程序</h2><p>申报单位登录市科技项目管理信息系统（<a href="https://www.example.com/apply">申报入口</a>）在线填报，经推荐单位审核后提交。网上申报截止时间为2020年3月31日17时。</p>
      <table><tr><th>项目类别</th><th>支持强度</th><th>联系科室</th></tr><tr><td>重点研发</td><td>20万元</td><td>高新技术科</td></tr><tr><td>科技创新环境建设</td><td>5万元</td><td>综合规划科</td></tr></table>`,
    attachments: [
      {
        href: '/changde-kjj/items/1/attachments/1',
        name: say('2020年度市级科技计划项目申报指南.pdf'),
        kind: 'PDF 文档',
        size: '386 KB',
      },
      {
        href: '/changde-kjj/items/1/attachments/2',
        name: say('项目申报汇总表.xlsx'),
        kind: 'Excel 表格',
        size: '14 KB',
      },
    ],
    successors: [],
    predecessors: [
      {
        href: '/changde-kjj/items/7',
        title: say('关于组织申报2019年度常德市科技计划项目的通知'),
        documentNumber: null,
      },
    ],
    editions: [
      { number: 1, publishedAt: '2020-03-04 10:20', note: null },
      { number: 2, publishedAt: '2020-03-06 15:08', note: say('更正申报截止时间。') },
    ],
    column: {
      name: say('科技计划项目'),
      description: say('申报、立项、验收'),
      keywords: [say('项目')],
      type: '通知公告',
      module: 'disclosure' as const,
      crumbs: [
        { name: '法定主动公开内容', href: '/changde-kjj/disclosure' },
        { name: say('科技计划项目'), href: '/changde-kjj/disclosure/4' },
      ],
    },
  }
}

function aGuide(say: (text: string) => string) {
  return {
    compiledOn: '2019年6月1日',
    updatedOn: '2026年11月2日',
    scope: [
      say('机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名；'),
      say('科技规划、年度计划及相关政策。'),
    ],
    channels: [say('政府网站 kjj.changde.gov.cn；'), say('微信公众号“创新常德”。')],
    classification: say('按照《条例》第二十条所列事项分栏目编排，每条信息有唯一的索引号。'),
    retrieval: say('可以按栏目逐级查找，也可以按标题、发文字号、索引号查找。'),
    office: {
      name: say('常德市科学技术局办公室'),
      address: say('湖南省常德市武陵区（示例地址）'),
      postcode: say('415000'),
      hours: say('工作日 8:00—12:00，15:00—18:00'),
      phone: say('0736-7256521'),
      fax: say('0736-7256521'),
      email: say('gongkai@example.gov.cn'),
    },
    reading: say('市档案馆、市图书馆设有政府信息公开查阅场所。'),
    supervisor: { name: say('常德市人民政府办公室'), address: say('湖南省常德市武陵区'), phone: say('0736-7700000') },
  }
}
