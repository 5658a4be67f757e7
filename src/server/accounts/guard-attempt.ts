import { createHmac } from 'node:crypto'
import { isLockedOut } from '#domain/organs/lockout.ts'
import { AppError } from '#server/http/errors.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { keyFor } from './auth.ts'
import { clearAttempts, countAttempts, forgetAttempts, noteAttempt } from './sign-in-attempts.queries.ts'

export type Attempt = { username: string; address: string }

/**
 * Lets a secret be tried, counting failures by account and by address. Throws 'sign-in-locked' (429) when either
 * has used up its failures; the trying does not happen then, and the lock does not grow. The attempt is noted
 * before it is decided, so that a thousand at once get no more tries than one after the other.
 */
export async function guardAttempt<T>(
  platform: Platform,
  attempt: Attempt,
  tries: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const pool = platform.databases.authPool
  const [account, address] = [
    subjectOf(platform, 'account', attempt.username),
    subjectOf(platform, 'address', attempt.address),
  ]
  const failures = async () => ({
    ofAccount: await countAttempts(pool, account),
    ofAddress: await countAttempts(pool, address),
  })
  if (isLockedOut(await failures())) throw lockedOut()

  const noted = await noteAttempt(pool, [account, address])
  const now = await failures()
  if (isLockedOut({ ofAccount: now.ofAccount - 1, ofAddress: now.ofAddress - 1 })) {
    await forgetAttempts(pool, noted)
    throw lockedOut()
  }
  const result = await tries()
  if (result !== undefined) {
    await forgetAttempts(pool, noted)
    await clearAttempts(pool, account)
  }
  return result
}

/** Lifts a lock, after an administrator gave a new password. */
export async function liftLockout(platform: Platform, username: string): Promise<void> {
  await clearAttempts(platform.databases.authPool, subjectOf(platform, 'account', username))
}

/** A keyed hash, because people type passwords into the user name's field. */
function subjectOf(platform: Platform, kind: 'account' | 'address', text: string): string {
  return createHmac('sha256', keyFor(platform, 'attempts')).update(`${kind}:${text}`).digest('base64url')
}

function lockedOut(): AppError {
  return new AppError(429, 'sign-in-locked')
}
