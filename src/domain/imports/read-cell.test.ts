import { describe, expect, test } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import type { Cell } from './cell.ts'
import { readAmount, readChoice, readDay, readMoment, readText, readYesNo } from './read-cell.ts'

const text = (value: string): Cell => ({ kind: 'text', text: value })
const number = (value: number): Cell => ({ kind: 'number', number: value })

describe('a day', () => {
  test.each(['2020-03-05', '2020/3/5', '2020.03.05', '20200305', '2020年3月5日', ' 2020-3-5 '])('%s', (written) => {
    expect(readDay(text(written))).toEqual({ value: '2020-03-05' })
  })

  test('of a date cell, or none', () => {
    expect(readDay({ kind: 'date', on: day('2020-03-05'), time: '09:30:00' })).toEqual({ value: '2020-03-05' })
    expect(readDay(text('  '))).toEqual({ value: undefined })
  })

  test.each(['2019-02-29', '2020-13-01', '三月五日', '2020', '5/3/2020'])('not: %s', (written) => {
    expect(readDay(text(written))).toMatchObject({ problem: { code: 'not-a-date' } })
  })

  test('a serial number is refused with the day it would be', () => {
    const refusal = { problem: { code: 'date-serial', message: expect.stringContaining('2020-03-05') } }
    expect(readDay(number(43895))).toMatchObject(refusal)
    expect(readDay(text('43895'))).toMatchObject(refusal)
  })
})

test.each([
  ['2020-03-05 09:30', { on: '2020-03-05', time: '09:30:00' }],
  ['2020年3月5日 9:05:07', { on: '2020-03-05', time: '09:05:07' }],
  ['2020-03-05T23:59', { on: '2020-03-05', time: '23:59:00' }],
  ['2020/3/5', { on: '2020-03-05', time: '00:00:00' }],
])('a moment: %s', (written, value) => {
  expect(readMoment(text(written))).toEqual({ value })
})

test.each(['2020-03-05 24:00', '2020-02-30 08:00', '早上九点'])('no moment: %s', (written) => {
  expect(readMoment(text(written))).toMatchObject({ problem: { code: 'not-a-date' } })
})

describe('an amount', () => {
  test.each([
    [number(43075.05), '元', '43075.05'],
    [text('43,075.05'), '元', '43075.05'],
    [text('0.123456'), '万元', '0.123456'],
    [number(0.1 + 0.2), '元', '0.3'],
  ] as const)('%j in %s', (cell, unit, value) => {
    expect(readAmount(cell, unit)).toEqual({ value })
  })

  test.each([
    ['amount-with-unit', '5000元'],
    ['amount-with-unit', '4.3万'],
    ['not-an-amount', '约五千'],
    ['not-an-amount', '1e5'],
    ['negative-amount', '-1'],
    ['too-many-decimals', '1.005'],
  ])('%s: %s', (code, written) => {
    expect(readAmount(text(written), '元')).toMatchObject({ problem: { code } })
  })
})

test('a choice by its name or key; yes and no by words or by a tick', () => {
  expect(readChoice(text('法人'), { legal: '法人', natural: '自然人' })).toEqual({ value: 'legal' })
  expect(readChoice(text('natural'), { legal: '法人', natural: '自然人' })).toEqual({ value: 'natural' })
  expect(readYesNo(text('否'))).toEqual({ value: false })
  expect(readYesNo({ kind: 'boolean', value: true })).toEqual({ value: true })
  expect(readYesNo(text('也许'))).toMatchObject({ problem: { code: 'unknown-choice' } })
})

test('a code that a spreadsheet turned into a number has lost its digits', () => {
  const refusal = { problem: { code: 'code-stored-as-number' } }
  expect(readText(number(4.30701199001011e17), { max: 40, code: true })).toMatchObject(refusal)
  expect(readText(text('4.30701E+17'), { max: 40, code: true })).toMatchObject(refusal)
  expect(readText(number(20201), { max: 40, code: true })).toEqual({ value: '20201' })
})
