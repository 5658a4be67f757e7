import { addDays, type Day } from '#domain/calendar/day.ts'
import { describeDate, describeExplainedDay } from '#domain/calendar/explain-working-days.ts'
import { dayMeaning, type DayMeaning, type OfficialCalendar } from '#domain/calendar/official-calendar.ts'
import type { Clock, Run, Waiting } from './clock.ts'
import type { PlacedEvent } from './clock-case.ts'
import { suspensionsOf, type Suspension } from './consultation.ts'

export const clockDayParts = ['start', 'counted', 'skipped', 'suspended', 'stopped'] as const
/**
 * `start` a run begins and the day itself does not count; `counted` with its ordinal; `skipped` no working day;
 * `suspended` a consultation is on; `stopped` a correction or payment is awaited.
 */
export type ClockDayPart = (typeof clockDayParts)[number]

export type ClockDay = DayMeaning & {
  readonly on: Day
  readonly part: ClockDayPart
  /** 1…n within the run, null unless counted. */
  readonly ordinal: number | null
  /** Place of the run in `runs`, from 0. */
  readonly run: number
  /** The events of the case that took effect on this day. */
  readonly events: readonly number[]
  /** The last day for the answer. */
  readonly due: boolean
  /** The day in a sentence: `2024年2月4日 周日 第 1 个工作日（春节调休上班）`. */
  readonly words: string
}

type Segment = Run & { readonly stopped: Waiting | null; readonly place: number }
type Told = Omit<ClockDay, 'words' | 'events' | 'due'>

/** Every day from the receipt through `last`, each exactly once, with what it is to the clock. */
export function explainClockDays(
  clock: Clock,
  last: Day,
  effective: readonly PlacedEvent[],
  due: Day | null,
  calendar: OfficialCalendar,
): ClockDay[] {
  const segments = [...clock.stoppedRuns, { ...clock.run, stopped: clock.waiting }].map((run, place) => ({
    ...run,
    place,
  }))
  const suspensions = suspensionsOf(clock.consultations)
  const days: ClockDay[] = []
  let ordinal = 0
  for (let on = clock.receivedOn; on <= last; on = addDays(on, 1)) {
    const segment = segments.findLast(({ from }) => from <= on)
    if (!segment) continue
    const meaning = dayMeaning(on, calendar)
    const suspension = suspensions.find(({ after, through }) => after < on && on <= through)
    const part = partOf(on, meaning, segment, suspension)
    if (part === 'start') ordinal = 0
    if (part === 'counted') ordinal += 1
    const told = { ...meaning, on, part, ordinal: part === 'counted' ? ordinal : null, run: segment.place }
    const events = effective.filter((event) => event.on === on).map(({ index }) => index)
    days.push({ ...told, events, due: on === due, words: wordsOf(told, segment, suspension, on === due) })
  }
  return days
}

function partOf(on: Day, { working }: DayMeaning, segment: Segment, suspension: Suspension | undefined): ClockDayPart {
  if (on === segment.from) return 'start'
  if (segment.stopped && on > segment.stopped.since) return 'stopped'
  if (suspension) return 'suspended'
  return working ? 'counted' : 'skipped'
}

const STARTED = {
  received: '收到申请，当日不计，次日起算',
  corrected: '收到补正后的申请，当日不计，次日起重新计算',
  paid: '完成缴费，次日起重新计算',
} as const
const AWAITED = { correction: '等待申请人补正', payment: '等待申请人缴费' } as const

function wordsOf(told: Told, segment: Segment, suspension: Suspension | undefined, due: boolean): string {
  return `${basicWords(told, segment, suspension)}${due ? '，答复期限届满' : ''}`
}

function basicWords(told: Told, { startedBy, stopped }: Segment, suspension: Suspension | undefined): string {
  const date = describeDate(told.on)
  if (told.part === 'start') return `${date} ${STARTED[startedBy]}`
  if (told.part === 'stopped') return `${date} 不计（${stopped ? AWAITED[stopped.for] : ''}）`
  if (told.part === 'suspended') return `${date} 不计（征求${partiesOf(suspension)}意见）`
  return describeExplainedDay(told)
}

function partiesOf(suspension: Suspension | undefined): string {
  const parties = new Set(suspension?.consultations.map((one) => (one.with === 'third-party' ? '第三方' : '其他机关')))
  return [...parties].join('和')
}
