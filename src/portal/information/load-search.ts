import type { SiteContext } from '#server/http/context.ts'
import { countPublishedItems, listPublishedItems } from '#server/information/published-items.queries.ts'
import type { OrganFrame } from '../frame/load-frame.ts'
import { at } from '../frame/site.ts'
import { loadColumns } from './columns.ts'
import { pagingView, rowView } from './row-views.ts'
import type { SearchView } from './search.page.ts'

const PAGE_SIZE = 20
const MOST_WORDS = 6

export type SearchQuery = { q?: string | undefined; after?: string | undefined; before?: string | undefined }

/** The words of a query: at most six, cut at 100 characters in all. */
export function searchWords(query: string): string[] {
  return query.slice(0, 100).split(/\s+/u).filter(Boolean).slice(0, MOST_WORDS)
}

/** Public items whose title, document number or index number holds every word, newest first. */
export async function loadSearch(
  site: SiteContext,
  { frame, organ }: OrganFrame,
  query: SearchQuery,
): Promise<SearchView> {
  const asked = (query.q ?? '').trim().slice(0, 100)
  const words = searchWords(asked)
  if (words.length === 0) return { query: '', words: [], total: 0, rows: [], paging: { previous: null, next: null } }
  const filter = { organId: organ.id, words }
  const [page, total, columns] = await Promise.all([
    listPublishedItems(site.db, filter, query, PAGE_SIZE),
    countPublishedItems(site.db, filter),
    loadColumns(site.db, organ.id),
  ])
  return {
    query: asked,
    words,
    total,
    rows: page.rows.map((row) => ({
      ...rowView(frame.site, row),
      column:
        row.columnId === null
          ? ''
          : columns
              .path(row.columnId)
              .map((column) => column.name)
              .join(' › '),
    })),
    paging: pagingView(page, at(frame.site, 'search'), { q: asked }),
  }
}
