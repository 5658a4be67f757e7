import { formatDayInChinese, type Day } from '#domain/calendar/day.ts'
import type { PlacedEvent } from './clock-case.ts'
import type { ClockArticle, ClockLaw } from './clock-law.ts'

type Said = { readonly on: string; readonly limit: string; readonly law: ClockLaw }
/** `the-act`: the article under which an act of that kind is done. */
type Text = { readonly article: ClockArticle | 'the-act'; readonly message: (said: Said) => string }

/** What the law does not allow: its article and the sentence for the officer. `limit` is the last day it was allowed. */
const TEXTS = {
  'received-twice': {
    article: 'receipt',
    message: ({ on }) => `收到申请之日只有一个，${on}的再次收到不起算期限。`,
  },
  'before-receipt': {
    article: 'receipt',
    message: ({ on, limit }) => `${on}早于收到申请之日${limit && `（${limit}）`}，不影响期限。`,
  },
  'date-after-as-of': {
    article: 'the-act',
    message: ({ on, limit }) => `${on}在计算截止日（${limit}）之后，尚未发生，不影响期限。`,
  },
  'after-the-end': {
    article: 'the-act',
    message: ({ on, limit }) => `该申请的办理已于${limit}终结，${on}的事项不影响期限。`,
  },
  'clock-is-stopped': {
    article: 'the-act',
    message: ({ on, limit }) => `自${limit}起答复期限已停止计算，${on}没有可以变动的期限。`,
  },
  'correction-asked-too-late': {
    article: 'correction',
    message: ({ on, limit, law }) =>
      `补正应在收到申请之日起${law.askCorrectionWithin}个工作日内（${limit}前，含当日）一次性告知，${on}告知已逾期，期限不停止、不重新起算。`,
  },
  'correction-asked-twice': {
    article: 'correction',
    message: ({ on }) => `补正只能一次性告知，${on}再次要求补正没有依据，期限不停止、不重新起算。`,
  },
  'correction-deadline-too-early': {
    article: 'correction',
    message: ({ on }) => `补正期限早于${on}的补正告知，不是合理的期限，按未定期限处理。`,
  },
  'corrected-without-notice': {
    article: 'correction',
    message: ({ on }) => `没有尚待完成的补正告知，${on}的补正不使期限重新起算。`,
  },
  'corrected-too-late': {
    article: 'correction',
    message: ({ on, limit }) => `补正期限至${limit}，${on}补正已逾期；没有正当理由的，视为放弃申请，不再处理。`,
  },
  'consulted-too-late': {
    article: 'deduction',
    message: ({ on, limit }) => `答复期限已于${limit}届满，${on}才征求意见，所需时间不能扣除。`,
  },
  'consultation-not-deducted': {
    article: 'deduction',
    message: ({ on }) => `当时的条例没有规定扣除征求其他机关意见的时间，${on}的征求意见不影响期限。`,
  },
  'consultation-known': {
    article: 'deduction',
    message: ({ on }) => `${on}的征求意见与另一件尚未答复的征求意见编号相同，不重复扣除。`,
  },
  'delivered-before-sent': {
    article: 'the-act',
    message: ({ on }) => `送达日期早于发出日期（${on}），按发出之日视为送达。`,
  },
  'delivered-after-as-of': {
    article: 'the-act',
    message: ({ on, limit }) => `送达日期在计算截止日（${limit}）之后，暂按发出之日（${on}）视为送达。`,
  },
  'answered-without-consultation': {
    article: 'opinion',
    message: ({ on }) => `${on}的答复没有对应的、尚待答复的征求意见，不影响期限。`,
  },
  'answer-of-which-consultation': {
    article: 'opinion',
    message: ({ on }) => `有多件征求意见尚待答复，${on}的答复没有编号，无法确定对应哪一件，不影响期限。`,
  },
  'answered-after-lapse': {
    article: 'opinion',
    message: ({ on, limit }) =>
      `被征求意见方应在${limit}前（含当日）提出意见，${on}提出已逾期，扣除的时间到${limit}为止。`,
  },
  'extended-twice': {
    article: 'answer',
    message: ({ on }) => `答复期限只能延长一次，${on}的再次延长没有效力。`,
  },
  'extended-too-late': {
    article: 'answer',
    message: ({ on, limit }) => `答复期限已于${limit}届满，${on}才延长并告知，没有效力。`,
  },
  'extended-too-long': {
    article: 'answer',
    message: ({ on, law }) => `延长最多${law.extendAtMost}个工作日，${on}的延长超过上限，没有效力。`,
  },
  'fee-not-provided': {
    article: 'fee',
    message: ({ on }) => `收到该申请时没有收取信息处理费的规定，${on}的收费通知不停止期限。`,
  },
  'fee-asked-twice': {
    article: 'fee',
    message: ({ on }) => `同一申请只能通知收费一次，${on}再次通知不停止期限、不重新起算。`,
  },
  'fee-asked-too-late': {
    article: 'fee',
    message: ({ on, limit }) => `收费通知应在办理期限内发出，期限已于${limit}届满，${on}的通知不停止期限、不重新起算。`,
  },
  'paid-without-notice': {
    article: 'fee',
    message: ({ on }) => `没有尚待缴费的收费通知，${on}的缴费不使期限重新起算。`,
  },
  'paid-too-late': {
    article: 'fee',
    message: ({ on, limit }) => `应在${limit}前（含当日）缴费，${on}缴费已逾期，视为放弃申请，不再处理。`,
  },
  'answered-late': {
    article: 'answer',
    message: ({ on, limit }) => `答复期限至${limit}，${on}答复已逾期。`,
  },
} as const satisfies Record<string, Text>

