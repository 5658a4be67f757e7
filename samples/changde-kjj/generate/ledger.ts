import { addDays, type Day } from '#domain/calendar/day.ts'
import { chance, type Chance } from './chance.ts'
import { spread } from './days.ts'
import { company, PLACES, TECHNOLOGIES } from './words.ts'

/** One decision of the year's ledger by the headers of its import file. */
export type LedgerRow = Record<string, string>

export const PERMIT_MATTER = '外国人来华工作许可'

/** The seven other services and how many decisions each had: 574 in all, as the organ's report says. */
export const SERVICES = [
  { matter: '技术合同认定登记', count: 310, title: '技术合同认定登记证明', series: '2020430700' },
  { matter: '科技型中小企业评价', count: 168, title: '科技型中小企业入库登记编号', series: '202043070' },
  { matter: '高新技术企业认定推荐', count: 46, title: '高新技术企业认定推荐意见', series: '常科高推2020' },
  { matter: '科技成果登记', count: 22, title: '科技成果登记证书', series: '43072020Y' },
  { matter: '市级工程技术研究中心认定', count: 12, title: '市级工程技术研究中心认定通知书', series: '常科平台2020' },
  {
    matter: '科技企业孵化器和众创空间认定',
    count: 8,
    title: '科技企业孵化器（众创空间）认定通知书',
    series: '常科孵2020',
  },
  { matter: '科技创新券兑现审核', count: 8, title: '科技创新券兑现审核意见', series: '常科券2020' },
] as const

const COUNTRIES = ['德国', '日本', '韩国', '美国', '英国', '俄罗斯', '印度', '意大利'] as const
const CLASSES = ['A类', 'B类', 'B类', 'B类', 'C类'] as const

/** 72 permit decisions on one licensing item; the counterparts are foreigners, masked. */
export function permits(): LedgerRow[] {
  const by = chance(2020_10)
  return spread(72).map((on, index) => {
    const grade = by.pick(CLASSES)
    const act = by.pick(['准予', '准予延续', '准予变更'])
    const until = addDays(on, grade === 'C类' ? 364 : by.pick([364, 729]))
    return {
      事项名称: PERMIT_MATTER,
      行政许可决定文书名称: '准予行政许可决定书',
      行政许可决定文书号: `常科外许〔2020〕${index + 1}号`,
      行政相对人名称: `${by.pick(COUNTRIES)}籍某某（第${index + 1}号申请人）`,
      行政相对人类别: '自然人',
      许可类别: '普通',
      许可内容: `${act}外国人来华工作许可（${grade}），用人单位为${company(by)}`,
      许可决定日期: on,
      有效期自: on,
      有效期至: until,
      许可证书名称: '外国人工作许可证',
      当前状态: '有效',
    }
  })
}

/** 574 decisions on seven other services. */
export function services(): LedgerRow[] {
  const by = chance(2020_11)
  const rows = SERVICES.flatMap((service) =>
    spread(service.count, '2020-01-03').map((on, index) => ({ on, service, index })),
  )
  return rows
    .sort((a, b) => a.on.localeCompare(b.on))
    .map(({ on, service, index }) => ({
      事项名称: service.matter,
      办理结果名称: service.title,
      文书号: `${service.series}${String(index + 1).padStart(6, '0')}`,
      行政相对人名称: company(by),
      行政相对人类别: '法人及非法人组织',
      决定日期: on,
      办理内容: contentOf(service.matter, by),
    }))
}

function contentOf(matter: string, by: Chance): string {
  const technology = by.pick(TECHNOLOGIES)
  if (matter === '技术合同认定登记') {
    const kind = by.pick(['技术开发', '技术服务', '技术服务', '技术转让', '技术咨询'])
    return `${kind}合同“${technology}”，合同成交额${by.between(3, 460)}万元`
  }
  if (matter === '科技型中小企业评价') return `${by.pick(PLACES)}企业，评价合格，取得入库登记编号`
  if (matter === '科技成果登记') return `成果“${technology}”准予登记`
  return `${by.pick(PLACES)}申报单位，审核通过`
}

/** The year's one centralised purchase: 43,075.05 yuan. */
export function purchases(): LedgerRow[] {
  return [
    {
      采购项目名称: '2020年度办公设备（台式计算机、打印机）采购',
      采购项目编号: 'CDCG-2020-0912',
      供应商: '湖南某某信息设备有限公司',
      '采购金额（元）': '43075.05',
      是否集中采购: '是',
      成交日期: '2020-09-17' satisfies string,
      采购方式: '协议供货',
    },
  ]
}

export type Batch = { until: Day; rows: readonly LedgerRow[] }

/** Rows in groups of equal size, each with the day of its last decision: what is published as one list of results. */
export function batches(rows: readonly LedgerRow[], size: number, dayKey: string): Batch[] {
  const groups: Batch[] = []
  for (let from = 0; from < rows.length; from += size) {
    const group = rows.slice(from, from + size)
    groups.push({ rows: group, until: (group.at(-1)?.[dayKey] ?? '') as Day })
  }
  return groups
}
