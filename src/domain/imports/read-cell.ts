import { addDays, day, isDay, type Day } from '#domain/calendar/day.ts'
import { cellText, isEmpty, quoted, type Cell, type CellProblem, type Read } from './cell.ts'

/** How a text column is read: how long at most, and whether it is a number-like code that must not lose digits. */
export type TextRule = { readonly max: number; readonly code?: boolean }

/** Reads a text. A code stored as a number has lost digits beyond the fifteenth and leading zeros, so it is refused. */
export function readText(cell: Cell, rule: TextRule): Read<string> {
  const broken = brokenCell(cell)
  if (broken) return broken
  if (isEmpty(cell)) return { value: undefined }
  const scientific = cell.kind === 'text' && /^\d(\.\d+)?E\+?\d+$/i.test(cell.text.trim())
  if (rule.code && (scientific || (cell.kind === 'number' && Math.abs(cell.number) >= 1e11))) {
    return problem(
      'code-stored-as-number',
      `号码${quoted(cellText(cell))}被存成了数字，末几位可能已经丢失。请把单元格格式设为“文本”后重新填写。`,
    )
  }
  const text = cellText(cell)
  if (text.includes('\uFFFD') || /锟斤拷|烫烫烫/.test(text)) {
    return problem('garbled-text', `${quoted(text)}含有乱码。请检查原文件的编码后重新填写。`)
  }
  if (text.length > rule.max) {
    return problem('too-long', `内容有 ${text.length} 个字，超过了 ${rule.max} 个字的上限。请精简。`)
  }
  return { value: text }
}

/** Reads a day: a date cell, or text such as 2020-03-05, 2020/3/5, 2020.3.5, 20200305, 2020年3月5日. */
export function readDay(cell: Cell): Read<Day> {
  const broken = brokenCell(cell)
  if (broken) return broken
  if (isEmpty(cell)) return { value: undefined }
  if (cell.kind === 'date') return { value: cell.on }
  const text = cellText(cell)
  const written = dayInText(text)
  if (written) return { value: written }
  if (/^\d{5}(\.\d+)?$/.test(text)) {
    const meant = addDays(day('1899-12-30'), Math.floor(Number(text)))
    return problem(
      'date-serial',
      `${quoted(text)}是 Excel 的日期序列号（相当于 ${meant}），不是日期。请把单元格格式设为“日期”。`,
    )
  }
  return problem('not-a-date', `${quoted(text)}不是有效日期。请写成 2020-03-05 这样的真实日期。`)
}

/** Reads a day with a time of day (24 hours): `2020-03-05 09:30[:00]`; without a time, the start of the day. */
export function readMoment(cell: Cell): Read<{ on: Day; time: string }> {
  if (cell.kind === 'date') return { value: { on: cell.on, time: cell.time } }
  const text = cellText(cell)
  const parts = /^(.*?)[\sT]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text)
  if (!parts) {
    const read = readDay(cell)
    return 'problem' in read ? read : { value: read.value && { on: read.value, time: '00:00:00' } }
  }
  const [, date = '', hour = '', minute = '', second = '00'] = parts
  const on = dayInText(date)
  if (!on || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return problem('not-a-date', `${quoted(text)}不是有效时间。请写成 2020-03-05 09:30 这样的时间。`)
  }
  return { value: { on, time: `${hour.padStart(2, '0')}:${minute}:${second}` } }
}

/** Reads an amount of money in the column's unit (元 or 万元) as decimal text; with the unit, words or signs it is refused. */
export function readAmount(cell: Cell, unit: '元' | '万元'): Read<string> {
  const broken = brokenCell(cell)
  if (broken) return broken
  if (isEmpty(cell)) return { value: undefined }
  const text = cell.kind === 'number' ? plainNumber(cell.number) : cellText(cell).replace(/(?<=\d)[,，](?=\d{3})/g, '')
  const number = /^-?\d+(\.\d+)?$/.test(text) ? text : undefined
  if (number === undefined && /\d\s*万?元?$/.test(text) && /[万元]/.test(text)) {
    return problem('amount-with-unit', `${quoted(text)}写了单位。本列单位是${unit}，请换算后只填数字。`)
  }
  if (number === undefined) return problem('not-an-amount', `${quoted(text)}不是金额。请只填数字，单位${unit}。`)
  if (number.startsWith('-')) return problem('negative-amount', `金额${quoted(text)}是负数。金额不能小于 0。`)
  const decimals = unit === '元' ? 2 : 6
  const fraction = number.split('.')[1] ?? ''
  if (fraction.length > decimals) {
    return problem('too-many-decimals', `金额${quoted(text)}的小数超过 ${decimals} 位。请核对金额（单位${unit}）。`)
  }
  if (Number(number) >= 1e13) return problem('amount-too-large', `金额${quoted(text)}过大。请核对单位（${unit}）。`)
  return { value: number }
}

/** Reads one of the words a column allows (names or their codes). */
export function readChoice<T extends string>(cell: Cell, names: Readonly<Record<T, string>>): Read<T> {
  const broken = brokenCell(cell)
  if (broken) return broken
  if (isEmpty(cell)) return { value: undefined }
  const text = cellText(cell)
  const found = keysOf(names).find((key) => key === text || names[key] === text)
  if (found) return { value: found }
  const allowed = keysOf(names).map((key) => names[key])
  return problem('unknown-choice', `${quoted(text)}不在可选范围内。请填写：${allowed.join('、')}。`)
}

/** Reads 是 or 否. */
export function readYesNo(cell: Cell): Read<boolean> {
  if (cell.kind === 'boolean') return { value: cell.value }
  const read = readChoice(cell, { yes: '是', no: '否' })
  return 'problem' in read ? read : { value: read.value && read.value === 'yes' }
}

/** A formula error or a cell hidden under a merge can never be read, whatever the column. */
export function brokenCell(cell: Cell): { problem: CellProblem } | undefined {
  if (cell.kind === 'error') {
    return problem('formula-error', `单元格是公式错误 ${cell.code}。请改正公式或直接填写值。`)
  }
  if (cell.kind === 'covered') {
    return problem('merged-cell', '单元格被合并了，读不出本行的值。请取消合并，逐行填写。')
  }
  return undefined
}

export function problem(code: string, message: string): { problem: CellProblem } {
  return { problem: { code, message } }
}

function dayInText(text: string): Day | undefined {
  const parts =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ??
    /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!parts) return undefined
  const [, year = '', month = '', date = ''] = parts
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(written) ? written : undefined
}

/** A binary fraction such as 43075.049999999996 is what a spreadsheet shows as 43075.05. */
function plainNumber(number: number): string {
  const rounded = Number(number.toPrecision(15))
  return Math.abs(rounded) < 1e21
    ? rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : ''
}

function keysOf<T extends string>(names: Readonly<Record<T, string>>): T[] {
  return Object.keys(names) as T[]
}
