import { formatDayInChinese, type Day } from '#domain/calendar/day.ts'
import type { ClockStage, Waiting } from './clock.ts'
import type { ClockDay } from './clock-days.ts'
import type { PlacedEvent } from './clock-case.ts'
import type { ClockLaw } from './clock-law.ts'
import type { ExplainedConsultation, ExplainedRun, ExplainedSuspension } from './clock-explanation.ts'
import type { ClockReading } from './read-clock.ts'

type Told = Omit<ClockReading, 'clock' | 'findings'> & {
  readonly law: Pick<ClockLaw, 'answerWithin' | 'articles'> | null
  readonly runs: readonly ExplainedRun[]
  readonly consultations: readonly ExplainedConsultation[]
  readonly suspensions: readonly ExplainedSuspension[]
  readonly days: readonly ClockDay[]
  readonly effective: readonly PlacedEvent[]
  readonly publishedUntil: Day
}

/** The explanation in sentences, in the order things happened: for the applicant, the officer and a screen reader. */
export function clockSentences(told: Told): string[] {
  if (!told.law) return ['没有可以起算的期限。']
  const { law, runs, consultations } = told
  const happened = [
    ...runs.flatMap((run) => sayRun(run, law)),
    ...consultations.map((consultation) => sayConsultation(consultation, law)),
  ]
  return [
    ...happened.sort((a, b) => a.on.localeCompare(b.on)).map(({ sentence }) => sentence),
    ...suspensionSentences(told, law),
    ...countingSentences(told),
    ...dueSentences(told),
    STANDING[told.stage](told),
  ].filter(Boolean)
}

const say = formatDayInChinese

type Happened = { readonly on: Day; readonly sentence: string }
type Law = NonNullable<Told['law']>

const STARTED = {
  received: { words: '收到申请，自次日起算', article: 'answer' },
  corrected: { words: '收到补正后的申请，自次日起重新计算', article: 'correction' },
  paid: { words: '完成缴费，自次日起重新计算', article: 'fee' },
} as const
const STOPPED = {
  correction: { words: '告知补正', period: '补正期限', article: 'correction' },
  payment: { words: '通知缴纳信息处理费', period: '缴费期限', article: 'fee' },
} as const

function sayRun({ from, startedBy, extension, stopped }: ExplainedRun, { answerWithin, articles }: Law): Happened[] {
  const { words, article } = STARTED[startedBy]
  const happened = [{ on: from, sentence: `${say(from)}${words}${answerWithin}个工作日（${articles[article]}）。` }]
  if (extension) {
    const { on, workingDays } = extension
    happened.push({ on, sentence: `${say(on)}告知延长${workingDays}个工作日（${articles.answer}）。` })
  }
  return stopped ? [...happened, sayStopped(stopped, articles)] : happened
}

function sayStopped({ for: awaited, since, until }: Waiting, articles: Law['articles']): Happened {
  const { words, period, article } = STOPPED[awaited]
  const limit = until ? `，${period}至${say(until)}` : ''
  return { on: since, sentence: `${say(since)}${words}${limit}，答复期限停止计算（${articles[article]}）。` }
}

function sayConsultation(consultation: ExplainedConsultation, { articles }: Law): Happened {
  const { sentOn, deliveredOn, lapsesOn, endsOn, ended } = consultation
  const party = consultation.with === 'third-party' ? '第三方' : '其他机关'
  const delivered = deliveredOn ? `，${say(deliveredOn)}送达` : '（送达日期未知，按发出之日计算）'
  const outcome = {
    answered: `，${say(endsOn)}收到意见`,
    lapsed: `，至${say(lapsesOn)}未收到意见`,
    open: `，应在${say(lapsesOn)}前（含当日）提出意见，尚未收到，暂按逾期不提出计算`,
  }[ended]
  const article = articles[consultation.with]
  return { on: sentOn, sentence: `${say(sentOn)}征求${party}意见${delivered}${outcome}（${article}）。` }
}

/** What the present period leaves out; of one that was stopped nothing is left to explain. */
function suspensionSentences({ suspensions, runs }: Told, { articles }: Law): string[] {
  const present = suspensions.filter(({ run }) => run === runs.length - 1)
  return present.map(({ from, through, workingDays, events }) => {
    const overlap = events.length > 1 ? `，${events.length}项征求意见重叠的时间只扣除一次` : ''
    return `${say(from)}至${say(through)}征求意见，其间${workingDays}个工作日不计算在答复期限内${overlap}（${articles.deduction}）。`
  })
}

/** Which named days of the present run were left out or counted, so that nobody has to look up a calendar. */
function countingSentences({ days, runs }: Told): string[] {
  const present = days.filter(({ run }) => run === runs.length - 1)
  const off = present.filter(({ kind, part }) => part === 'skipped' && kind !== 'weekend')
  const makeup = present.filter(({ kind, part }) => kind === 'makeup' && part === 'counted')
  const holidays = [...new Set(off.map(({ name = '' }) => name))].map((name) => {
    const named = off.filter((day) => day.name === name)
    return `${name}放假${named.length}天（${range(named)}）`
  })
  return [
    ...(holidays.length > 0 ? [`其间${holidays.join('、')}不计。`] : []),
    ...(makeup.length > 0 ? [`${makeup.map(({ on }) => say(on)).join('、')}调休上班，计为工作日。`] : []),
  ]
}

function range(days: readonly ClockDay[]): string {
  const first = days[0]
  const last = days.at(-1)
  if (!first || !last) return ''
  return first.on === last.on ? say(first.on) : `${say(first.on)}至${say(last.on)}`
}

function dueSentences({ due, provisional, publishedUntil }: Told): string[] {
  const sentence = due ? `答复期限至${say(due)}${provisional ? '（暂定）' : ''}。` : ''
  if (!provisional) return [sentence]
  const why = `放假安排公布至${say(publishedUntil)}，未公布的日期暂按周一至周五为工作日推算，公布后重新计算。`
  return [sentence, why]
}

/** Where the matter stands; empty where another sentence has said it. */
const STANDING: Readonly<Record<ClockStage, (told: Told) => string>> = {
  'not-started': () => '',
  running: daysLeftSentence,
  consulting: daysLeftSentence,
  'awaiting-correction': () => '收到补正后的申请，答复期限重新计算。',
  'awaiting-payment': () => '完成缴费后，答复期限重新计算。',
  uncorrected: ({ waitsUntil }) => `申请人至${sayOr(waitsUntil)}没有补正，视为放弃申请，不再处理。`,
  unpaid: ({ waitsUntil }) => `申请人至${sayOr(waitsUntil)}没有缴费，视为放弃申请，不再处理。`,
  withdrawn: ({ effective }) => `申请人于${sayOr(effective.at(-1)?.on)}撤回申请，办理终结。`,
  answered: ({ effective, due }) => {
    const on = effective.at(-1)?.on
    return `${sayOr(on)}答复申请人，办理终结${on && due ? (on <= due ? '，未逾期' : '，已逾期') : ''}。`
  },
}

function sayOr(on: Day | null | undefined): string {
  return on ? say(on) : ''
}

function daysLeftSentence({ asOf, stage, workingDaysLeft: left, due }: Told): string {
  const date = `截至${say(asOf)}`
  if (left === null) return ''
  if (due !== null && asOf > due) return `${date}，答复已经逾期。`
  if (stage === 'consulting') return `${date}，正在征求意见，本机关还有${left}个工作日。`
  return due === asOf ? `${date}，当日是答复期限的最后一日。` : `${date}，还有${left}个工作日。`
}
