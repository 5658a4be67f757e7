import { addDays, type Day } from '#domain/calendar/day.ts'
import { isWorkingDay, type OfficialCalendar } from '#domain/calendar/official-calendar.ts'

/** How an application came to the organ (OGIR arts. 29, 31; 国办公开办函〔2015〕207号). */
export const applicationChannels = [
  'in-person',
  'oral',
  'signed-post',
  'ordinary-post',
  'elsewhere-in-organ',
  'platform',
  'email',
  'fax',
  'other',
] as const
export type ApplicationChannel = (typeof applicationChannels)[number]

/** An application as it arrived. `arrivedOn`: handed over, signed for by the organ, or actually reached the office. */
export type Arrival = {
  readonly channel: ApplicationChannel
  readonly arrivedOn: Day
  /** The day both sides confirmed it (双方确认之日), null while they have not. */
  readonly confirmedOn: Day | null
}

export type ReceiptPolicy = {
  /** The receipt on the screen of the platform counts as confirmation by both sides. */
  readonly platformConfirmsOnSubmit: boolean
}

export type ReceiptDecision =
  | {
      readonly allowed: true
      /** The day of receipt; null while unconfirmed. */
      readonly receivedOn: Day | null
      /** From when the clock is watched: the receipt, or the arrival while nobody has confirmed (shadow clock). */
      readonly clockFrom: Day
      /** The last day to confirm in good order; null where nothing has to be confirmed. */
      readonly confirmBy: Day | null
      readonly article: string
      readonly message: string
    }
  | { readonly allowed: false; readonly because: 'confirmed-before-arrival' }

type Basis = { readonly by: 'arrival' | 'confirmation'; readonly article: string; readonly message: string }

const POST_UNSIGNED = '当日与申请人确认，确认之日为收到申请之日'
const BOTH_CONFIRM = '以双方确认之日为收到申请之日'

const BASES: Readonly<Record<ApplicationChannel, Basis>> = {
  'in-person': { by: 'arrival', article: '条例第三十一条第（一）项', message: '当面提交，以提交之日为收到申请之日' },
  oral: {
    by: 'arrival',
    article: '条例第二十九条、第三十一条第（一）项',
    message: '口头提出、代为填写，以当日为收到申请之日',
  },
  'signed-post': {
    by: 'arrival',
    article: '条例第三十一条第（二）项',
    message: '邮寄提交，以行政机关签收之日为收到申请之日',
  },
  'ordinary-post': { by: 'confirmation', article: '条例第三十一条第（二）项', message: `平常信函，${POST_UNSIGNED}` },
  'elsewhere-in-organ': {
    by: 'confirmation',
    article: '国办公开办函〔2015〕207号',
    message: `未寄交政府信息公开工作机构，工作机构实际收到${POST_UNSIGNED}；联系不上的，自恢复联络之日起算`,
  },
  platform: { by: 'confirmation', article: '条例第三十一条第（三）项', message: `互联网渠道，${BOTH_CONFIRM}` },
  email: { by: 'confirmation', article: '条例第三十一条第（三）项', message: `电子邮箱，${BOTH_CONFIRM}` },
  fax: { by: 'confirmation', article: '条例第三十一条第（三）项', message: `传真，${BOTH_CONFIRM}` },
  other: { by: 'confirmation', article: '国办公开办函〔2015〕207号', message: `其他公布的渠道，${BOTH_CONFIRM}` },
}

/**
 * The day an application counts as received (OGIR art. 31). A day off is a day of receipt like any other; counting
 * begins the day after. Nothing unconfirmed is left without a clock: until confirmed it is watched from arrival.
 * Refuses a confirmation earlier than the arrival.
 */
export function decideReceiptDate(
  arrival: Arrival,
  policy: ReceiptPolicy,
  calendar: OfficialCalendar,
): ReceiptDecision {
  const { channel, arrivedOn, confirmedOn } = arrival
  const { by, article, message } = BASES[channel]
  if (by === 'arrival') {
    return { allowed: true, receivedOn: arrivedOn, clockFrom: arrivedOn, confirmBy: null, article, message }
  }
  if (confirmedOn !== null && confirmedOn < arrivedOn) return { allowed: false, because: 'confirmed-before-arrival' }
  const confirmsItself = channel === 'platform' && policy.platformConfirmsOnSubmit
  const receivedOn = confirmsItself ? arrivedOn : confirmedOn
  const confirmBy = confirmsItself ? null : confirmationDay(channel, arrivedOn, calendar)
  return { allowed: true, receivedOn, clockFrom: receivedOn ?? arrivedOn, confirmBy, article, message }
}

/** Letters are confirmed on the day they reach the office; what comes by wire on a day off, on the next working day. */
function confirmationDay(channel: ApplicationChannel, arrivedOn: Day, calendar: OfficialCalendar): Day {
  if (channel === 'ordinary-post' || channel === 'elsewhere-in-organ') return arrivedOn
  let on = arrivedOn
  while (!isWorkingDay(on, calendar)) on = addDays(on, 1)
  return on
}
