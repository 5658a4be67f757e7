import { mkdirSync, writeFileSync } from 'node:fs'
import { bodyHtml, type SampleItem } from './item.ts'
import { permits, purchases, services, type LedgerRow } from './ledger.ts'
import { news } from './news.ts'
import { regular } from './notices.ts'
import { numbering, projects } from './projects.ts'
import { OFFICE } from './words.ts'
import { serviceGuides, serviceResults } from './services.ts'
import { standing } from './standing.ts'

/** Figures of the organ's published report on 2020. */
const ON_WEBSITE = 732
const ON_WECHAT = 153
const ON_WEIBO = 40

/** Columns whose items carry a document number of the bureau. */
const NUMBERED: Readonly<Record<string, string>> = {
  'project-calls': '常科发',
  'project-awards': '常科发',
  'other-documents': '常科发',
  notices: '常科办发',
  rules: '常科办发',
  emergencies: '常科办发',
  proposals: '常科函',
  'project-notices': '常科公',
}

/** 主题分类 of columns whose subject is not science itself. */
const THEMES: Readonly<Record<string, string>> = {
  about: '政府机构',
  sections: '政府机构',
  institutions: '政府机构',
  leaders: '政府机构',
  rules: '综合政务',
  proposals: '综合政务',
  budgets: '财政、金融、审计',
  'final-accounts': '财政、金融、审计',
  'public-expenses': '财政、金融、审计',
  'science-funds': '财政、金融、审计',
  'procurement-intentions': '财政、金融、审计',
  'procurement-notices': '财政、金融、审计',
  'procurement-results': '财政、金融、审计',
  recruitment: '劳动、人事、监察',
}

/** Columns whose items are also told on the bureau's own accounts. */
const TOLD = ['news', 'notices', 'interpretations', 'project-calls', 'project-notices', 'inspections', 'recruitment']

/** All items of 2020: the regular kinds as they are, and as much news as the year's figure leaves room for. */
function items(): SampleItem[] {
  const others: SampleItem[] = [...serviceResults(), ...serviceGuides(), ...standing()]
  const taken = new Set(others.map((item) => item.title))
  others.push(...projects(taken), ...regular(taken))
  const all = [...others, ...news(ON_WEBSITE - others.length, taken)]
  all.sort((a, b) => `${a.publishedOn} ${a.at} ${a.title}`.localeCompare(`${b.publishedOn} ${b.at} ${b.title}`))
  return told(numbered(all))
}

function numbered(all: readonly SampleItem[]): SampleItem[] {
  const numbers = numbering(2020)
  return all.map((item) => {
    const series = NUMBERED[item.column]
    const isOwn = !item.title.startsWith('中华人民共和国')
    return series === undefined || !isOwn ? item : { ...item, docNo: numbers.next(series) }
  })
}

/** Marks the items that also went out on WeChat and Weibo, spread over the year. */
function told(all: readonly SampleItem[]): SampleItem[] {
  const worth = all.filter((item) => TOLD.includes(item.column))
  const evenly = (count: number) =>
    new Set(Array.from({ length: count }, (_, index) => worth[Math.floor(((index + 0.5) * worth.length) / count)]))
  const [wechat, weibo] = [evenly(ON_WECHAT), evenly(ON_WEIBO)]
  return all.map((item) => ({
    ...item,
    ...(wechat.has(item) && { wechat: true as const }),
    ...(weibo.has(item) && { weibo: true as const }),
  }))
}

function csv(rows: readonly LedgerRow[]): string {
  const head = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const line = (cells: readonly string[]) => cells.map(quote).join(',')
  return `${[line(head), ...rows.map((row) => line(head.map((key) => row[key] ?? '')))].join('\n')}\n`
}

function quote(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The row of the items' import file. */
function itemRow(item: SampleItem, index: number): LedgerRow {
  return {
    标题: item.title,
    发文字号: item.docNo ?? '',
    体裁: item.genre,
    主题分类: THEMES[item.column] ?? '科技、教育',
    主题词: item.keywords.join('、'),
    正文: bodyHtml(item.body),
    发文机关: OFFICE,
    信息来源: OFFICE,
    成文日期: item.writtenOn,
    发布时间: `${item.publishedOn} ${item.at}`,
    栏目: item.column,
    公开属性: '主动公开',
    原网址: addressOf(index),
  }
}

/** Where the item is said to have stood before; it names the item in the file of publications. */
function addressOf(index: number): string {
  return `https://example.com/changde-kjj/2020/${String(index + 1).padStart(4, '0')}.html`
}

/** The rows of the publications' import file: one per item and further channel, some hours after the website. */
function publicationRows(all: readonly SampleItem[]): LedgerRow[] {
  return all.flatMap((item, index) =>
    [item.wechat ? '政务微信公众号' : '', item.weibo ? '政务微博' : '']
      .filter((channel) => channel !== '')
      .map((channel) => ({
        原网址: addressOf(index),
        渠道: channel,
        发布时间: `${item.publishedOn} ${channel === '政务微博' ? '19:00' : '18:30'}`,
        发布账号: '创新常德',
      })),
  )
}

/** Every file of the year by its name, as text. */
export function files(): Record<string, string> {
  const all = items()
  return {
    'items.csv': csv(all.map(itemRow)),
    'publications.csv': csv(publicationRows(all)),
    'permit.csv': csv(permits()),
    'other-service.csv': csv(services()),
    'procurement.csv': csv(purchases()),
  }
}

if (import.meta.main) {
  const folder = new URL('../2020/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files())) writeFileSync(new URL(name, folder), text)
}
