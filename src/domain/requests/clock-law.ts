import { day, type Day } from '#domain/calendar/day.ts'

export const consultedParties = ['third-party', 'other-organ'] as const
export type ConsultedParty = (typeof consultedParties)[number]

/** What a provision is about; each version of the law names its own article for it. */
export type ClockArticle =
  'receipt' | 'correction' | 'third-party' | 'other-organ' | 'opinion' | 'deduction' | 'answer' | 'fee'

/** One version of the law of the clock. Every figure is in working days; null where that law sets no figure. */
export type ClockLaw = {
  readonly inForceFrom: Day
  readonly name: string
  readonly answerWithin: number
  readonly extendAtMost: number
  readonly askCorrectionWithin: number | null
  readonly correctionOnlyOnce: boolean
  readonly consulteeAnswersWithin: number
  /** Whose consultation is not counted in the answer's period. */
  readonly deducted: readonly ConsultedParty[]
  readonly payWithin: number | null
  readonly articles: Readonly<Record<ClockArticle, string>>
}

const OGIR_2019 = {
  inForceFrom: day('2019-05-15'),
  name: '《政府信息公开条例》（国务院令第711号）',
  answerWithin: 20,
  extendAtMost: 20,
  askCorrectionWithin: 7,
  correctionOnlyOnce: true,
  consulteeAnswersWithin: 15,
  deducted: consultedParties,
  payWithin: null,
  articles: {
    receipt: '条例第三十一条',
    correction: '条例第三十条',
    'third-party': '条例第三十二条',
    'other-organ': '条例第三十四条',
    opinion: '条例第三十二条、第三十四条',
    deduction: '条例第三十三条第三款',
    answer: '条例第三十三条第二款',
    fee: '条例第四十二条',
  },
} as const satisfies ClockLaw

/**
 * The law of the clock, newest first. The fee of 国办函〔2020〕109号 stops the clock only where it applies; the
 * regulation of 2008 (国务院令第492号) knew neither a limit for asking a correction nor the deduction of other organs'
 * time, and left the consultee's period open: 15 working days are assumed there (docs/legal-review.md).
 */
export const clockLaws: readonly [ClockLaw, ...ClockLaw[]] = [
  {
    ...OGIR_2019,
    inForceFrom: day('2021-01-01'),
    name: `${OGIR_2019.name}、《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）`,
    payWithin: 20,
    articles: { ...OGIR_2019.articles, fee: '条例第四十二条、《政府信息公开信息处理费管理办法》第六条' },
  },
  OGIR_2019,
  {
    inForceFrom: day('2008-05-01'),
    name: '《政府信息公开条例》（国务院令第492号）',
    answerWithin: 15,
    extendAtMost: 15,
    askCorrectionWithin: null,
    correctionOnlyOnce: false,
    consulteeAnswersWithin: 15,
    deducted: ['third-party'],
    payWithin: null,
    articles: {
      receipt: '2008年条例第二十四条',
      correction: '2008年条例第二十一条第（四）项',
      'third-party': '2008年条例第二十三条',
      'other-organ': '2008年条例第二十四条第三款',
      opinion: '2008年条例第二十三条',
      deduction: '2008年条例第二十四条第三款',
      answer: '2008年条例第二十四条第二款',
      fee: '2008年条例第二十七条',
    },
  },
]

/** The version in force on the day the application was received; undefined before 2008-05-01, when there was none. */
export function clockLawFor(receivedOn: Day): ClockLaw | undefined {
  return clockLaws.find((law) => law.inForceFrom <= receivedOn)
}
