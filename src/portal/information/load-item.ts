import type { SiteContext } from '#server/http/context.ts'
import {
  findPublishedItem,
  listPublishedAttachments,
  listPublishedEditions,
  listPublishedPredecessors,
  listPublishedSuccessors,
  type PublishedAttachment,
  type PublishedItem,
  type PublishedLink,
} from '#server/information/published-item.queries.ts'
import { formatDayInChinese } from '#domain/calendar/day.ts'
import { genreName } from '#domain/catalogue/genres.ts'
import { themeName } from '#domain/catalogue/theme-classes.ts'
import type { OrganFrame } from '../frame/load-frame.ts'
import { minuteInChina } from '../frame/moments.ts'
import { at, type SiteView } from '../frame/site.ts'
import { moduleNames } from './column.page.ts'
import { columnHref, loadColumns, type Columns } from './columns.ts'
import { purposeOf } from './load-column.ts'
import { fileKind, fileSize } from './file-words.ts'
import type { ItemView } from './item.page.ts'
import { readValidity } from './row-views.ts'

/** A public item with everything its page shows; undefined when it is not public. */
export async function loadItem(
  site: SiteContext,
  { frame, organ }: OrganFrame,
  id: string,
): Promise<ItemView | undefined> {
  const item = await findPublishedItem(site.db, organ.id, id)
  if (item === undefined) return undefined
  const [attachments, editions, successors, predecessors, columns] = await Promise.all([
    listPublishedAttachments(site.db, organ.id, id),
    listPublishedEditions(site.db, organ.id, id),
    listPublishedSuccessors(site.db, organ.id, item.successorItemId),
    listPublishedPredecessors(site.db, organ.id, id),
    loadColumns(site.db, organ.id),
  ])
  const link = (one: PublishedLink) => ({
    href: at(frame.site, `items/${one.id}`),
    title: one.title,
    documentNumber: one.documentNumber || null,
  })
  return {
    ...metadata(frame.site, item),
    url: `${site.publicUrl ?? ''}${at(frame.site, `items/${id}`)}`,
    body: item.bodyHtml,
    attachments: attachments.map((file) => attachmentView(frame.site, id, file)),
    successors: successors.map(link),
    predecessors: predecessors.map(link),
    editions: editions.map((edition) => ({
      number: edition.number,
      publishedAt: edition.publishedAt === null ? '' : minuteInChina(edition.publishedAt),
      note: edition.note || null,
    })),
    column: columnOf(frame.site, columns, item.columnId),
  }
}

function metadata(site: SiteView, item: PublishedItem) {
  const inLetters = (day: PublishedItem['writtenOn']) => (day === null ? null : formatDayInChinese(day))
  return {
    title: item.title,
    subtitle: item.subtitle || null,
    documentNumber: item.documentNumber || null,
    indexNumber: item.indexNumber,
    topic: [themeName(item.themeCode), item.themeDetail].filter((part) => part !== '').join('\\'),
    genre: genreName(item.genre),
    publisher: site.organName,
    issuers: item.issuer || site.organName,
    writtenOn: inLetters(item.writtenOn),
    publishedAt: minuteInChina(item.firstPublishedAt),
    effectiveOn: inLetters(item.effectiveOn),
    expiresOn: inLetters(item.expiresOn),
    validity: readValidity(item.validity),
    validitySince: inLetters(item.validitySince),
    validityReason: item.validityReason || null,
    keywords: item.keywords,
    summary: item.summary || null,
    source: item.source || item.issuer || site.organName,
  }
}

function attachmentView(site: SiteView, itemId: string, file: PublishedAttachment) {
  return {
    href: at(site, `items/${itemId}/attachments/${file.id}`),
    name: file.title,
    kind: fileKind(file.name, file.mediaType),
    size: fileSize(file.bytes),
  }
}

function columnOf(site: SiteView, columns: Columns, columnId: string | null): ItemView['column'] {
  const path = columnId === null ? [] : columns.path(columnId)
  const column = path.at(-1)
  const module = column?.module === 'rules' ? 'rules' : 'disclosure'
  return {
    module,
    name: column?.name ?? moduleNames[module],
    description: column === undefined ? moduleNames[module] : purposeOf(column),
    keywords:
      column === undefined || column.keywords.length === 0 ? [column?.name ?? moduleNames[module]] : column.keywords,
    type: column?.type ?? '信息公开',
    crumbs: [
      { name: moduleNames[module], href: at(site, module) },
      ...path
        .filter((entry) => !(entry.module === 'rules' && entry.parentId === null))
        .map((entry) => ({ name: entry.name, href: columnHref(site, entry) })),
    ],
  }
}
