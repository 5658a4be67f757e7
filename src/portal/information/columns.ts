import type { Day } from '#domain/calendar/day.ts'
import type { Db } from '#db/types.ts'
import { listPublishedColumns, type PublishedColumn } from '#server/catalogue/published-columns.queries.ts'
import { countPublishedItemsByColumn } from '#server/information/published-items.queries.ts'
import type { ColumnNode } from '../catalogue/column-tree.ts'
import { at, type SiteView } from '../frame/site.ts'

/** An organ's open columns with what is public in each. */
export type Columns = {
  all: readonly PublishedColumn[]
  /** Ids of the column and everything beneath it. */
  beneath(id: string): string[]
  /** Public items in the column and beneath it. */
  count(id: string): number
  /** Day of the newest publication in the column or beneath it; null when there is none. */
  newestOn(id: string): Day | null
  /** From the outermost column down to this one. */
  path(id: string): PublishedColumn[]
}

/** Loads the columns and counts of an organ: two queries. */
export async function loadColumns(db: Db, organId: string): Promise<Columns> {
  const [all, counts] = await Promise.all([listPublishedColumns(db, organId), countPublishedItemsByColumn(db, organId)])
  const beneath = (id: string): string[] => [
    id,
    ...all.filter((column) => column.parentId === id).flatMap((column) => beneath(column.id)),
  ]
  const within = (id: string) => {
    const ids = new Set(beneath(id))
    return counts.filter((entry) => ids.has(entry.columnId))
  }
  const path = (id: string): PublishedColumn[] => {
    const column = all.find((entry) => entry.id === id)
    if (column === undefined) return []
    return [...(column.parentId === null ? [] : path(column.parentId)), column]
  }
  return {
    all,
    beneath,
    path,
    count: (id) => within(id).reduce((sum, entry) => sum + entry.count, 0),
    newestOn: (id) =>
      within(id)
        .map((entry) => entry.newestOn)
        .sort()
        .at(-1) ?? null,
  }
}

/** Where a column stands on the site. */
export function columnHref(site: SiteView, column: PublishedColumn): string {
  const module = column.module === 'rules' ? 'rules' : 'disclosure'
  return column.module === 'rules' && column.parentId === null
    ? at(site, 'rules')
    : at(site, `${module}/${column.slug}`)
}

/** The columns of a module as a tree; the branch around `currentId` is open. */
export function treeOf(site: SiteView, columns: Columns, module: string, currentId: string | null): ColumnNode[] {
  const open = new Set(currentId === null ? [] : columns.path(currentId).map((column) => column.id))
  const node = (column: PublishedColumn): ColumnNode => ({
    name: column.name,
    href: columnHref(site, column),
    count: columns.count(column.id),
    current: column.id === currentId,
    open: open.has(column.id),
    children: columns.all.filter((child) => child.parentId === column.id).map(node),
  })
  return columns.all.filter((column) => column.module === module && column.parentId === null).map(node)
}
