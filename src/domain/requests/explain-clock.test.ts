import { describe, expect, test } from 'vitest'
import { officialCalendar, withLocalDays } from '#domain/calendar/calendar-versions.ts'
import { day } from '#domain/calendar/day.ts'
import { ClockCaseSchema } from './clock-case.ts'
import { explainClock } from './explain-clock.ts'

const calendar = officialCalendar()

describe('every day, in words an applicant understands', () => {
  test('counted, skipped, counted although a weekend, and the due day', () => {
    const { days } = explain([{ type: 'received', on: '2024-02-02' }], '2024-02-05')
    expect(days.map(({ words }) => words)).toEqual(
      expect.arrayContaining([
        '2024年2月2日 周五 收到申请，当日不计，次日起算',
        '2024年2月3日 周六 不计（周末）',
        '2024年2月4日 周日 第 1 个工作日（春节调休上班）',
        '2024年2月12日 周一 不计（春节放假）',
        '2024年3月6日 周三 第 20 个工作日（工作日），答复期限届满',
      ]),
    )
    expect(days[0]).toMatchObject({ on: '2024-02-02', part: 'start', ordinal: null, events: [0], due: false })
    expect(days.at(-1)).toMatchObject({ on: '2024-03-06', part: 'counted', ordinal: 20, due: true })
  })

  test('suspended by whom; a consultation that ended leaves the next day counted', () => {
    const { days } = explain([
      { type: 'received', on: '2024-09-02' },
      { type: 'consulted', on: '2024-09-10', deliveredOn: '2024-09-10', ref: 'A' },
      { type: 'consulted', on: '2024-09-11', with: 'other-organ', ref: 'B' },
      { type: 'answered', on: '2024-09-12', ref: 'A' },
      { type: 'answered', on: '2024-09-12', ref: 'B' },
    ])
    expect(days.filter(({ on }) => on >= '2024-09-10' && on <= '2024-09-13')).toMatchObject([
      { part: 'counted', ordinal: 6, events: [1] },
      { part: 'suspended', ordinal: null, words: '2024年9月11日 周三 不计（征求第三方和其他机关意见）' },
      { part: 'suspended', ordinal: null, events: [3, 4] },
      { part: 'counted', ordinal: 7 },
    ])
  })

  test('stopped for a correction, begun anew with its receipt', () => {
    const { days, runs } = explain([
      { type: 'received', on: '2025-01-20' },
      { type: 'correction-asked', on: '2025-02-05', deadline: '2025-02-14' },
      { type: 'corrected', on: '2025-02-10' },
    ])
    expect(days.filter(({ on }) => on >= '2025-02-05' && on <= '2025-02-11')).toMatchObject([
      { part: 'counted', ordinal: 7, run: 0 },
      { part: 'stopped', words: '2025年2月6日 周四 不计（等待申请人补正）' },
      { part: 'stopped' },
      { part: 'stopped' },
      { part: 'stopped' },
      { part: 'start', run: 1, words: '2025年2月10日 周一 收到补正后的申请，当日不计，次日起重新计算' },
      { part: 'counted', ordinal: 1, run: 1 },
    ])
    expect(runs).toMatchObject([
      { startedBy: 'received', from: '2025-01-20', stopped: { for: 'correction', since: '2025-02-05' } },
      { startedBy: 'corrected', from: '2025-02-10', workingDays: 20, stopped: null },
    ])
  })

  test('a local day off is named', () => {
    const local = withLocalDays(calendar, { '2026-04-20': { name: '三月三', off: true } })
    const events = ClockCaseSchema.parse({ events: [{ type: 'received', on: '2026-04-17' }] }).events
    const { due, explanation } = explainClock(events, day('2026-04-20'), local)
    expect(due).toBe('2026-05-20')
    expect(explanation.days.find(({ on }) => on === '2026-04-20')?.words).toBe(
      '2026年4月20日 周一 不计（三月三本地放假）',
    )
    expect(explanation.sentences).toContain(
      '其间三月三放假1天（2026年4月20日）、劳动节放假5天（2026年5月1日至2026年5月5日）不计。',
    )
  })

  test('a clock that waits is explained to the day asked, one given up to its limit', () => {
    const events = [
      { type: 'received', on: '2025-01-20' },
      { type: 'correction-asked', on: '2025-02-05', deadline: '2025-02-14' },
    ]
    expect(explain(events, '2025-02-07').days.at(-1)).toMatchObject({ on: '2025-02-07', part: 'stopped', due: false })
    expect(explain(events, '2025-06-30').days.at(-1)?.on).toBe('2025-02-14')
  })
})

