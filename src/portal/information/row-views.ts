import { VALIDITIES, type Validity } from '#domain/information/validity.ts'
import type { PublishedItemRow, PublishedPage } from '#server/information/published-items.queries.ts'
import { dayInChina } from '../frame/moments.ts'
import type { PagingView } from '../frame/paging.ts'
import { at, type SiteView } from '../frame/site.ts'
import type { ItemRowView } from './item-rows.ts'

/** A database row as a line of a list. */
export function rowView(site: SiteView, row: PublishedItemRow): ItemRowView {
  return {
    href: at(site, `items/${row.id}`),
    title: row.title,
    documentNumber: row.documentNumber === '' ? null : row.documentNumber,
    validity: readValidity(row.validity),
    publishedOn: dayInChina(row.firstPublishedAt),
  }
}

/** A stored validity; one that this version does not know counts as in force. */
export function readValidity(stored: string): Validity {
  return VALIDITIES.find((validity) => validity === stored) ?? 'in-force'
}

/** Links to the neighbouring pages that keep the other parts of the address. */
export function pagingView(page: PublishedPage, path: string, query: Record<string, string | undefined>): PagingView {
  const first = page.rows.at(0)
  const last = page.rows.at(-1)
  return {
    previous: page.hasPrevious && first !== undefined ? address(path, { ...query, before: first.key }) : null,
    next: page.hasNext && last !== undefined ? address(path, { ...query, after: last.key }) : null,
  }
}

/** An address with those parts of the query that have a value. */
export function address(path: string, query: Record<string, string | undefined>): string {
  const parts = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') parts.set(name, value)
  return parts.size === 0 ? path : `${path}?${parts}`
}
