import { isDay } from '#domain/calendar/day.ts'

const USCC_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Whether the text is a 统一社会信用代码 whose check sign is right (GB 32100—2015). */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text)) return false
  let sum = 0
  let weight = 1
  for (const sign of text.slice(0, 17)) {
    sum += USCC_SIGNS.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  return USCC_SIGNS[(31 - (sum % 31)) % 31] === text[17]
}

/** Whether the text is an 18-place 公民身份号码 with a real birthday and the right check sign (GB 11643—1999). */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false
  if (!isDay(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`)) return false
  let sum = 0
  let weight = 2 ** 17 % 11
  for (const digit of text.slice(0, 17)) {
    sum += Number(digit) * weight
    weight = (weight * 6) % 11
  }
  return '10X98765432'[sum % 11] === text[17]
}