describe('the sentences, in the order things happened', () => {
  test('consulted, answered, extended', () => {
    const { sentences } = explain(
      [
        { type: 'extended', on: '2024-10-12', workingDays: 20 },
        { type: 'received', on: '2024-09-02' },
        { type: 'consulted', on: '2024-09-10', deliveredOn: '2024-09-12' },
        { type: 'answered', on: '2024-09-25' },
      ],
      '2024-10-20',
    )
    expect(sentences).toEqual([
      '2024年9月2日收到申请，自次日起算20个工作日（条例第三十三条第二款）。',
      '2024年9月10日征求第三方意见，2024年9月12日送达，2024年9月25日收到意见（条例第三十二条）。',
      '2024年10月12日告知延长20个工作日（条例第三十三条第二款）。',
      '2024年9月11日至2024年9月25日征求意见，其间10个工作日不计算在答复期限内（条例第三十三条第三款）。',
      '其间国庆节放假7天（2024年10月1日至2024年10月7日）不计。',
      '2024年9月29日、2024年10月12日调休上班，计为工作日。',
      '答复期限至2024年11月15日。',
      '截至2024年10月20日，还有20个工作日。',
    ])
  })

  test.each([
    [
      'overlap counted once',
      [consulted('2024-09-10', 'A'), consulted('2024-09-11', 'B')],
      '2024-09-20',
      '2024年9月11日至2024年10月9日征求意见，其间16个工作日不计算在答复期限内，2项征求意见重叠的时间只扣除一次（条例第三十三条第三款）。',
    ],
    [
      'open: what is assumed',
      [consulted('2024-09-10', 'A')],
      '2024-09-20',
      '2024年9月10日征求第三方意见（送达日期未知，按发出之日计算），应在2024年10月8日前（含当日）提出意见，尚未收到，暂按逾期不提出计算（条例第三十二条）。',
    ],
    [
      'lapsed',
      [consulted('2024-09-10', 'A')],
      '2024-10-09',
      '2024年9月10日征求第三方意见（送达日期未知，按发出之日计算），至2024年10月8日未收到意见（条例第三十二条）。',
    ],
    ['last day', [], '2024-09-30', '截至2024年9月30日，当日是答复期限的最后一日。'],
    ['overdue', [], '2024-10-01', '截至2024年10月1日，答复已经逾期。'],
    [
      'fee',
      [{ type: 'fee-asked', on: '2024-09-04' }],
      '2024-09-05',
      '2024年9月4日通知缴纳信息处理费，缴费期限至2024年10月9日，答复期限停止计算（条例第四十二条、《政府信息公开信息处理费管理办法》第六条）。',
    ],
    [
      'unpaid',
      [{ type: 'fee-asked', on: '2024-09-04' }],
      '2024-10-10',
      '申请人至2024年10月9日没有缴费，视为放弃申请，不再处理。',
    ],
    ['withdrawn', [{ type: 'withdrawn', on: '2024-09-04' }], '2024-10-09', '申请人于2024年9月4日撤回申请，办理终结。'],
    [
      'answered',
      [{ type: 'answered-applicant', on: '2024-10-01' }],
      '2024-10-09',
      '2024年10月1日答复申请人，办理终结，已逾期。',
    ],
  ])('%s', (_, more, asOf, sentence) => {
    expect(explain([{ type: 'received', on: '2024-09-02' }, ...more], asOf).sentences).toContain(sentence)
  })

  test('a provisional day says until when the schedule is published', () => {
    const { sentences } = explain([{ type: 'received', on: '2026-12-20' }], '2026-12-21')
    expect(sentences).toContain('答复期限至2027年1月15日（暂定）。')
    expect(sentences).toContain(
      '放假安排公布至2026年12月31日，未公布的日期暂按周一至周五为工作日推算，公布后重新计算。',
    )
  })

  test('of a consultation that goes on over a new start, only the days of the present period are deducted', () => {
    const { suspensions, sentences } = explain([
      { type: 'received', on: '2025-01-20' },
      { type: 'consulted', on: '2025-01-21', deliveredOn: '2025-01-21' },
      { type: 'correction-asked', on: '2025-01-24' },
      { type: 'corrected', on: '2025-02-10' },
      { type: 'answered', on: '2025-02-12' },
    ])
    expect(suspensions).toMatchObject([
      { run: 0, from: '2025-01-22', through: '2025-01-24', workingDays: 3 },
      { run: 1, from: '2025-02-11', through: '2025-02-12', workingDays: 2 },
    ])
    expect(sentences.filter((sentence) => sentence.includes('不计算在答复期限内'))).toEqual([
      '2025年2月11日至2025年2月12日征求意见，其间2个工作日不计算在答复期限内（条例第三十三条第三款）。',
    ])
  })

  test('nothing begun', () => {
    expect(explain([{ type: 'received', on: '2024-09-02' }], '2024-09-01')).toMatchObject({
      law: null,
      days: [],
      sentences: ['没有可以起算的期限。'],
    })
  })
})

function consulted(on: string, ref: string) {
  return { type: 'consulted', on, ref }
}

function explain(events: readonly object[], asOf = '2026-12-31') {
  return explainClock(ClockCaseSchema.parse({ events }).events, day(asOf), calendar).explanation
}
