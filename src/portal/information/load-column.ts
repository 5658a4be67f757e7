import { formatDayInChinese } from '#domain/calendar/day.ts'
import { articleOf } from '#domain/catalogue/statutory-items.ts'
import { notFound } from '#server/http/errors.ts'
import type { SiteContext } from '#server/http/context.ts'
import type { PublishedColumn } from '#server/catalogue/published-columns.queries.ts'
import {
  countPublishedItems,
  listPublishedChoices,
  listPublishedItems,
  type PublishedItemFilter,
} from '#server/information/published-items.queries.ts'
import { VALIDITIES, VALIDITY_NAMES } from '#domain/information/validity.ts'
import type { OrganFrame } from '../frame/load-frame.ts'
import { at } from '../frame/site.ts'
import { moduleNames, type ColumnView, type Filter } from './column.page.ts'
import { columnHref, loadColumns, treeOf, type Columns } from './columns.ts'
import { address, pagingView, rowView } from './row-views.ts'

const PAGE_SIZE = 20

/** What the address of a column page asks for; unknown words are ignored. */
export type ColumnQuery = {
  year?: string | undefined
  validity?: string | undefined
  after?: string | undefined
  before?: string | undefined
}

type ModuleName = ColumnView['module']

/** A column page, or the page of a whole module when `slug` is undefined. Throws notFound for an unknown column. */
export async function loadColumn(
  site: SiteContext,
  { frame, organ }: OrganFrame,
  module: ModuleName,
  slug: string | undefined,
  query: ColumnQuery,
): Promise<ColumnView> {
  const columns = await loadColumns(site.db, organ.id)
  const column = columns.all.find((entry) => entry.module === module && entry.slug === slug)
  if (slug !== undefined && column === undefined) throw notFound()
  const tops = columns.all.filter((entry) => entry.module === module && entry.parentId === null)
  const here = column === undefined ? tops : [column]
  const columnIds = here.flatMap((entry) => columns.beneath(entry.id))
  const year = /^\d{4}$/.test(query.year ?? '') ? Number(query.year) : undefined
  const validity = VALIDITIES.find((entry) => entry === query.validity)
  const filter: PublishedItemFilter = { organId: organ.id, columnIds, year, validity }
  const [page, total, choices] = await Promise.all([
    listPublishedItems(site.db, filter, query, PAGE_SIZE),
    countPublishedItems(site.db, filter),
    listPublishedChoices(site.db, { organId: organ.id, columnIds }),
  ])
  const path = column === undefined ? at(frame.site, module) : columnHref(frame.site, column)
  const kept = { year: year === undefined ? undefined : String(year), validity }
  return {
    ...wordsOf(module, column),
    module,
    above: above(frame, columns, column, module),
    tree: treeOf(frame.site, columns, module, column?.id ?? null),
    children: childrenOf(frame, columns, column, module),
    filters: filtersOf(path, kept, choices),
    total,
    rows: page.rows.map((row) => rowView(frame.site, row)),
    paging: pagingView(page, path, kept),
    updatedOn:
      here
        .map((entry) => columns.newestOn(entry.id))
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
    asOf: formatDayInChinese(site.today),
    phone: frame.site.phone,
  }
}

function wordsOf(module: ModuleName, column: PublishedColumn | undefined) {
  if (column !== undefined && !(module === 'rules' && column.parentId === null)) {
    return { name: column.name, purpose: purposeOf(column), keywords: keywordsOf(column), type: column.type }
  }
  return module === 'rules'
    ? {
        name: moduleNames.rules,
        purpose: '政府信息公开条例、上级有关规定，以及本机关的公开审查、发布协调、依申请公开、保密审查等工作制度。',
        keywords: ['政府信息公开制度', '条例', '规定'],
        type: '政策文件',
      }
    : {
        name: moduleNames.disclosure,
        purpose: '依照《中华人民共和国政府信息公开条例》第二十条、第二十一条主动公开的政府信息，可以检索、查阅和下载。',
        keywords: ['法定主动公开内容', '主动公开', '政府信息公开目录'],
        type: '信息公开',
      }
}

/** What belongs into the column: its own description, else what the law says it is for. */
export function purposeOf(column: PublishedColumn): string {
  if (column.description !== '') return column.description
  const article = column.art20Item === null ? undefined : articleOf(column.art20Item)
  return article === undefined
    ? `本栏目公开“${column.name}”方面的政府信息。`
    : `依照《中华人民共和国政府信息公开条例》${article}，公开“${column.name}”方面的政府信息。`
}

function keywordsOf(column: PublishedColumn): string[] {
  return column.keywords.length > 0 ? column.keywords : [column.name]
}

function above(frame: OrganFrame['frame'], columns: Columns, column: PublishedColumn | undefined, module: ModuleName) {
  if (column === undefined) return []
  return columns
    .path(column.id)
    .slice(0, -1)
    .filter((entry) => !(module === 'rules' && entry.parentId === null))
    .map((entry) => ({ name: entry.name, href: columnHref(frame.site, entry) }))
}

function childrenOf(
  frame: OrganFrame['frame'],
  columns: Columns,
  column: PublishedColumn | undefined,
  module: ModuleName,
) {
  if (column === undefined) return []
  return columns.all
    .filter((entry) => entry.module === module && entry.parentId === column.id)
    .map((entry) => ({ name: entry.name, href: columnHref(frame.site, entry), count: columns.count(entry.id) }))
}

function filtersOf(
  path: string,
  kept: { year: string | undefined; validity: string | undefined },
  choices: { years: readonly number[]; validities: readonly string[] },
): Filter[] {
  const year: Filter = {
    name: '年份',
    choices: [
      { name: '全部', href: address(path, { ...kept, year: undefined }), chosen: kept.year === undefined },
      ...choices.years.map((one) => ({
        name: `${one}年`,
        href: address(path, { ...kept, year: String(one) }),
        chosen: kept.year === String(one),
      })),
    ],
  }
  const validity: Filter = {
    name: '有效性',
    choices: [
      { name: '全部', href: address(path, { ...kept, validity: undefined }), chosen: kept.validity === undefined },
      ...VALIDITIES.filter((one) => choices.validities.includes(one)).map((one) => ({
        name: VALIDITY_NAMES[one],
        href: address(path, { ...kept, validity: one }),
        chosen: kept.validity === one,
      })),
    ],
  }
  return [...(choices.years.length > 1 ? [year] : []), ...(choices.validities.length > 1 ? [validity] : [])]
}
