import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import type { Cell } from '#domain/imports/cell.ts'
import { decideEntry, valuesOf } from './decide-entry.ts'
import type { EntryFacts } from './entry.ts'
import { ledgerFields } from './fields.ts'
import { ledgerKinds, type LedgerKind } from './kinds.ts'
import { maskName, maskNumber } from './mask.ts'
import { wanToYuan, yuanToWan } from './money.ts'

const facts: EntryFacts = {
  today: day('2020-12-31'),
  matters: [
    { id: '1', kind: 'licensing', name: '外国人来华工作许可', validFrom: day('2018-04-01'), validTo: null },
    { id: '2', kind: 'licensing', name: '实验动物使用许可', validFrom: day('2010-01-01'), validTo: day('2019-06-30') },
    { id: '3', kind: 'other-service', name: '技术合同认定登记', validFrom: day('2001-01-01'), validTo: null },
    { id: '4', kind: 'penalty', name: '对伪造科技成果的处罚', validFrom: day('2008-07-01'), validTo: null },
    { id: '5', kind: 'coercion', name: '对违法物品的查封、扣押', validFrom: day('2012-01-01'), validTo: null },
    { id: '6', kind: 'fee', name: '专利代办收费', validFrom: day('2012-01-01'), validTo: null },
  ],
}

test.each(ledgerKinds)('the examples of the template are a correct entry: %s', (kind) => {
  expect(decideEntry(kind, exampleOf(kind), facts)).toMatchObject({ allowed: true, entry: { kind } })
})

test('a permit is read into its own fields and the further 双公示 fields by code', () => {
  const decision = decideEntry('permit', { ...exampleOf('permit'), happenedOn: text('2020年3月5日') }, facts)
  expect(decision).toMatchObject({
    entry: {
      matterId: '1',
      happenedOn: '2020-03-05',
      documentNo: '常科许〔2020〕1号',
      counterpartKind: 'legal-person',
      amountYuan: null,
      centralised: null,
      fields: { XK_XDR_SHXYM: '91350100M000100Y43', XK_XKLB: 'common', XK_YXQZI: '2021-03-04' },
    },
  })
})

test('a fine is written in 万元 and kept in yuan; a purchase is written in yuan', () => {
  const fine = decideEntry('penalty', { ...exampleOf('penalty'), amount: text('0.85') }, facts)
  expect(fine).toMatchObject({ entry: { amountYuan: '8500.00' } })
  const purchase = decideEntry('procurement', { ...exampleOf('procurement'), amount: number(43075.05) }, facts)
  expect(purchase).toMatchObject({ entry: { amountYuan: '43075.05', centralised: true, matterId: null } })
})

test('the document number of a natural person is kept masked (domain.md §7.10)', () => {
  const person = {
    ...exampleOf('permit'),
    counterpart: text('王小明'),
    counterpartKind: text('自然人'),
    XK_XDR_SHXYM: text(''),
    XK_XDR_ZJLX: text('身份证'),
    XK_XDR_ZJHM: text('11010519491231002X'),
  }
  expect(decideEntry('permit', person, facts)).toMatchObject({
    entry: { fields: { XK_XDR_ZJHM: '1101**********002X' } },
  })
})

