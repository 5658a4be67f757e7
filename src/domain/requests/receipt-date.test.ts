import { describe, expect, test } from 'vitest'
import { officialCalendar } from '#domain/calendar/calendar-versions.ts'
import { day } from '#domain/calendar/day.ts'
import { decideReceiptDate, type ApplicationChannel } from './receipt-date.ts'

const calendar = officialCalendar()
const policy = { platformConfirmsOnSubmit: false }

describe('the day of receipt by channel (条例 art. 31; 207号)', () => {
  test.each<[ApplicationChannel, string, string | null, string | null, string | null]>([
    ['in-person', '2025-09-22', null, '2025-09-22', null],
    ['oral', '2025-09-22', null, '2025-09-22', null],
    ['signed-post', '2025-09-22', '2025-09-24', '2025-09-22', null],
    ['ordinary-post', '2025-09-22', '2025-09-22', '2025-09-22', '2025-09-22'],
    ['ordinary-post', '2025-09-22', '2025-09-25', '2025-09-25', '2025-09-22'],
    ['elsewhere-in-organ', '2025-09-22', null, null, '2025-09-22'],
    ['platform', '2025-10-01', '2025-10-10', '2025-10-10', '2025-10-09'],
    ['email', '2025-09-22', null, null, '2025-09-22'],
    ['fax', '2025-09-28', '2025-09-28', '2025-09-28', '2025-09-28'],
    ['other', '2025-10-01', null, null, '2025-10-09'],
  ])('%s, arrived %s, confirmed %s: received %s, to confirm by %s', (channel, arrived, confirmed, received, by) => {
    const decision = decideReceiptDate(arrival(channel, arrived, confirmed), policy, calendar)
    expect(decision).toMatchObject({ allowed: true, receivedOn: received, confirmBy: by })
  })

  test('nothing unconfirmed is left without a clock: it is watched from arrival', () => {
    const decision = decideReceiptDate(arrival('email', '2025-09-22', null), policy, calendar)
    expect(decision).toMatchObject({ receivedOn: null, clockFrom: '2025-09-22', article: '条例第三十一条第（三）项' })
  })

  test('where the receipt on the screen confirms, the platform receives on the day itself, a holiday too', () => {
    const confirming = { platformConfirmsOnSubmit: true }
    const onPlatform = decideReceiptDate(arrival('platform', '2026-02-18', null), confirming, calendar)
    expect(onPlatform).toMatchObject({ receivedOn: '2026-02-18', confirmBy: null })
    const byMail = decideReceiptDate(arrival('email', '2026-02-18', null), confirming, calendar)
    expect(byMail).toMatchObject({ receivedOn: null })
  })

  test('refuses: confirmed before it arrived', () => {
    const decision = decideReceiptDate(arrival('fax', '2025-09-22', '2025-09-21'), policy, calendar)
    expect(decision).toEqual({ allowed: false, because: 'confirmed-before-arrival' })
  })
})

function arrival(channel: ApplicationChannel, arrivedOn: string, confirmedOn: string | null) {
  return { channel, arrivedOn: day(arrivedOn), confirmedOn: confirmedOn === null ? null : day(confirmedOn) }
}
