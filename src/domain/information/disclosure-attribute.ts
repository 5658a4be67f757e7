import { z } from 'zod'

/**
 * 公开属性 (国办发〔2016〕80号): chosen when the document is drafted and approved with it. Everything the organ
 * makes is proactive unless articles 14–16 of the Regulation say otherwise (art. 5, art. 13).
 */
export const DISCLOSURE_ATTRIBUTES = ['proactive', 'on-request', 'withheld'] as const
export type DisclosureAttribute = (typeof DISCLOSURE_ATTRIBUTES)[number]

export const DISCLOSURE_ATTRIBUTE_NAMES: Readonly<Record<DisclosureAttribute, string>> = {
  proactive: '主动公开',
  'on-request': '依申请公开',
  withheld: '不予公开',
}

/** The mark printed below 成文日期, left, two characters in, in brackets. */
export const PRINTED_MARKS: Readonly<Record<DisclosureAttribute, string>> = {
  proactive: '（此件公开发布）',
  'on-request': '（此件依申请公开）',
  withheld: '（此件不予公开）',
}

/**
 * The only grounds on which information may be kept back. `must` are the words 不得 / 不予 of arts. 14 and 15;
 * art. 16 says 可以不予公开, so the organ has to say why it uses that choice.
 */
export const WITHHOLDING_GROUNDS = [
  {
    code: 'G14a',
    article: '第十四条',
    name: '依法确定为国家秘密的政府信息',
    must: true,
    demands: ['classification-basis'],
  },
  {
    code: 'G14b',
    article: '第十四条',
    name: '法律、行政法规禁止公开的政府信息',
    must: true,
    demands: ['law-or-regulation-cited'],
  },
  {
    code: 'G14c',
    article: '第十四条',
    name: '公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息',
    must: true,
    demands: [],
  },
  {
    code: 'G15',
    article: '第十五条',
    name: '涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息',
    must: true,
    demands: [],
  },
  {
    code: 'G16i',
    article: '第十六条第一款',
    name: '内部事务信息（人事管理、后勤管理、内部工作流程等）',
    must: false,
    demands: ['discretion-reason'],
  },
  {
    code: 'G16p',
    article: '第十六条第二款',
    name: '过程性信息（讨论记录、过程稿、磋商信函、请示报告等）',
    must: false,
    demands: ['discretion-reason'],
  },
  {
    code: 'G16e',
    article: '第十六条第二款',
    name: '行政执法案卷信息',
    must: false,
    demands: ['discretion-reason'],
  },
] as const

export type GroundCode = (typeof WITHHOLDING_GROUNDS)[number]['code']
export const GROUND_CODES = WITHHOLDING_GROUNDS.map((ground) => ground.code)

/** What is said about the attribute of one edition. */
export const DisclosureSchema = z.object({
  attribute: z.enum(DISCLOSURE_ATTRIBUTES, '请选择公开属性').nullable(),
  ground: z.enum(GROUND_CODES, '请选择条例第十四条至第十六条规定的理由').nullable(),
  /** The law, regulation or classification act relied on. */
  groundCitation: z.string().trim().max(300, '依据不能超过300个字').nullable(),
  reason: z.string().trim().max(500, '理由不能超过500个字').nullable(),
})
export type Disclosure = z.infer<typeof DisclosureSchema>

export type DisclosureProblem =
  | { field: 'attribute'; code: 'attribute-missing' }
  | { field: 'ground'; code: 'ground-missing' | 'ground-not-needed' }
  | { field: 'groundCitation'; code: 'classification-basis-missing' | 'law-or-regulation-missing' }
  | { field: 'reason'; code: 'reason-missing' | 'discretion-reason-missing' }

/**
 * What is missing from the choice of an attribute. 依申请公开 and 不予公开 need a ground of arts. 14–16 and a
 * reason; G14a the formal classification; G14b a law or 行政法规 by name; art. 16 the reason for using the choice.
 */
export function disclosureProblems(disclosure: Disclosure): DisclosureProblem[] {
  const { attribute, ground } = disclosure
  if (attribute === null) return [{ field: 'attribute', code: 'attribute-missing' }]
  if (attribute === 'proactive') {
    return ground === null ? [] : [{ field: 'ground', code: 'ground-not-needed' }]
  }
  if (ground === null) return [{ field: 'ground', code: 'ground-missing' }, ...reasonProblems(disclosure)]
  return [...citationProblems(ground, disclosure.groundCitation ?? ''), ...reasonProblems(disclosure)]
}

function citationProblems(ground: GroundCode, citation: string): DisclosureProblem[] {
  if (ground === 'G14a' && citation.trim() === '') {
    return [{ field: 'groundCitation', code: 'classification-basis-missing' }]
  }
  if (ground === 'G14b' && !citesLawOrRegulation(citation)) {
    return [{ field: 'groundCitation', code: 'law-or-regulation-missing' }]
  }
  return []
}

function reasonProblems({ ground, reason }: Disclosure): DisclosureProblem[] {
  if ((reason ?? '').trim() !== '') return []
  const discretionary = WITHHOLDING_GROUNDS.some((candidate) => candidate.code === ground && !candidate.must)
  return [{ field: 'reason', code: discretionary ? 'discretion-reason-missing' : 'reason-missing' }]
}

/**
 * Art. 14 speaks of 法律、行政法规 only. A title in 《》 that calls itself a rule of lower rank (规定, 办法, 细则 of
 * a ministry or a city) does not do; a title ending 法 or 条例 does, as do 行政法规 named 规定 or 办法 when the
 * State Council's number stands beside it. A coarse test: the secrecy reviewer reads the citation.
 */
export function citesLawOrRegulation(citation: string): boolean {
  if (/国务院令|国令/.test(citation)) return true
  return [...citation.matchAll(/《([^》]+)》/g)].some(([, title = '']) => {
    const plain = title.replace(/[（(][^）)]*[）)]$/, '')
    const local = /^.{1,6}(省|(?<!城)市|自治区|自治州|县)/.test(plain) && plain.endsWith('条例')
    return !local && /(法|法典|条例)$/.test(plain) && !plain.endsWith('办法')
  })
}
