import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SignInInput } from '#domain/organs/account.ts'
import { AppError } from '#server/http/errors.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { authHeaders, forwardCookies } from './auth-request.ts'
import { authOf } from './auth.ts'
import { guardAttempt } from './guard-attempt.ts'
import { findAccountOfLogin } from './own-account.queries.ts'
import { recordFailedSignIn, recordSignIn } from './record-sign-in.ts'
import { deleteSessionByToken, forgetExpired } from './sign-in-attempts.queries.ts'

export type SignInStep = { next: 'done' | 'second-factor' }

/**
 * The first step: user name and password. Sets the session's cookie, or the challenge's where the account has a
 * second factor. Throws 'sign-in-failed' (401) alike for an unknown user, a wrong password and a disabled account,
 * 'sign-in-locked' (429) after too many failures.
 */
export async function signIn(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  input: SignInInput,
): Promise<SignInStep> {
  const accepted = await guardAttempt(platform, { username: input.username, address: request.ip }, async () => {
    const answer = await authOf(platform).api.signInUsername({
      body: input,
      headers: authHeaders(request),
      asResponse: true,
    })
    return answer.ok ? answer : undefined
  })
  if (!accepted) {
    await recordFailedSignIn(platform, input.username)
    throw signInFailed()
  }

  const body: unknown = await accepted.json()
  if (isChallenge(body)) {
    forwardCookies(accepted.headers, reply)
    return { next: 'second-factor' }
  }
  await admit(platform, body)
  forwardCookies(accepted.headers, reply)
  return { next: 'done' }
}

/** Records the sign-in and sweeps up after earlier ones, or ends its session where the account is disabled or gone. */
export async function admit(platform: Platform, body: unknown): Promise<void> {
  if (!isSignedIn(body)) throw signInFailed()
  const account = await findAccountOfLogin(platform.databases.worker, body.user.id)
  if (!account) {
    await deleteSessionByToken(platform.databases.authPool, body.token)
    throw signInFailed()
  }
  await recordSignIn(platform, account, 'accounts.sign-in')
  await forgetExpired(platform.databases.authPool)
}

export function signInFailed(): AppError {
  return new AppError(401, 'sign-in-failed')
}

function isChallenge(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'twoFactorRedirect' in body
}

function isSignedIn(body: unknown): body is { token: string; user: { id: string } } {
  return typeof body === 'object' && body !== null && 'token' in body && 'user' in body
}
