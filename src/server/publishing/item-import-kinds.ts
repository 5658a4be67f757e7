import { cellText, EMPTY } from '#domain/imports/cell.ts'
import { yearOf } from '#domain/calendar/day.ts'
import { formatIndexNumber, readIndexNumber } from '#domain/catalogue/index-number.ts'
import { CHANNEL_NAMES } from '#domain/publishing/channels.ts'
import { decideImportedItem, type ImportedItem } from '#domain/publishing/imported-item.ts'
import { importedItemColumns, importedPublicationColumns } from '#domain/publishing/imported-item-columns.ts'
import { decideImportedPublication, type ImportedPublication } from '#domain/publishing/imported-publication.ts'
import type { Tx } from '#db/types.ts'
import type { ActingContext } from '#server/http/context.ts'
import type { ImportKind } from '#server/imports/import-kind.ts'
import { importKind } from '#server/imports/judge-rows.ts'
import { cleanBody } from '#server/information/clean-body.ts'
import {
  findOrganName,
  findTakenAddresses,
  findTakenIndexNumbers,
  findTakenTitles,
  insertImportedItems,
  insertPublications,
  listColumnPlaces,
  listPublicItemPlaces,
  listTakenChannels,
  raiseIndexSerial,
  takeIndexSerials,
  type NumberedItem,
} from './import-items.queries.ts'
import { findIndexPrefix } from './public-items.queries.ts'

const itemsKind = importKind<ImportedItem>({
  name: 'items',
  title: '历史政府信息',
  group: '政府信息',
  action: 'publishing.import',
  columns: importedItemColumns,
  attestation: '我已逐条核对：这些信息在导入之前已经依法主动公开，公开前经过审查，发布时间真实。',
  reader: async ({ ctx, organId, db }) => {
    const columns = await listColumnPlaces(db, organId)
    const facts = { today: ctx.today, now: ctx.now, organName: await findOrganName(db, organId), columns }
    return (cells) => decideImportedItem(cells, bodyOf(cellText(cells.body ?? EMPTY)), facts)
  },
  singles: ({ originalAddress, indexNo, content, publishedOn }) => [
    originalAddress === null
      ? { field: 'title', value: `${content.title}（${publishedOn}）` }
      : { field: 'originalAddress', value: originalAddress },
    ...(indexNo === null ? [] : [{ field: 'indexNo', value: indexNo }]),
  ],
  findTaken: ({ organId, db }, field, values) => {
    if (field === 'indexNo') return findTakenIndexNumbers(db, values)
    return field === 'title' ? findTakenTitles(db, organId, values) : findTakenAddresses(db, organId, values)
  },
  save: async ({ ctx, organId, tx, batchId }, items) => {
    const origin = { organId, batchId, accountId: accountOf(ctx), at: ctx.now }
    await insertImportedItems(tx, origin, await withIndexNumbers(tx, organId, items))
    return items.length
  },
})

const publicationsKind = importKind<ImportedPublication>({
  name: 'publications',
  title: '其他渠道发布记录',
  group: '政府信息',
  action: 'publishing.import',
  columns: importedPublicationColumns,
  attestation: '我已逐条核对：这些信息确已在所列渠道发布，发布时间真实。',
  reader: async ({ ctx, organId, db }) => {
    const places = await listPublicItemPlaces(db, organId)
    const facts = { now: ctx.now, findItem: (name: string) => places.get(name) }
    return (cells) => decideImportedPublication(cells, facts)
  },
  singles: ({ item, itemId, channel }) => [
    { field: 'channel', value: `${itemId}@${channel}`, shown: `${CHANNEL_NAMES[channel]}：${item}` },
  ],
  findTaken: ({ organId, db }, _field, values) =>
    listTakenChannels(
      db,
      organId,
      values.map((value) => value.slice(0, value.indexOf('@'))),
    ),
  save: async ({ ctx, organId, tx }, publications) => {
    await insertPublications(tx, { organId, accountId: accountOf(ctx), at: ctx.now }, publications)
    return publications.length
  },
})

/** How the years of an old website come in: its items first, then what other channels published of them. */
export const itemImportKinds: readonly ImportKind[] = [itemsKind, publicationsKind]

/**
 * Numbers by year of publication (国办秘函〔2009〕6号), in the order of publication. An item that had a number keeps it;
 * those of the organ's own series are never given out again.
 */
async function withIndexNumbers(tx: Tx, organId: string, items: readonly ImportedItem[]): Promise<NumberedItem[]> {
  const prefix = await findIndexPrefix(tx, organId)
  const numbered: NumberedItem[] = []
  for (const item of items) {
    if (item.indexNo === null) continue
    const kept = readIndexNumber(item.indexNo)
    if (kept?.prefix === prefix) await raiseIndexSerial(tx, organId, kept.year, kept.serial)
    numbered.push({ ...item, indexNo: item.indexNo })
  }
  const unnumbered = items.filter(({ indexNo }) => indexNo === null)
  const ordered = unnumbered.toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime())
  for (const [year, ofYear] of Map.groupBy(ordered, ({ publishedOn }) => yearOf(publishedOn))) {
    const first = await takeIndexSerials(tx, organId, year, ofYear.length)
    for (const [position, item] of ofYear.entries()) {
      numbered.push({ ...item, indexNo: formatIndexNumber(prefix, year, first + position) })
    }
  }
  return numbered
}

/** Plain text becomes paragraphs; HTML is cleaned as a pasted body would be. */
function bodyOf(text: string): { html: string; text: string } {
  if (/<[a-z][^>]*>/i.test(text)) return cleanBody(text)
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const paragraphs = escaped
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return cleanBody(paragraphs.map((line) => `<p>${line}</p>`).join(''))
}

function accountOf(ctx: ActingContext): string | null {
  return ctx.actor.kind === 'staff' ? ctx.actor.accountId : null
}
