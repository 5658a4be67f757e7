import { day } from '#domain/calendar/day.ts'
import { chance } from './chance.ts'
import { clock, letters, publishedAfter } from './days.ts'
import { tableHtml, type SampleItem } from './item.ts'
import { batches, permits, PERMIT_MATTER, services, SERVICES, type LedgerRow } from './ledger.ts'

/** How many decisions one published list of results holds, by matter. */
const LIST_SIZE: Readonly<Record<string, number>> = {
  技术合同认定登记: 7,
  科技型中小企业评价: 14,
  高新技术企业认定推荐: 16,
  科技成果登记: 4,
}

/** Results of the permit and the seven services, published as lists; the lists hold exactly the ledger's decisions. */
export function serviceResults(): SampleItem[] {
  const by = chance(2020_20)
  const lists = [
    ...batches(permits(), 3, '许可决定日期').map((batch, index) => ({ matter: PERMIT_MATTER, batch, index })),
    ...SERVICES.flatMap(({ matter, count }) =>
      batches(
        services().filter((row) => row['事项名称'] === matter),
        LIST_SIZE[matter] ?? count,
        '决定日期',
      ).map((batch, index) => ({ matter, batch, index })),
    ),
  ]
  return lists.map(({ matter, batch, index }) => ({
    column: 'service-results',
    title: `${matter}办理结果公示（2020年第${index + 1}批）`,
    genre: '公告',
    keywords: [matter, '办理结果'],
    body: [
      `根据《中华人民共和国政府信息公开条例》第二十条第（五）项的规定，现将本机关截至${letters(batch.until)}办结的${matter}事项共${batch.rows.length}件公示如下。涉及自然人的，姓名和证件号码已作处理。`,
      resultTable(matter, batch.rows),
      `对办理结果有异议的，请与我局联系，电话：0736-7256521。`,
    ],
    writtenOn: batch.until,
    publishedOn: publishedAfter(batch.until, by),
    at: clock(by),
  }))
}

function resultTable(matter: string, rows: readonly LedgerRow[]): string {
  const cell = (row: LedgerRow, key: string) => row[key] ?? ''
  if (matter === PERMIT_MATTER) {
    return tableHtml(
      ['决定书文号', '相对人', '许可内容', '决定日期'],
      rows.map((row) =>
        ['行政许可决定文书号', '行政相对人名称', '许可内容', '许可决定日期'].map((key) => cell(row, key)),
      ),
    )
  }
  return tableHtml(
    ['登记编号', '相对人', '办理内容', '办结日期'],
    rows.map((row) => ['文书号', '行政相对人名称', '办理内容', '决定日期'].map((key) => cell(row, key))),
  )
}

/** What each matter is done by, under what conditions and how: two items per matter, published at the year's start. */
export function serviceGuides(): SampleItem[] {
  const by = chance(2020_21)
  const matters = [PERMIT_MATTER, ...SERVICES.map(({ matter }) => matter)]
  return matters.flatMap((matter, index) => {
    const on = day(`2020-01-${String(13 + (index % 4)).padStart(2, '0')}`)
    const shared = {
      column: 'service-guides',
      genre: '其他',
      keywords: [matter, '办事指南'],
      writtenOn: on,
      publishedOn: on,
    }
    return [
      {
        ...shared,
        title: `${matter}办事指南`,
        at: clock(by),
        body: [
          '<h2>一、设定依据</h2>',
          `${matter}依照法律、法规和国家有关规定办理，依据目录可在本机关网站“法律法规规章”栏目查询。`,
          '<h2>二、申请条件</h2>',
          '申请人在本市依法登记或者受聘于本市单位，申请材料真实、完整、有效，没有严重失信记录。',
          '<h2>三、申请材料</h2>',
          '申请表；申请人主体资格证明；与申请事项有关的合同、报告或者证明材料。能够通过政府部门共享获取的材料，不再要求提供。',
          '<h2>四、办理程序和时限</h2>',
          '网上申报、受理、审查、决定、送达。自受理之日起10个工作日内办结；需要专家评审的，评审时间不计算在内。',
          '<h2>五、收费</h2>',
          '不收费。',
          '<h2>六、联系方式</h2>',
          '办理地点：市政务服务中心科技窗口；咨询电话：0736-7256521；办公时间：工作日8:00—12:00，15:00—18:00。',
        ],
      },
      {
        ...shared,
        title: `${matter}办理流程说明`,
        at: clock(by),
        body: [
          `办理${matter}分为五步：一是登录“湖南一件事一次办”平台提交申请；二是窗口在1个工作日内作出是否受理的决定，材料不齐的一次性告知；三是承办科室审查，必要时组织专家评审或者现场核查；四是局领导审签；五是制发文书并送达，结果在本机关网站公示。`,
          '申请人可以凭受理编号在线查询进度，也可以拨打0736-7256521咨询。',
        ],
      },
    ]
  })
}