export type ClockFindingCode = keyof typeof TEXTS | 'before-the-regulation'
export const clockFindingCodes = ['before-the-regulation', ...Object.keys(TEXTS)] as readonly ClockFindingCode[]

/** An event, or a part of it, against the law. `effect`: none on the date, except of an answer, which counts though late. */
export type ClockFinding = {
  readonly code: ClockFindingCode
  /** Place of the event in the case, from 0. */
  readonly event: number
  readonly type: PlacedEvent['type']
  readonly on: Day
  readonly article: string
  readonly message: string
  readonly effect: 'none' | 'counts'
  /** The last day it was allowed lies past the official schedule, and may move with it. */
  readonly provisional: boolean
}

/** What a step found: a code, with the last day it would have been allowed where there is one. */
export type Found = { readonly code: keyof typeof TEXTS; readonly limit?: Day }

/** The finding in full, in the words and by the article of the law that applies to the matter. */
export function findingOf(
  { code, limit }: Found,
  event: PlacedEvent,
  law: ClockLaw,
  provisional = false,
): ClockFinding {
  const { article, message }: Text = TEXTS[code]
  const said = { on: formatDayInChinese(event.on), limit: limit ? formatDayInChinese(limit) : '', law }
  return {
    code,
    event: event.index,
    type: event.type,
    on: event.on,
    article: law.articles[article === 'the-act' ? articleOf(event) : article],
    message: `${message(said)}${provisional ? '该期限所在日期的放假安排尚未公布，公布后重新核对。' : ''}`,
    effect: code === 'answered-late' ? 'counts' : 'none',
    provisional,
  }
}

const ACT_ARTICLES: Readonly<Record<Exclude<PlacedEvent['type'], 'consulted'>, ClockArticle>> = {
  received: 'receipt',
  'correction-asked': 'correction',
  corrected: 'correction',
  'fee-asked': 'fee',
  paid: 'fee',
  answered: 'opinion',
  extended: 'answer',
  withdrawn: 'answer',
  'answered-applicant': 'answer',
}

function articleOf(event: PlacedEvent): ClockArticle {
  return event.type === 'consulted' ? event.with : ACT_ARTICLES[event.type]
}

/** Received before 2008-05-01: there was no such application in law, and no clock. */
export function foundBeforeTheRegulation(event: PlacedEvent): ClockFinding {
  const { index, type, on } = event
  const message = `${formatDayInChinese(on)}收到时《政府信息公开条例》尚未施行（2008年5月1日起施行），没有法定答复期限。`
  return {
    code: 'before-the-regulation',
    event: index,
    type,
    on,
    article: '2008年条例第三十八条',
    message,
    effect: 'none',
    provisional: false,
  }
}
