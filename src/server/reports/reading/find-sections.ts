import { FORM_IDS, formById } from '#domain/reports/forms/form-of-year.ts'
import { likeness, plain } from './labels.ts'
import type { Source } from './source.ts'

export type Sections = {
  /** Paragraphs before the first section: title and preamble. */
  before: string[]
  /** The headings found, as written, in the order found. */
  headings: string[]
  /** Paragraphs of each section that was found, by its number. */
  texts: Map<string, string[]>
}

/** Names of each section in either form, and the one that the explanation of the later form gives section four. */
const NAMES = [0, 1, 2, 3, 4, 5].map((index) => [
  ...FORM_IDS.map((id) => formById(id).headings[index] ?? ''),
  ...(index === 3 ? ['因政府信息公开工作被申请行政复议、提起行政诉讼情况'] : []),
])

/** What stands on a page around a report, below it: readers' tools, attachments, the site's foot. */
const AFTERWARDS =
  /^(?:【?(?:打印|关闭|返回|分享)|扫一扫|上一篇|下一篇|相关(?:附件|链接|稿件|文章|信息)|附件[:：]|版权所有|主办单位|网站标识码|[^，。]{0,8}ICP备|本报告于\d{4}年)/

/** Divides the text at the six headings, by what they say and not by their numbers, which get lost or start again. */
export function findSections(source: Source): Sections {
  const sections: Sections = { before: [], headings: [], texts: new Map() }
  let current = sections.before
  let ended = false
  for (const block of source.blocks) {
    if (block.kind === 'grid') {
      // Some pages set a section's heading as the first row of its table.
      sections.headings.push(...block.cells.map(({ text }) => text.trim()).filter((text) => sectionOf(text)))
      continue
    }
    const number = sectionOf(block.text)
    if (number) {
      sections.headings.push(block.text.trim())
      current = sections.texts.get(number) ?? []
      sections.texts.set(number, current)
      ended = false
    } else if (block.text.trim() !== '') {
      ended ||= number === undefined && current !== sections.before && AFTERWARDS.test(block.text.trim())
      if (!ended) current.push(block.text.trim())
    }
  }
  return sections
}

/** The number of the section whose heading this paragraph is. */
export function sectionOf(text: string): string | undefined {
  const line = plain(text).replace(/[。：:]$/, '')
  if (line.length < 3 || line.length > 45 || /[。；]/.test(line)) return undefined
  const numbered = /^[一二三四五六七八九]、/.test(line)
  const scores = NAMES.map((names) => Math.max(...names.map((name) => likeness(line, name))))
  const best = Math.max(...scores)
  return best >= (numbered ? 0.8 : 1) ? String(scores.indexOf(best) + 1) : undefined
}
