import { brokenCell, problem, readAmount, readChoice, readDay, readText, readYesNo } from '#domain/imports/read-cell.ts'
import { cellText, EMPTY, isEmpty, quoted, type Cell, type Read } from '#domain/imports/cell.ts'
import type { EntryFinding } from './entry.ts'
import type { Field } from './field.ts'
import { ledgerFields } from './fields.ts'
import { isCreditCode } from './identity-numbers.ts'
import type { LedgerKind } from './kinds.ts'

/** The readable values of an entry by field key, and what could not be read. A field is in one of the two, or empty. */
export type FieldsReading = { values: Record<string, string>; findings: EntryFinding[] }

/** Reads each cell as its field says; an empty required field is a finding. */
export function readFields(kind: LedgerKind, cells: Readonly<Record<string, Cell>>): FieldsReading {
  const values: Record<string, string> = {}
  const findings: EntryFinding[] = []
  for (const field of ledgerFields[kind]) {
    const cell = cells[field.key] ?? EMPTY
    const read = readField(field, cell)
    if ('problem' in read) findings.push({ field: field.key, value: cellText(cell), ...read.problem })
    else if (read.value !== undefined) values[field.key] = read.value
    else if (field.required) {
      findings.push({ field: field.key, code: 'value-missing', message: `没有填写“${field.label}”。`, value: '' })
    }
  }
  return { values, findings }
}

function readField(field: Field, cell: Cell): Read<string> {
  const type = field.type
  switch (type.is) {
    case 'day':
      return readDay(cell)
    case 'amount':
      return readAmount(cell, type.unit)
    case 'choice':
      return readChoice(cell, type.names)
    case 'choices':
      return readChoices(cell, type.names)
    case 'credit-code':
      return readCreditCode(cell)
    case 'yes-no': {
      const read = readYesNo(cell)
      return 'problem' in read || read.value === undefined ? asText(read) : { value: read.value ? 'yes' : 'no' }
    }
    case 'matter':
      return readText(cell, { max: 200 })
    default:
      return readText(cell, { max: type.max, code: type.is === 'code' })
  }
}

function asText(read: Read<boolean>): Read<string> {
  return 'problem' in read ? read : { value: undefined }
}

function readCreditCode(cell: Cell): Read<string> {
  const read = readText(cell, { max: 200, code: true })
  if ('problem' in read || read.value === undefined) return read
  const text = read.value.toUpperCase()
  if (isCreditCode(text)) return { value: text }
  const why = text.length === 18 ? '校验位不对' : `有 ${text.length} 位，应为 18 位`
  return problem('bad-credit-code', `统一社会信用代码${quoted(read.value)}不正确（${why}）。请核对。`)
}

/** Several of the allowed words, separated by 、 ； ; , or ，. */
function readChoices(cell: Cell, names: readonly string[]): Read<string> {
  const broken = brokenCell(cell)
  if (broken) return broken
  if (isEmpty(cell)) return { value: undefined }
  const chosen = cellText(cell)
    .split(/[、；;，,]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const unknown = chosen.find((one) => !names.includes(one))
  if (unknown === undefined) return { value: [...new Set(chosen)].join('；') }
  return problem('unknown-choice', `${quoted(unknown)}不在可选范围内。请填写：${names.join('、')}。`)
}
