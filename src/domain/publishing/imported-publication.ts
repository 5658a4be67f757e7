import { EMPTY, cellText, type Cell } from '#domain/imports/cell.ts'
import { problem, readChoice, readText } from '#domain/imports/read-cell.ts'
import { CHANNEL_NAMES, type Channel } from './channels.ts'
import { readPublished } from './read-item-cells.ts'
import type { ItemFinding } from './imported-item.ts'

/** A publication of a public item on another channel, as a file tells it. */
export type ImportedPublication = {
  /** The item's address on the old website, or its index number. */
  readonly item: string
  readonly itemId: string
  readonly editionId: string
  readonly channel: Channel
  readonly publishedAt: Date
  readonly address: string
  readonly note: string
}

/** A public item by the names a file may give it, with the moment it was approved here (null when it was imported). */
export type PublicItemPlace = {
  readonly itemId: string
  readonly editionId: string
  readonly approvedAt: Date | null
}

/** Names people give the channels besides our own. */
const ALIASES: Readonly<Record<string, Channel>> = {
  微信: 'wechat',
  微信公众号: 'wechat',
  微博: 'weibo',
  公报: 'gazette',
  网站: 'website',
  官方网站: 'website',
}

/**
 * Judges a publication on another channel: the item is public here, the time is past and not before its approval, and
 * the channel is not the website, which publishes itself.
 */
export function decideImportedPublication(
  cells: Readonly<Record<string, Cell>>,
  facts: { now: Date; findItem(name: string): PublicItemPlace | undefined },
): { value: ImportedPublication } | { findings: ItemFinding[] } {
  const cellOf = (key: string) => cells[key] ?? EMPTY
  const item = readText(cellOf('item'), { max: 1000 })
  const name = 'problem' in item ? undefined : item.value
  const place = name === undefined ? undefined : facts.findItem(name)
  const results = {
    item: 'problem' in item ? item : itemProblem(name, place),
    channel: readChannel(cellOf('channel')),
    publishedAt: readPublished(cellOf('publishedAt'), facts),
    address: readText(cellOf('address'), { max: 1000 }),
    account: readText(cellOf('account'), { max: 200 }),
  }
  const findings = Object.entries(results).flatMap(([field, result]) =>
    'problem' in result ? [{ field, ...result.problem, value: cellText(cellOf(field)).slice(0, 200) }] : [],
  )
  const at = 'problem' in results.publishedAt ? undefined : results.publishedAt.value?.at
  if (at && place?.approvedAt && at < place.approvedAt) {
    const message = '发布时间早于该信息的审签时间。信息应当先审查、后公开，请核对。'
    findings.push({
      field: 'publishedAt',
      code: 'published-before-approval',
      message,
      value: cellText(cellOf('publishedAt')),
    })
  }
  const channel = 'problem' in results.channel ? undefined : results.channel.value
  if (findings.length > 0 || !name || !place || !channel || !at) return { findings }
  const textOf = (read: typeof results.address) => ('problem' in read ? '' : (read.value ?? ''))
  return {
    value: {
      item: name,
      ...place,
      channel,
      publishedAt: at,
      address: textOf(results.address),
      note: textOf(results.account),
    },
  }
}

function itemProblem(name: string | undefined, place: PublicItemPlace | undefined) {
  if (name === undefined) return problem('value-missing', '没有填写“原网址”或索引号。')
  if (place) return { value: name }
  return problem(
    'item-not-public',
    '没有找到以此为原网址或索引号的已公开信息。请先导入或发布该信息，再导入其他渠道的发布记录。',
  )
}

function readChannel(cell: Cell) {
  const alias = ALIASES[cellText(cell)]
  const read = alias ? { value: alias } : readChoice(cell, CHANNEL_NAMES)
  if ('problem' in read) return read
  if (read.value === undefined) return problem('value-missing', '没有填写“渠道”。')
  if (read.value !== 'website') return { value: read.value }
  return problem('website-publishes-itself', '网站发布由系统记录，不能从文件导入。请删除本行。')
}
