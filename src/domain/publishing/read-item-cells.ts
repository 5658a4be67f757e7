import { isIndexNumber } from '#domain/catalogue/index-number.ts'
import type { Day } from '#domain/calendar/day.ts'
import { GENRES } from '#domain/catalogue/genres.ts'
import { THEME_CLASSES } from '#domain/catalogue/theme-classes.ts'
import { cellText, quoted, type Cell, type Read } from '#domain/imports/cell.ts'
import { problem, readChoice, readMoment, readText } from '#domain/imports/read-cell.ts'
import { DISCLOSURE_ATTRIBUTE_NAMES } from '#domain/information/disclosure-attribute.ts'

/** A column of the organ's site, as a file may name it. */
export type ColumnPlace = {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly parentName: string | null
  readonly closed: boolean
  readonly art20Item: number | null
}

/** Before the first government websites nothing was published on one. */
const EARLIEST_PUBLICATION = '1994-01-01'

/** A moment in the past, in China's time. */
export function readPublished(cell: Cell, facts: { readonly now: Date }): Read<{ at: Date; on: Day }> {
  const read = readMoment(cell)
  if ('problem' in read) return read
  if (!read.value) return problem('value-missing', '没有填写“发布时间”。')
  const { on, time } = read.value
  const at = new Date(`${on}T${time}+08:00`)
  if (at >= facts.now)
    return problem('published-in-future', `发布时间${quoted(cellText(cell))}晚于现在。请填写实际发布的时间。`)
  if (on < EARLIEST_PUBLICATION) return problem('date-too-early', `发布时间${quoted(cellText(cell))}过早。请核对年份。`)
  return { value: { at, on } }
}

/** A column by its name, its address, or `parent/name`. */
export function readColumn(cell: Cell, columns: readonly ColumnPlace[]): Read<ColumnPlace> {
  const read = readText(cell, { max: 200 })
  if ('problem' in read) return read
  if (!read.value) return problem('column-missing', '没有填写“栏目”。')
  const text = read.value.replaceAll(/\s*[/＞>\\]\s*/g, '/')
  const [last = '', parent] = text.split('/').toReversed()
  const named = columns.filter(
    ({ name, slug, parentName }) => slug === text || (name === last && (parent === undefined || parentName === parent)),
  )
  const [only] = named.filter(({ slug }) => slug === text).concat(named)
  if (!only) return problem('unknown-column-name', `栏目${quoted(read.value)}不存在。请先建立栏目，或填写已有的栏目。`)
  if (named.length > 1 && only.slug !== text) {
    return problem(
      'column-ambiguous',
      `有 ${named.length} 个栏目叫${quoted(read.value)}。请写成“上级栏目/栏目”，或填写栏目地址。`,
    )
  }
  return { value: only }
}

/** Only what was 主动公开 may come in as public; anything else is refused, row by row. */
export function readAttribute(cell: Cell): Read<'proactive'> {
  const read = readChoice(cell, DISCLOSURE_ATTRIBUTE_NAMES)
  if ('problem' in read) return read
  if (read.value === undefined || read.value === 'proactive') return { value: 'proactive' }
  return problem(
    'not-proactive',
    `公开属性是“${DISCLOSURE_ATTRIBUTE_NAMES[read.value]}”，不得导入为已公开信息。请删除本行，需要保存的另行拟稿。`,
  )
}

/** One of the 22 classes by name or code, with a second level after a slash. */
export function readTheme(cell: Cell): Read<{ code: (typeof THEME_CLASSES)[number]['code']; detail: string }> {
  const read = readText(cell, { max: 60 })
  if ('problem' in read || read.value === undefined) return 'problem' in read ? read : { value: undefined }
  const [first = '', detail = ''] = read.value.split(/[\\/]/).map((part) => part.trim())
  const theme = THEME_CLASSES.find(
    (one) => one.code === first || one.name === first || ('localName' in one && one.localName === first),
  )
  if (theme) return { value: { code: theme.code, detail: detail.slice(0, 30) } }
  return problem(
    'unknown-theme',
    `主题分类${quoted(read.value)}不在国务院主题分类的 22 类之中。请填写类名或 01 至 22。`,
  )
}

/** At most ten words, separated by 、 ； , or blanks. */
export function readKeywords(cell: Cell): Read<string[]> {
  const read = readText(cell, { max: 300 })
  if ('problem' in read || read.value === undefined) return 'problem' in read ? read : { value: undefined }
  const words = read.value.split(/[、；;，,\s]+/).filter((word) => word !== '')
  if (words.length > 10) return problem('too-many-keywords', `主题词有 ${words.length} 个，最多 10 个。请精简。`)
  if (words.some((word) => word.length > 20)) return problem('too-long', '有主题词超过 20 个字。请精简或用顿号隔开。')
  return { value: [...new Set(words)] }
}

/** An http address. */
export function readAddress(cell: Cell): Read<string> {
  const read = readText(cell, { max: 1000 })
  if ('problem' in read || read.value === undefined) return read
  if (/^https?:\/\/\S+$/.test(read.value)) return read
  return problem('not-an-address', `${quoted(read.value)}不是网址。请填写以 http 开头的完整地址。`)
}

/** An index number in any of the forms in use; it is kept, because it never changes (国办秘函〔2009〕6号). */
export function readIndexNo(cell: Cell): Read<string> {
  const read = readText(cell, { max: 40 })
  if ('problem' in read || read.value === undefined || isIndexNumber(read.value)) return read
  return problem(
    'not-an-index-number',
    `${quoted(read.value)}不是索引号。请填写完整的索引号，如 006473810/2020-00012。`,
  )
}

/** The names of 体裁 by code. */
export const GENRE_NAMES = Object.fromEntries(GENRES.map(({ code, name }) => [code, name])) as Record<
  (typeof GENRES)[number]['code'],
  string
>
