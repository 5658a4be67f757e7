import { day } from '#domain/calendar/day.ts'

/** 《政府信息公开信息处理费管理办法》(国办函〔2020〕109号) applies to applications received from this day. */
export const FEES_IN_FORCE_FROM = day('2021-01-01')

/** Art. 4, per application (按件) of one applicant in one natural month: free, then 100 yuan, then 100 more each ten. */
const FREE_THROUGH = 10
const FIRST_BAND_THROUGH = 30
const BAND = 10
const STEP_YUAN = 100

/**
 * Yuan for the `ordinal`-th application of an applicant to an organ in a natural month (art. 4, 超额累进): a dearer band
 * never touches the ones below it. Throws RangeError unless `ordinal` is a whole number from 1.
 */
export function itemFee(ordinal: number): number {
  if (!Number.isSafeInteger(ordinal) || ordinal < 1) throw new RangeError(`not an ordinal: ${ordinal}`)
  if (ordinal <= FREE_THROUGH) return 0
  if (ordinal <= FIRST_BAND_THROUGH) return STEP_YUAN
  return STEP_YUAN * (Math.floor((ordinal - FIRST_BAND_THROUGH - 1) / BAND) + 2)
}

/** Yuan for all of `count` applications of a month. Throws RangeError unless `count` is a whole number from 0. */
export function monthItemFee(count: number): number {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a number of applications: ${count}`)
  let yuan = 0
  for (let ordinal = 1; ordinal <= count; ordinal++) yuan += itemFee(ordinal)
  return yuan
}
