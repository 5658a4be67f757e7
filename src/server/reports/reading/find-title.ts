import { UnreadableReport } from '#domain/reports/reading-problems.ts'
import { plain } from './labels.ts'
import type { Source } from './source.ts'

const TITLE =
  /^(.{2,60}?)[〔([【]?(20\d{2}|二[〇○零]\d?[〇○零一二三四五六七八九]{2,3})[〕)\]】]?年?(?:度)?(?:政府)?信息公开(?:工作)?(?:的)?(?:年度)?(?:工作)?(?:年度)?(?:情况)?报告/
const DIGITS: Record<string, string> = { 〇: '0', '○': '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' } // prettier-ignore

export type Title = { organ: string; year: number }

/** Organ and year from the title 〔机关全称〕〔年〕政府信息公开工作年度报告, wherever it stands before the first section. */
export function findTitle(source: Source, before: readonly string[]): Title {
  const lines = before.map((text) => text.trim()).filter((text) => text !== '')
  // A title may be broken over two or three lines.
  const joined = (count: number) => lines.map((_, at) => lines.slice(at, at + count).join(''))
  for (const text of [...joined(1), ...source.titles, ...joined(2), ...joined(3)]) {
    const title = titleIn(text)
    if (title) return title
  }
  throw new UnreadableReport('report-without-title')
}

/** How many different reports the lines name in titles of their own. */
export function titlesIn(lines: readonly string[]): string[] {
  const found = lines.filter((line) => plain(line).length < 60).flatMap((line) => titleIn(line) ?? [])
  return [...new Set(found.map(({ organ, year }) => `${organ}${year}`))]
}

/** Organ and year when this text is a report's title. */
export function titleIn(text: string): Title | undefined {
  const match = TITLE.exec(plain(text).replace(/^[《“"']+/, ''))
  const [, organ = '', year = ''] = match ?? []
  if (!match || /[，。；：]/.test(organ)) return undefined
  const digits = Array.from(year, (letter) => DIGITS[letter] ?? letter).join('')
  return { organ: organ.replace(/关于$/, ''), year: Number(digits) }
}
