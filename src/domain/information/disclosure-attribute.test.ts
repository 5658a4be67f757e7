import { describe, expect, test } from 'vitest'
import { citesLawOrRegulation, disclosureProblems, type Disclosure } from './disclosure-attribute.ts'

const proactive: Disclosure = { attribute: 'proactive', ground: null, groundCitation: null, reason: null }
const withheld: Disclosure = { ...proactive, attribute: 'withheld', reason: '会议讨论记录，公开会影响坦率讨论' }

describe('choosing an attribute (Regulation arts. 13–16)', () => {
  test.each<[string, Disclosure]>([
    ['主动公开 needs nothing more', proactive],
    ['art. 16¶2, with the reason for using the choice', { ...withheld, ground: 'G16p' }],
    ['依申请公开 with a third party concerned (art. 15)', { ...withheld, attribute: 'on-request', ground: 'G15' }],
    [
      'art. 14: a law that forbids it',
      { ...withheld, ground: 'G14b', groundCitation: '《中华人民共和国统计法》第九条' },
    ],
    ['art. 14: classified, with its basis', { ...withheld, ground: 'G14a', groundCitation: '定密审批表2020-3号' }],
    ['art. 14: the four securities', { ...withheld, ground: 'G14c' }],
  ])('complete: %s', (_, disclosure) => {
    expect(disclosureProblems(disclosure)).toEqual([])
  })

  test.each<[string, Disclosure, string[]]>([
    ['no choice made', { ...proactive, attribute: null }, ['attribute-missing']],
    ['主动公开 with a ground', { ...proactive, ground: 'G15' }, ['ground-not-needed']],
    ['不予公开 without ground', withheld, ['ground-missing']],
    [
      '依申请公开 without ground or reason',
      { ...withheld, attribute: 'on-request', reason: ' ' },
      ['ground-missing', 'reason-missing'],
    ],
    ['art. 15 without reason', { ...withheld, ground: 'G15', reason: null }, ['reason-missing']],
    [
      'art. 16 without saying why the choice is used',
      { ...withheld, ground: 'G16i', reason: null },
      ['discretion-reason-missing'],
    ],
    [
      'art. 14 国家秘密 without formal classification',
      { ...withheld, ground: 'G14a' },
      ['classification-basis-missing'],
    ],
    [
      'art. 14 禁止公开 on a 规章',
      { ...withheld, ground: 'G14b', groundCitation: '《科学技术保密规定》' },
      ['law-or-regulation-missing'],
    ],
  ])('incomplete: %s', (_, disclosure, codes) => {
    expect(disclosureProblems(disclosure).map((problem) => problem.code)).toEqual(codes)
  })

  test.each([
    ['《中华人民共和国保守国家秘密法》第二十条', true],
    ['《中华人民共和国民法典》第一千零三十四条', true],
    ['《征信业管理条例》', true],
    ['《国务院关于预防煤矿生产安全事故的特别规定》（国务院令第446号）', true],
    ['《城市供水条例》', true],
    ['《湖南省政务公开办法》', false],
    ['《湖南省统计管理条例》', false],
    ['局内部工作要求', false],
    ['', false],
  ])('G14b takes only a law or 行政法规: %s → %s', (citation, expected) => {
    expect(citesLawOrRegulation(citation)).toBe(expected)
  })
})
