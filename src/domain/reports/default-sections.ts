import type { CellKey, CellValues } from './cells.ts'
import type { SectionKey } from './narrative.ts'
import { tokenOf } from './narrative.ts'
import type { ReportForm } from './report-form.ts'
import { REPORT_CHANNELS } from './section-one-numbers.ts'

/** What the draft is written from. Empty contact fields are left out of the preamble. */
export type DraftFacts = {
  organ: string
  year: number
  form: ReportForm
  values: CellValues
  /** Where the electronic version is: the site's name and address. */
  siteName: string
  siteAddress: string
  contact: { office: string; address: string; postcode: string; phone: string; email: string }
}

/**
 * The draft of each section until a person writes it: what the facts say, and no more. Section five is left empty,
 * because only people know this year's problems (办公厅通知: a copied report is held against its organ).
 */
export function defaultSections(facts: DraftFacts): Record<SectionKey, string> {
  return {
    preamble: preamble(facts),
    '1': [lead(facts), proactive(facts), onRequest(), management(), platform(), safeguards()].join('\n'),
    '2': '',
    '3': '',
    '4': '',
    '5': '',
    '6': facts.form.feesInSectionSix
      ? '本年度收取政府信息公开信息处理费0元。\n本年度无其他需要报告的事项。'
      : '本年度无其他需要报告的事项。',
  }
}

function preamble({ organ, year, form, siteName, siteAddress, contact }: DraftFacts): string {
  const reach = [
    contact.address && `地址：${contact.address}`,
    contact.postcode && `邮编：${contact.postcode}`,
    contact.phone && `联系电话：${contact.phone}`,
    contact.email && `电子邮箱：${contact.email}`,
  ].filter((text) => text !== '')
  const title = form.id === 'AR2019' ? '年度报告格式（试行）' : '年度报告格式'
  return (
    `根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作${title}》（${form.instrument}）要求，` +
    `编制${organ}${year}年政府信息公开工作年度报告。` +
    `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。` +
    `本报告的电子版可在${siteName}${siteAddress ? `（${siteAddress}）` : ''}政府信息公开专栏下载。` +
    `如对本报告有疑问，请联系：${contact.office || organ}${reach.length > 0 ? `（${reach.join('；')}）` : ''}。`
  )
}

function lead({ organ, year }: DraftFacts): string {
  return `${year}年，${organ}认真贯彻《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，及时、准确公开政府信息。`
}

function proactive({ form, values }: DraftFacts): string {
  const used = REPORT_CHANNELS.filter((channel) => values[`publications.${channel.key}`])
  const channels = used.map((channel) => `${channel.phrase}${tokenOf([`publications.${channel.key}`])}条`).join('、')
  const division = channels ? `，其中${channels}` : ''
  return (
    `（一）主动公开。全年通过各渠道主动公开政府信息${tokenOf(['publications.total'])}条${division}。` +
    decisions(form, values)
  )
}

const DECISIONS: { row: string; label: string }[] = [
  { row: 'licensing', label: '行政许可' },
  { row: 'otherServices', label: '其他对外管理服务事项' },
  { row: 'penalties', label: '行政处罚' },
  { row: 'coercion', label: '行政强制' },
]

function decisions(form: ReportForm, values: CellValues): string {
  const rows = new Set(form.table2.flatMap((block) => block.rows.map((row) => row.key)))
  const made = DECISIONS.filter(({ row }) => rows.has(row) && values[`table2.${row}.decisions`])
  if (made.length === 0) return ''
  return `全年作出${made.map(({ row, label }) => `${label}处理决定${tokenOf([`table2.${row}.decisions`])}件`).join('、')}。`
}

function onRequest(): string {
  const total = (row: string): CellKey => `table3.${row}.total`
  return (
    `（二）依申请公开。全年新收政府信息公开申请${tokenOf([total('newlyReceived')])}件，` +
    `上年结转${tokenOf([total('carriedIn')])}件，办结${tokenOf([total('total')])}件，` +
    `结转下年度继续办理${tokenOf([total('carriedForward')])}件。` +
    `因政府信息公开工作被申请行政复议${tokenOf(['table4.review.total'])}件，` +
    `被提起行政诉讼${tokenOf(['table4.directSuit.total', 'table4.suitAfterReview.total'])}件。`
  )
}

function management(): string {
  return '（三）政府信息管理。制作政府信息时逐件确定主动公开、依申请公开、不予公开属性，公开前依法逐件审查，未经审查的信息不对外发布。'
}

function platform(): string {
  return '（四）政府信息公开平台建设。在门户网站设置政府信息公开专栏，集中公开政府信息公开指南、政府信息公开制度、法定主动公开内容、政府信息公开年报，提供依申请公开渠道和检索、查阅、下载功能。'
}

function safeguards(): string {
  return '（五）监督保障。明确分管领导和政府信息公开工作机构的责任，接受社会公众对政府信息公开工作的监督。'
}
