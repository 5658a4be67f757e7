import { describe, expect, test } from 'vitest'
import { SecrecyRecordSchema, secrecyRecordProblems, type SecrecyRecord } from './secrecy-record.ts'

const record: SecrecyRecord = {
  informationName: '关于组织申报2020年科技计划项目的通知',
  contentSummary: '申报范围、条件和时间',
  disclosureWay: '政府网站',
  disclosureScope: '全社会',
  disclosureTime: '审签后即时',
  withheldBasis: '',
  lawful: true,
  accurate: true,
  mayBeDisclosed: true,
  freeOfSecrets: true,
  aggregationRisk: '',
  declassification: '',
}

describe('the four examinations: 合法性、准确性、可公开性、保密性', () => {
  test.each<[string, Partial<SecrecyRecord>, 'proactive' | 'withheld', string[]]>([
    ['all four answered yes', {}, 'proactive', []],
    ['not lawful', { lawful: false }, 'proactive', ['not-lawful']],
    ['not accurate', { accurate: false }, 'proactive', ['not-accurate']],
    ['not to be disclosed', { mayBeDisclosed: false }, 'proactive', ['not-disclosable']],
    ['holds a secret', { freeOfSecrets: false }, 'proactive', ['not-free-of-secrets']],
    [
      'held a secret, now declassified',
      { freeOfSecrets: false, declassification: '解密通知2020-1号' },
      'proactive',
      [],
    ],
    ['不予公开 without its basis', { mayBeDisclosed: false }, 'withheld', ['withheld-basis-missing']],
    ['不予公开 with its basis', { mayBeDisclosed: false, withheldBasis: '条例第十五条' }, 'withheld', []],
    ['不予公开, yet not accurate', { accurate: false, withheldBasis: '条例第十五条' }, 'withheld', ['not-accurate']],
  ])('%s', (_, change, attribute, codes) => {
    const problems = secrecyRecordProblems({ ...record, ...change }, attribute)
    expect(problems.map((problem) => problem.code)).toEqual(codes)
  })

  test.each(['informationName', 'contentSummary', 'disclosureWay', 'disclosureScope', 'disclosureTime'])(
    'is refused without %s',
    (field) => {
      expect(SecrecyRecordSchema.safeParse({ ...record, [field]: ' ' }).success).toBe(false)
    },
  )
})
