import { hash, verify } from '@node-rs/argon2'
import { randomInt } from 'node:crypto'

/** argon2id with 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The argon2id hash of a password, in its usual text form. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST)
}

/** Whether the password has this hash. */
export async function verifyPassword(input: { hash: string; password: string }): Promise<boolean> {
  return verify(input.hash, input.password.normalize('NFC'))
}

/** No letters or digits that look alike on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz'
const DIGITS = '23456789'

/** A password to hand over once, such as `kmtq-7253-wxeh-9486`: about 61 bits, easy to read aloud. */
export function makePassword(): string {
  return [pick(LETTERS, 4), pick(DIGITS, 4), pick(LETTERS, 4), pick(DIGITS, 4), pick(LETTERS, 2)].join('-')
}

function pick(from: string, count: number): string {
  return Array.from({ length: count }, () => from.charAt(randomInt(from.length))).join('')
}
