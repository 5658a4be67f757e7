import type { Day } from '#domain/calendar/day.ts'

/**
 * How an answer reached the applicant (国办公开办函〔2016〕235号): handed over or through another organ, with the day it
 * was signed for; by post, with the day it was handed to the post office; electronically, with the day it was sent into
 * the system the applicant named.
 */
export type Delivery =
  | { readonly way: 'direct' | 'entrusted'; readonly signedOn: Day | null }
  | { readonly way: 'post'; readonly handedToPostOn: Day | null; readonly signedOn: Day | null }
  | { readonly way: 'electronic'; readonly sentOn: Day | null }

/** The day that is compared with the deadline; null while it has not come. Never the date on the letter. */
export function answerCountsOn(delivery: Delivery): Day | null {
  if (delivery.way === 'post') return delivery.handedToPostOn
  return delivery.way === 'electronic' ? delivery.sentOn : delivery.signedOn
}

/** Whether an answer met its deadline (art. 33); null while neither is settled as of `asOf`. */
export function wasAnsweredInTime(delivery: Delivery, due: Day, asOf: Day): boolean | null {
  const on = answerCountsOn(delivery)
  if (on !== null) return on <= due
  return asOf > due ? false : null
}
