import { describe, expect, test } from 'vitest'
import { officialCalendar } from '#domain/calendar/calendar-versions.ts'
import { day } from '#domain/calendar/day.ts'
import { ClockCaseSchema } from './clock-case.ts'
import { clockFindingCodes } from './clock-findings.ts'
import { readClock } from './read-clock.ts'

const calendar = officialCalendar()

/** Code | its article | the due day that stands | what happened (days of 2024 unless said); the last event is found. */
const CASES = `
  received-twice | 条例第三十一条 | 2024-09-30 | 09-02 received; 09-05 received
  before-receipt | 条例第三十一条 | 2024-09-30 | 09-02 received; 09-01 consulted
  date-after-as-of | 条例第三十三条第二款 | 2024-09-30 | 09-02 received; 12-02 extended workingDays=5
  after-the-end | 条例第三十三条第二款 | 2024-09-30 | 09-02 received; 09-05 withdrawn; 09-06 extended workingDays=5
  after-the-end | 条例第三十三条第二款 | - | 09-02 received; 09-05 correction-asked deadline=09-10; 09-11 withdrawn
  clock-is-stopped | 条例第三十三条第二款 | - | 09-02 received; 09-05 correction-asked; 09-06 extended workingDays=5
  clock-is-stopped | 第六条 | - | 09-02 received; 09-05 correction-asked; 09-06 fee-asked
  clock-is-stopped | 条例第三十条 | - | 09-02 received; 09-05 fee-asked; 09-06 correction-asked
  correction-asked-too-late | 条例第三十条 | 2024-09-30 | 09-02 received; 09-12 correction-asked
  correction-asked-twice | 条例第三十条 | - | 09-02 received; 09-05 correction-asked; 09-06 correction-asked
  correction-asked-twice | 条例第三十条 | 2024-10-11 | 09-02 received; 09-05 correction-asked; 09-06 corrected; 09-09 correction-asked
  correction-deadline-too-early | 条例第三十条 | - | 09-02 received; 09-05 correction-asked deadline=09-04
  corrected-without-notice | 条例第三十条 | 2024-09-30 | 09-02 received; 09-05 corrected
  corrected-too-late | 条例第三十条 | - | 09-02 received; 09-05 correction-asked deadline=09-10; 09-11 corrected
  consulted-too-late | 条例第三十三条第三款 | 2024-09-30 | 09-02 received; 10-01 consulted
  consultation-known | 条例第三十三条第三款 | 2024-10-25 | 09-02 received; 09-10 consulted ref=A; 09-11 consulted ref=A
  delivered-before-sent | 条例第三十二条 | 2024-10-25 | 09-02 received; 09-10 consulted deliveredOn=09-09
  delivered-before-sent | 第六条 | - | 09-02 received; 09-10 fee-asked deliveredOn=09-09
  delivered-after-as-of | 条例第三十二条 | 2024-10-25 | 09-02 received; 09-10 consulted deliveredOn=12-02
  answered-without-consultation | 条例第三十二条、第三十四条 | 2024-09-30 | 09-02 received; 09-10 answered
  answered-without-consultation | 条例第三十二条、第三十四条 | 2024-10-25 | 09-02 received; 09-10 consulted ref=A; 09-12 answered ref=B
  answer-of-which-consultation | 条例第三十二条、第三十四条 | 2024-10-25 | 09-02 received; 09-10 consulted ref=A; 09-10 consulted ref=B; 09-12 answered
  answered-after-lapse | 条例第三十二条、第三十四条 | 2024-10-25 | 09-02 received; 09-10 consulted; 10-10 answered
  extended-twice | 条例第三十三条第二款 | 2024-10-12 | 09-02 received; 09-10 extended workingDays=5; 09-11 extended workingDays=5
  extended-too-late | 条例第三十三条第二款 | 2024-09-30 | 09-02 received; 10-01 extended workingDays=5
  extended-too-long | 条例第三十三条第二款 | 2024-09-30 | 09-02 received; 09-10 extended workingDays=21
  fee-asked-twice | 第六条 | 2024-10-15 | 09-02 received; 09-10 fee-asked; 09-11 paid; 09-12 fee-asked
  fee-asked-too-late | 第六条 | 2024-09-30 | 09-02 received; 10-01 fee-asked
  paid-without-notice | 第六条 | 2024-09-30 | 09-02 received; 09-10 paid
  paid-too-late | 第六条 | - | 09-02 received; 09-10 fee-asked; 10-15 paid
  answered-late | 条例第三十三条第二款 | 2024-09-30 | 09-02 received; 10-01 answered-applicant
  fee-not-provided | 条例第四十二条 | 2021-01-29 | 2020-12-31 received; 2021-01-04 fee-asked
  consultation-not-deducted | 2008年条例第二十四条第三款 | 2019-04-23 | 2019-04-01 received; 2019-04-08 consulted with=other-organ
  before-the-regulation | 2008年条例第三十八条 | - | 2008-04-30 received
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([code = '', article = '', due = '', events = '']) => ({ code, article, due, events }))

describe('what the law does not allow is found, with its article, and moves no date', () => {
  test.each(CASES)('$code ($article): $events, due $due', ({ code, article, due, events }) => {
    const reading = readClock(eventsOf(events), day('2024-12-01'), calendar)
    const { findings } = reading
    expect(findings.map((finding) => finding.code)).toEqual([code])
    expect(findings[0]).toMatchObject({ event: events.split(';').length - 1 })
    expect(findings[0]?.effect).toBe(code === 'answered-late' ? 'counts' : 'none')
    expect(findings[0]?.article).toContain(article)
    expect(findings[0]?.message).toMatch(/^[^a-z]*\d{4}年[^a-z]+。$/)
    expect(reading.due ?? '-').toBe(due)
  })

  test('every code has its case', () => {
    const tried: readonly string[] = CASES.map(({ code }) => code)
    expect(clockFindingCodes.filter((code) => !tried.includes(code))).toEqual([])
  })
})

test('a late correction notice says until when it was possible', () => {
  const { findings } = readClock(eventsOf('09-02 received; 09-12 correction-asked'), day('2024-12-01'), calendar)
  expect(findings[0]?.message).toBe(
    '补正应在收到申请之日起7个工作日内（2024年9月11日前，含当日）一次性告知，2024年9月12日告知已逾期，期限不停止、不重新起算。',
  )
})

test('an extension told on the last day is in time; it lengthens the deadline as suspended so far', () => {
  const events = eventsOf('09-02 received; 09-10 consulted; 09-25 answered; 10-18 extended workingDays=1')
  expect(readClock(events, day('2024-12-01'), calendar)).toMatchObject({ due: '2024-10-21', findings: [] })
})

test('nothing has begun while the receipt lies ahead', () => {
  const reading = readClock(eventsOf('09-02 received; 08-30 paid'), day('2024-09-01'), calendar)
  expect(reading).toMatchObject({ due: null, state: 'not-started' })
  expect(reading.findings.map(({ code }) => code)).toEqual(['date-after-as-of', 'before-receipt'])
})

/** `09-10 consulted ref=A; 2025-01-02 paid` as events. */
function eventsOf(text: string) {
  const events = text.split(';').map((event) => {
    const [on = '', type, ...rest] = event.trim().split(' ')
    const more = rest.map((pair) => pair.split('=')).map(([key = '', value = '']) => [key, valueOf(value)])
    return { on: dayOf(on), type, ...Object.fromEntries(more) }
  })
  return ClockCaseSchema.parse({ events }).events
}

function valueOf(text: string): unknown {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  return /^\d{2}-\d{2}$/.test(text) ? dayOf(text) : text
}

function dayOf(text: string): string {
  return text.length === 5 ? `2024-${text}` : text
}
