import { describe, expect, test } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { EditionContent } from './edition-content.ts'
import { editionFindings, hasError, type EditionFacts } from './requirements.ts'

const today = day('2020-06-01')
const content = EditionContent.parse({
  title: '关于组织申报2020年科技计划项目的通知',
  issuer: '常德市科学技术局',
  source: '局发展规划科',
  keywords: ['科技计划'],
  writtenOn: '2020-05-20',
  columnId: '3',
  attribute: 'proactive',
})
const facts: EditionFacts = {
  content,
  bodyText: '各区县科技局：……',
  attachments: [],
  column: { closed: false },
  correctsPublicEdition: false,
}

describe('what an edition lacks', () => {
  test('complete: nothing, at every moment', () => {
    for (const moment of ['draft', 'submission', 'publication'] as const) {
      expect(editionFindings(facts, moment, today)).toEqual([])
    }
  })

  test('an empty draft can be saved, not submitted', () => {
    const empty: EditionFacts = { ...facts, content: EditionContent.parse({}), bodyText: '', column: undefined }
    expect(editionFindings(empty, 'draft', today)).toEqual([])
    expect(codes(empty, 'submission')).toEqual([
      'title-missing',
      'content-missing',
      'issuer-missing',
      'written-day-missing',
      'attribute-missing',
    ])
  })

  test.each<[string, Partial<EditionContent>, string[]]>([
    ['a day in the future (forged dates are a veto)', { writtenOn: day('2020-06-02') }, ['written-in-future']],
    [
      'an end before its beginning',
      { effectiveOn: day('2020-06-01'), expiresOn: day('2020-05-31') },
      ['expires-before-effective'],
    ],
    ['a document bearing 密级', { title: '关于……的通知 机密★5年' }, ['classified-mark-found']],
    ['markup in the title', { title: '<b>通知</b>' }, ['title-has-markup']],
    ['a normative document without number', { normativeKind: 'normative-document' }, ['doc-no-missing']],
    ['依申请公开 without ground or reason', { attribute: 'on-request' }, ['ground-missing', 'reason-missing']],
    [
      'art. 16 without saying why the choice is used',
      { attribute: 'withheld', ground: 'G16p' },
      ['discretion-reason-missing'],
    ],
  ])('stops: %s', (_, change, expected) => {
    const changed = { ...facts, content: { ...content, ...change } }
    expect(codes(changed, 'submission')).toEqual(expected)
    expect(hasError(editionFindings(changed, 'submission', today))).toBe(true)
  })

  test('no source and no keywords are said, but do not stop', () => {
    const bare = { ...facts, content: { ...content, source: '', keywords: [] } }
    expect(codes(bare, 'submission')).toEqual(['source-missing', 'keywords-missing'])
    expect(hasError(editionFindings(bare, 'submission', today))).toBe(false)
  })

  test('a column closed meanwhile stops publication', () => {
    expect(codes({ ...facts, column: { closed: true } }, 'publication')).toEqual(['column-closed'])
    expect(codes({ ...facts, column: undefined }, 'publication')).toEqual(['column-missing'])
  })

  test('不予公开 needs no column', () => {
    const kept = { ...content, attribute: 'withheld' as const, ground: 'G16i' as const, groundReason: '内部排班' }
    expect(codes({ ...facts, content: kept, column: undefined }, 'submission')).toEqual([])
  })

  test('a correction says what it corrects, and cannot turn public information into 不予公开', () => {
    const correction = { ...facts, correctsPublicEdition: true }
    expect(codes(correction, 'submission')).toEqual(['correction-note-missing'])
    const kept = {
      ...content,
      correctionNote: '附件有误',
      attribute: 'withheld' as const,
      ground: 'G16i' as const,
      groundReason: '内部排班',
    }
    expect(codes({ ...correction, content: kept }, 'submission')).toEqual(['public-item-must-be-withdrawn'])
  })
})

function codes(subject: EditionFacts, moment: 'draft' | 'submission' | 'publication') {
  return editionFindings(subject, moment, today).map((finding) => finding.code)
}