describe('what a permit must not be', () => {
  test.each<[string, string, Cell, RegExp]>([
    ['not-a-date', 'happenedOn', text('2020年13月5日'), /不是有效日期/],
    ['not-a-date', 'happenedOn', text('2020-02-30'), /真实日期/],
    ['date-serial', 'happenedOn', number(43895), /相当于 2020-03-05/],
    ['date-in-future', 'happenedOn', text('2021-01-01'), /晚于今天/],
    ['date-too-early', 'happenedOn', text('1920-03-05'), /核对年份/],
    ['value-missing', 'counterpart', text('  '), /没有填写“行政相对人名称”/],
    ['bad-credit-code', 'XK_XDR_SHXYM', text('91350100M000100Y44'), /校验位不对/],
    ['bad-credit-code', 'XK_XDR_SHXYM', text('9135010'), /有 7 位，应为 18 位/],
    ['credit-code-missing', 'XK_XDR_SHXYM', text(''), /没有填写统一社会信用代码/],
    ['unknown-matter', 'matter', text('外国人来华许可'), /已登记的有：外国人来华工作许可/],
    ['matter-not-held', 'matter', text('实验动物使用许可'), /2010-01-01 至 2019-06-30/],
    ['unknown-choice', 'XK_XKLB', text('特别'), /普通、特许、认可/],
    ['too-long', 'title', text('许'.repeat(201)), /201 个字，超过了 200/],
    ['ends-before-start', 'XK_YXQZI', text('2020-03-04'), /早于/],
    ['formula-error', 'XK_NR', { kind: 'error', code: '#N/A' }, /公式错误 #N\/A/],
    ['merged-cell', 'counterpart', { kind: 'covered' }, /合并/],
    ['garbled-text', 'title', text('׼�����'), /乱码/],
    ['code-stored-as-number', 'documentNo', number(202043070100000100), /被存成了数字/],
    ['document-type-missing', 'XK_XDR_ZJLX', text(''), /没有填写证件类型/],
  ])('%s: %s', (code, field, cell, message) => {
    const number = code === 'document-type-missing' ? { XK_XDR_ZJHM: text('E12345678') } : {}
    const decision = decideEntry('permit', { ...exampleOf('permit'), ...number, [field]: cell }, facts)
    expect(decision).toMatchObject({ allowed: false, findings: [{ field, code }] })
    expect(decision.allowed ? '' : decision.findings[0]?.message).toMatch(message)
  })

  test('a natural person with a credit code, or with a wrong identity number', () => {
    const person = { ...exampleOf('permit'), counterpartKind: text('自然人') }
    expect(decideEntry('permit', person, facts)).toMatchObject({ findings: [{ code: 'credit-code-of-person' }] })
    const wrong = {
      ...person,
      XK_XDR_SHXYM: text(''),
      XK_XDR_ZJLX: text('身份证'),
      XK_XDR_ZJHM: text('110105194912310021'),
    }
    expect(decideEntry('permit', wrong, facts)).toMatchObject({ findings: [{ code: 'bad-identity-number' }] })
  })
})

describe('what an amount must not be', () => {
  test.each<[string, LedgerKind, Cell]>([
    ['negative-amount', 'procurement', number(-5)],
    ['not-an-amount', 'procurement', text('四万元')],
    ['amount-with-unit', 'procurement', text('4.31万元')],
    ['amount-with-unit', 'procurement', text('43075.05元')],
    ['too-many-decimals', 'procurement', text('43075.055')],
    ['unit-doubtful', 'procurement', text('4.31')],
    ['unit-doubtful', 'penalty', text('20000')],
    ['fine-missing', 'penalty', text('')],
    ['fine-missing', 'penalty', text('0')],
    ['amount-too-large', 'procurement', text('99999999999999')],
  ])('%s (%s)', (code, kind, amount) => {
    expect(decideEntry(kind, { ...exampleOf(kind), amount }, facts)).toMatchObject({
      allowed: false,
      findings: [{ field: 'amount', code }],
    })
  })

  test('thousands separators and a spreadsheet’s binary fraction are understood', () => {
    const amountOf = (amount: Cell) => decideEntry('procurement', { ...exampleOf('procurement'), amount }, facts)
    expect(amountOf(text('43,075.05'))).toMatchObject({ entry: { amountYuan: '43075.05' } })
    expect(amountOf(number(43075.049999999996))).toMatchObject({ entry: { amountYuan: '43075.05' } })
  })

  test('an unusual amount is recorded when the person confirms it', () => {
    const huge = { ...exampleOf('penalty'), amount: text('1823000') }
    expect(decideEntry('penalty', huge, { ...facts, amountConfirmed: true })).toMatchObject({ allowed: true })
  })
})

test.each(ledgerKinds)('a recorded entry goes back into its form unchanged: %s', (kind) => {
  const first = decideEntry(kind, exampleOf(kind), facts)
  if (!first.allowed) throw new Error('the example is wrong')
  const matter = facts.matters.find((one) => one.id === first.entry.matterId)
  const again = Object.entries(valuesOf(first.entry, matter?.name ?? null)).map(([key, value]) => [key, text(value)])
  expect(decideEntry(kind, Object.fromEntries(again), facts)).toEqual(first)
})

test('yuan and 万元 convert without loss', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), (cents) => {
      const yuan = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
      expect(wanToYuan(yuanToWan(yuan))).toBe(yuan)
    }),
  )
  expect(yuanToWan('8500.00')).toBe('0.85')
  expect(yuanToWan('100000.00')).toBe('10')
})

test('names and numbers of natural persons are covered', () => {
  expect(maskName('王小明')).toBe('王**')
  expect(maskNumber('E123456')).toBe('*******')
})

function exampleOf(kind: LedgerKind): Record<string, Cell> {
  return Object.fromEntries(ledgerFields[kind].map(({ key, example }) => [key, text(example)]))
}

function text(value: string): Cell {
  return { kind: 'text', text: value }
}

function number(value: number): Cell {
  return { kind: 'number', number: value }
}
