import type { SiteContext } from '#server/http/context.ts'
import { yearOf } from '#domain/calendar/day.ts'
import { CHANNELS, CHANNEL_NAMES } from '#domain/publishing/channels.ts'
import { listPublishedItems } from '#server/information/published-items.queries.ts'
import { REPORT_CHANNELS } from '#domain/reports/section-one-numbers.ts'
import { findPublishedReport, listPublishedReportYears } from '#server/reports/published-reports.queries.ts'
import { countPublishedByChannel } from '#server/publishing/published-publications.queries.ts'
import type { OrganFrame } from '../frame/load-frame.ts'
import { at } from '../frame/site.ts'
import { columnHref, loadColumns, type Columns } from '../information/columns.ts'
import { address, rowView } from '../information/row-views.ts'
import type { OrganFrontView } from './organ-front.page.ts'

const NEWEST = 10
const BESIDE = 5

/** The front page of an organ: its newest items, policy beside interpretation, this year's publications by channel. */
export async function loadOrganFront(site: SiteContext, start: OrganFrame): Promise<OrganFrontView> {
  const { frame, organ } = start
  const year = yearOf(site.today)
  const [newest, columns, channels] = await Promise.all([
    listPublishedItems(site.db, { organId: organ.id }, {}, NEWEST),
    loadColumns(site.db, organ.id),
    countPublishedByChannel(site.db, organ.id, year),
  ])
  const [report, policies, interpretations] = await Promise.all([
    newestReport(site, start),
    newestOfType(site, start, columns, '政策文件'),
    newestOfType(site, start, columns, '政策解读'),
  ])
  return {
    newest: newest.rows.map((row) => rowView(frame.site, row)),
    policies,
    interpretations,
    report,
    year,
    numbers: CHANNELS.map((channel) => ({
      channel,
      count: channels.find((entry) => entry.channel === channel)?.count ?? 0,
    }))
      .filter(({ channel, count }) => count > 0 || channel === 'website')
      .map(({ channel, count }) => ({
        name: `${CHANNEL_NAMES[channel]}发布`,
        value: count.toLocaleString('en-US'),
        unit: '条',
        href: channel === 'website' ? address(at(frame.site, 'disclosure'), { year: String(year) }) : null,
      })),
    hints: columns.all
      .filter((column) => column.module === 'disclosure' && column.parentId !== null)
      .map((column) => ({ column, count: columns.count(column.id) }))
      .sort((a, b) => b.count - a.count)
      .slice(0, 6)
      .map(({ column }) => ({ name: column.name, href: columnHref(frame.site, column) })),
    phone: frame.site.phone,
  }
}

/** The numbers of the newest published report, as frozen in it. */
async function newestReport(site: SiteContext, { frame, organ }: OrganFrame): Promise<OrganFrontView['report']> {
  const [year] = await listPublishedReportYears(site.db, organ.id)
  const found = year === undefined ? undefined : await findPublishedReport(site.db, organ.id, year)
  const counts = found?.report.narrativeCounts
  if (year === undefined || counts === undefined) return null
  return {
    year,
    href: at(frame.site, `reports/${year}`),
    total: String(counts.total ?? 0),
    parts: REPORT_CHANNELS.filter(({ key }) => counts[key]).map(({ key, label }) => ({
      name: label,
      value: String(counts[key]),
    })),
  }
}

/** The newest items of the columns of one 栏目类别; null when the organ has no such column. */
async function newestOfType(site: SiteContext, { frame, organ }: OrganFrame, columns: Columns, type: string) {
  const [column, ...others] = columns.all.filter((entry) => entry.type === type && entry.module === 'disclosure')
  if (column === undefined) return null
  const columnIds = [column, ...others].map((entry) => entry.id)
  const page = await listPublishedItems(site.db, { organId: organ.id, columnIds }, {}, BESIDE)
  return { href: columnHref(frame.site, column), rows: page.rows.map((row) => rowView(frame.site, row)) }
}
