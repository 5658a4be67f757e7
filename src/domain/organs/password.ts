import { z } from 'zod'

/** Fewest and most characters of a password; the upper bound keeps hashing cheap to refuse. */
export const PASSWORD_MIN = 12
export const PASSWORD_MAX = 128

export type PasswordProblem =
  | 'password-too-short'
  | 'password-too-long'
  | 'password-one-kind'
  | 'password-common'
  | 'password-contains-name'
  | 'password-unchanged'

const COMMON = ['password', 'qwerty', 'admin', 'gongkai', 'letmein', 'woaini', 'iloveyou', 'welcome', 'changeme']

/**
 * What is wrong with a password somebody wants to use, worst first; null when it is fit.
 * Length before composition: at least 12 characters of at least two kinds, no sequences, no usual words,
 * not the user name, not the one before.
 */
export function findPasswordProblem(
  password: string,
  about: { username: string; current?: string },
): PasswordProblem | null {
  const length = Array.from(password).length
  if (length < PASSWORD_MIN) return 'password-too-short'
  if (length > PASSWORD_MAX) return 'password-too-long'
  if (password === about.current) return 'password-unchanged'
  if (kindsOf(password) < 2) return 'password-one-kind'
  if (password.toLowerCase().includes(about.username.toLowerCase())) return 'password-contains-name'
  if (isCommon(password)) return 'password-common'
  return null
}

function kindsOf(password: string): number {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9]/]
  return kinds.filter((kind) => kind.test(password)).length
}

/** A usual word padded out, a repeated character or a run such as 123456789012. */
function isCommon(password: string): boolean {
  const letters = password.toLowerCase()
  if (new Set(letters).size < 5) return true
  const rest = COMMON.reduce((left, word) => left.replaceAll(word, ''), letters).replaceAll(/[^\p{L}]/gu, '')
  const hasWord = COMMON.some((word) => letters.includes(word))
  if (hasWord && rest.length < 4) return true
  return longestRun(letters) >= 8
}

/** Characters that follow each other by one, up or down, such as 4567 or dcba. */
function longestRun(text: string): number {
  let longest = 1
  for (const step of [1, -1]) {
    let run = 1
    for (let at = 1; at < text.length; at += 1) {
      run = text.charCodeAt(at) - text.charCodeAt(at - 1) === step ? run + 1 : 1
      longest = Math.max(longest, run)
    }
  }
  return longest
}

export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,62}$/, '用户名用小写字母、数字、点或连字符，2 至 63 位')

export const PasswordText = z.string().min(1, '请输入密码').max(1024, '密码过长')
