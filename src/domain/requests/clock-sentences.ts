import { formatDayInChinese, type Day } from '#domain/calendar/day.ts'
import type { ClockStage, Waiting } from './clock.ts'
import type { ClockDay } from './clock-days.ts'
import type { PlacedEvent } from './clock-case.ts'
import type { ClockLaw } from './clock-law.ts'
import type { ExplainedConsultation, ExplainedRun, ExplainedSuspension } from './clock-explanation.ts'
import type { ClockReading } from './read-clock.ts'

type Told = Omit<ClockReading, 'clock' | 'findings'> & {
  readonly law: Pick<ClockLaw, 'name' | 'answerWithin'> | null
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
  const happened = [...runs.flatMap((run) => sayRun(run, law.answerWithin)), ...consultations.map(sayConsultation)]
  return [
    ...happened.sort((a, b) => a.on.localeCompare(b.on)).map(({ sentence }) => sentence),
    ...suspensionSentences(told),
    ...countingSentences(told),
    ...dueSentences(told),
    STANDING[told.stage](told),
  ].filter(Boolean)
}

const say = formatDayInChinese

const STARTED = {
  received: (on: Day, days: number) => `${say(on)}收到申请，自次日起算${days}个工作日。`,
  corrected: (on: Day, days: number) => `${say(on)}收到补正后的申请，自次日起重新计算${days}个工作日。`,
  paid: (on: Day, days: number) => `${say(on)}完成缴费，自次日起重新计算${days}个工作日。`,
} as const

type Happened = { readonly on: Day; readonly sentence: string }

function sayRun({ from, startedBy, extension, stopped }: ExplainedRun, answerWithin: number): Happened[] {
  const started = { on: from, sentence: STARTED[startedBy](from, answerWithin) }
  const extended = extension && {
    on: extension.on,
    sentence: `${say(extension.on)}告知延长${extension.workingDays}个工作日。`,
  }
  return [started, ...(extended ? [extended] : []), ...(stopped ? [sayStopped(stopped)] : [])]
}

function sayStopped({ for: awaited, since, until }: Waiting): Happened {
  const [asked, period] = awaited === 'correction' ? ['告知补正', '补正期限'] : ['通知缴纳信息处理费', '缴费期限']
  const limit = until ? `，${period}至${say(until)}` : ''
  return { on: since, sentence: `${say(since)}${asked}${limit}，答复期限停止计算。` }
}

function sayConsultation(consultation: ExplainedConsultation): Happened {
  const { sentOn, deliveredOn, lapsesOn, endsOn, ended } = consultation
  const party = consultation.with === 'third-party' ? '第三方' : '其他机关'
  const delivered = deliveredOn ? `，${say(deliveredOn)}送达` : '（送达日期未知，按发出之日计算）'
  const outcome = {
    answered: `，${say(endsOn)}收到意见`,
    lapsed: `，至${say(lapsesOn)}未收到意见`,
    open: `，应在${say(lapsesOn)}前（含当日）提出意见，尚未收到，暂按逾期不提出计算`,
  }[ended]
  return { on: sentOn, sentence: `${say(sentOn)}征求${party}意见${delivered}${outcome}。` }
}

function suspensionSentences({ suspensions, consultations }: Told): string[] {
  const sentences = suspensions.map(({ from, through, workingDays, events }) => {
    const overlap = events.length > 1 ? `，${events.length}项征求意见重叠的时间只扣除一次` : ''
    return `${say(from)}至${say(through)}征求意见，其间${workingDays}个工作日不计算在答复期限内${overlap}。`
  })
  return consultations.length > 0 && sentences.length === 0
    ? ['征求意见当日即收到意见，没有需要扣除的时间。']
    : sentences
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
  if (due === null) return []
  const sentence = `答复期限至${say(due)}${provisional ? '（暂定）' : ''}。`
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
