import { describe, expect, test } from 'vitest'
import { plainText } from '../documents/document.ts'
import { parseNarrative, renderNarrative, unknownCells, writeNarrative } from './narrative.ts'

const BODY =
  '全年公开信息{{publications.total}}条。\n\n被提起行政诉讼{{ table4.directSuit.total + table4.suitAfterReview.total }}件。'

describe('numbers in the text are bound to cells', () => {
  test('the sentence changes with the cell', () => {
    const read = (total: number) => renderNarrative(BODY, { 'publications.total': total }).map(plainText)[0]
    expect([read(925), read(926)]).toEqual(['全年公开信息925条。', '全年公开信息926条。'])
  })

  test('a token may add cells up, and remembers which', () => {
    const values = { 'table4.directSuit.total': 1, 'table4.suitAfterReview.total': 2 }
    expect(renderNarrative(BODY, values)[1]).toEqual([
      { text: '被提起行政诉讼' },
      { text: '3', cells: ['table4.directSuit.total', 'table4.suitAfterReview.total'] },
      { text: '件。' },
    ])
  })

  test('a blank cell says so instead of claiming 0', () => {
    expect(plainText(renderNarrative('共{{publications.total}}条', {})[0] ?? [])).toBe('共（未填）条')
  })

  test('money is printed to the cent, without noise', () => {
    expect(plainText(renderNarrative('{{a.b}}元', { 'a.b': 43075.05 })[0] ?? [])).toBe('43075.05元')
  })

  test('writing what was read loses nothing but blank lines and spaces in tokens', () => {
    expect(writeNarrative(parseNarrative(BODY))).toBe(
      '全年公开信息{{publications.total}}条。\n被提起行政诉讼{{table4.directSuit.total+table4.suitAfterReview.total}}件。',
    )
  })

  test('cells that the report does not have are named', () => {
    expect(unknownCells(BODY, new Set(['publications.total', 'table4.directSuit.total']))).toEqual([
      'table4.suitAfterReview.total',
    ])
  })
})
