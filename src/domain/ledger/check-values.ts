import type { Day } from '#domain/calendar/day.ts'
import { quoted } from '#domain/imports/cell.ts'
import { isCompetentOn } from '#domain/organs/competence.ts'
import { documentTypeNames } from './counterpart-fields.ts'
import type { EntryFacts, EntryFinding, Matter } from './entry.ts'
import { fieldLabel } from './fields.ts'
import { isIdentityNumber } from './identity-numbers.ts'
import { competenceKindOf, type LedgerKind } from './kinds.ts'

type Values = Readonly<Record<string, string>>
type Finding = Omit<EntryFinding, 'value'>

/** No record of this work is older: the first rules on administrative licensing and penalty in force today. */
const EARLIEST = '1996-10-01'

/**
 * The rules between the values of one entry: days, competence on the day, the counterpart's numbers, amounts.
 * A rule is silent when a value it needs is missing: that is already a finding of its own.
 */
export function checkValues(kind: LedgerKind, values: Values, facts: EntryFacts): EntryFinding[] {
  const findings = [
    checkHappenedOn(kind, values, facts),
    checkMatter(kind, values, facts),
    checkCounterpart(kind, values),
    checkIdentityNumber(kind, values),
    checkDayOrder(kind, values),
    ...checkPenalty(kind, values),
    facts.amountConfirmed ? undefined : checkUnit(kind, values),
  ]
  return findings.filter((one) => one !== undefined).map((one) => ({ ...one, value: values[one.field] ?? '' }))
}

function checkHappenedOn(kind: LedgerKind, { happenedOn }: Values, { today }: EntryFacts): Finding | undefined {
  if (happenedOn === undefined) return undefined
  const label = fieldLabel(kind, 'happenedOn')
  if (happenedOn > today) {
    return finding('happenedOn', 'date-in-future', `${label} ${happenedOn} 晚于今天（${today}）。请核对日期。`)
  }
  if (happenedOn < EARLIEST) {
    return finding('happenedOn', 'date-too-early', `${label} ${happenedOn} 早于 ${EARLIEST}。请核对年份。`)
  }
  return undefined
}

/** The organ must have held the matter on the day: an act outside one's competence is not this organ's decision. */
function checkMatter(kind: LedgerKind, { matter, happenedOn }: Values, facts: EntryFacts): Finding | undefined {
  const competenceKind = competenceKindOf[kind]
  if (matter === undefined || competenceKind === null) return undefined
  const held = facts.matters.filter((one) => one.kind === competenceKind && one.name === matter)
  if (held.length === 0) {
    const known = [...new Set(facts.matters.filter((one) => one.kind === competenceKind).map((one) => one.name))]
    const hint =
      known.length === 0 ? '本机关尚未登记这类事项，请先在“机构”中登记' : `已登记的有：${known.slice(0, 5).join('、')}`
    return finding('matter', 'unknown-matter', `事项${quoted(matter)}不在本机关权责清单中。${hint}。`)
  }
  if (happenedOn === undefined || happenedOn > facts.today || happenedOn < EARLIEST) return undefined
  if (findMatter(kind, { matter, happenedOn }, facts)) return undefined
  const spans = held.map((one) => `${one.validFrom} 至 ${one.validTo ?? '今'}`).join('，')
  return finding(
    'matter',
    'matter-not-held',
    `${happenedOn} 时本机关没有事项${quoted(matter)}的职权（有效期：${spans}）。`,
  )
}

/** The competence the entry falls under on its day. */
export function findMatter(kind: LedgerKind, { matter, happenedOn }: Values, facts: EntryFacts): Matter | undefined {
  return facts.matters.find(
    (one) =>
      one.kind === competenceKindOf[kind] && one.name === matter && isCompetentOn(one, (happenedOn ?? '') as Day),
  )
}

function checkCounterpart(kind: LedgerKind, values: Values): Finding | undefined {
  const prefix = kind === 'permit' ? 'XK' : kind === 'penalty' ? 'CF' : undefined
  if (!prefix) return undefined
  const key = `${prefix}_XDR_SHXYM`
  const code = values[key]
  if (values.counterpartKind === 'legal-person' && code === undefined) {
    return finding(key, 'credit-code-missing', '相对人是法人或非法人组织，没有填写统一社会信用代码。')
  }
  if (values.counterpartKind === 'natural-person' && code !== undefined) {
    return finding(key, 'credit-code-of-person', '相对人是自然人，不应填写统一社会信用代码。请核对相对人类别。')
  }
  return undefined
}

function checkIdentityNumber(kind: LedgerKind, values: Values): Finding | undefined {
  const prefix = kind === 'permit' ? 'XK' : 'CF'
  const key = `${prefix}_XDR_ZJHM`
  const number = values[key]
  if (number === undefined) return undefined
  const type = values[`${prefix}_XDR_ZJLX`]
  if (type === undefined) {
    const allowed = Object.values(documentTypeNames).join('、')
    return finding(`${prefix}_XDR_ZJLX`, 'document-type-missing', `填写了证件号码，没有填写证件类型（${allowed}）。`)
  }
  if (type !== 'identity' || isIdentityNumber(number.toUpperCase()) || isMaskedIdentity(number)) return undefined
  return finding(key, 'bad-identity-number', '身份证号码不正确（位数、出生日期或校验位不对）。请核对。')
}

/** A correction brings the number back as it is kept: checked once, then masked. */
function isMaskedIdentity(number: string): boolean {
  return /^[1-9]\d{3}\*{10}\d{3}[\dX]$/.test(number)
}

function checkDayOrder(kind: LedgerKind, values: Values): Finding | undefined {
  const pairs: readonly [from: string, to: string][] = [
    ['XK_YXQZ', 'XK_YXQZI'],
    ['happenedOn', 'XK_YXQZI'],
    ['happenedOn', 'CF_YXQ'],
    ['happenedOn', 'CF_GSJZQ'],
  ]
  for (const [from, to] of pairs) {
    const [first, last] = [values[from], values[to]]
    if (first === undefined || last === undefined || first <= last) continue
    const message = `${fieldLabel(kind, to)} ${last} 早于${fieldLabel(kind, from)} ${first}。请核对。`
    return finding(to, 'ends-before-start', message)
  }
  return undefined
}

function checkPenalty(kind: LedgerKind, values: Values): Finding[] {
  const classes = values.CF_CFLB?.split('；') ?? []
  if (kind !== 'penalty' || !classes.includes('罚款')) return []
  if (values.amount === undefined) return [finding('amount', 'fine-missing', '处罚类别含罚款，没有填写罚款金额。')]
  if (Number(values.amount) > 0) return []
  return [finding('amount', 'fine-missing', '处罚类别含罚款，罚款金额不能是 0。')]
}

/** Amounts so large or small that the unit was probably mistaken (domain.md §8.2 trap 14); the form may still record them. */
function checkUnit(kind: LedgerKind, { amount }: Values): Finding | undefined {
  if (amount === undefined) return undefined
  if (kind === 'penalty' && Number(amount) >= 10_000) {
    return finding(
      'amount',
      'unit-doubtful',
      `罚款金额 ${amount} 万元超过 1 亿元。是不是把元当成了万元？请换算后填写。`,
    )
  }
  if (kind === 'procurement' && Number(amount) > 0 && Number(amount) < 100) {
    return finding('amount', 'unit-doubtful', `采购金额 ${amount} 元不足 100 元。是不是把万元当成了元？请换算后填写。`)
  }
  return undefined
}

function finding(field: string, code: string, message: string): Finding {
  return { field, code, message }
}
