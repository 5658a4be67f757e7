/** What stands in a number's cell: its value (null for blank), with a note when the cell says more; or why it cannot be read. */
export type ReadNumber = { value: number | null; note?: string } | { why: string }

const BLANK = /^(?:[-—–－―─/／\\＼﹘‐*·.。]+|无|空|NA|N\/A|不涉及|未填)$/i
const COUNTED = '(?:件次|件|项|条|个|份|次|宗)'
const MONEY = '(?:万元|亿元|元|万)'
const NUMBER = new RegExp(`^([-−－﹣+＋]?)((?:\\d{1,3}(?:[,，]\\d{3})+|\\d+)(?:\\.\\d+)?)(${COUNTED}|${MONEY})?(.*)$`)
const IN_UNIT: Record<string, number> = { 亿元: 1e8, 万元: 1e4, 万: 1e4, 元: 1 }

/**
 * Reads the text of a cell. Blanks, dashes and 无 are blank cells; full-width digits, thousands separators, units and
 * an aside in brackets after the number are understood. `unit` is that of the column; money in another unit is
 * converted and the note says so. Anything else is not guessed.
 */
export function readNumber(text: string, unit: string): ReadNumber {
  const trimmed = text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').trim() // prettier-ignore
  if (trimmed === '' || BLANK.test(trimmed.replace(/\s/g, ''))) return { value: null }
  if (/\d\s+\d/.test(trimmed.replace(/[（(].*$/s, ''))) return { why: '数字中间有空格，不能确定是一个数还是几个数' }
  const match = NUMBER.exec(trimmed.replace(/\s/g, '').replace(/[￥¥]/, ''))
  if (!match) return { why: '不是数字' }
  const [, sign = '', digits = '', found = '', rest = ''] = match
  if (rest !== '' && !/^[（([【].*[）)\]】]$/.test(rest)) return { why: '数字后面还有别的内容' }
  const number = Number(digits.replace(/[,，]/g, '')) * (/[-−－﹣]/.test(sign) ? -1 : 1)
  if (!Number.isFinite(number) || Math.abs(number) > 1e14) return { why: '数字大得不正常' }
  const isMoney = unit === '元' || unit === '万元'
  if (found in IN_UNIT && !isMoney) return { why: `这一格应填件数，写的却是金额` }
  const value = found !== unit && found in IN_UNIT ? converted(number, found, unit) : number
  const notes = [
    ...(value !== number ? [`原文“${trimmed}”，已按${unit}换算为 ${value}`] : []),
    ...(rest === '' ? [] : [`原文“${trimmed}”，括号里的说明没有计入`]),
  ]
  return notes.length > 0 ? { value, note: notes.join('；') } : { value: value === 0 ? 0 : value }
}

function converted(number: number, from: string, to: string): number {
  return Math.round(((number * (IN_UNIT[from] ?? 1)) / (IN_UNIT[to] ?? 1)) * 1e6) / 1e6
}
