import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#server/http/errors.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { authHeaders, forwardCookies } from './auth-request.ts'
import { authOf } from './auth.ts'
import { guardAttempt } from './guard-attempt.ts'
import { recordFailedSignIn } from './record-sign-in.ts'
import { admit } from './sign-in.ts'
import { claimCode, findChallengedLogin, findLoginUsername, releaseCode } from './sign-in-attempts.queries.ts'

/**
 * The second step: six digits of the authenticator, each good once, or a recovery code, used up by this.
 * Throws 'second-factor-missing' (401) when no sign-in waits, 'second-factor-wrong' (401), 'sign-in-locked' (429).
 */
export async function confirmSecondFactor(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  code: string,
): Promise<void> {
  const pool = platform.databases.authPool
  const loginId = await findWaitingLogin(platform, request)
  const username = loginId && (await findLoginUsername(pool, loginId))
  if (!loginId || !username) throw new AppError(401, 'second-factor-missing')

  const accepted = await guardAttempt(platform, { username, address: request.ip }, () =>
    verifyCode(platform, request, loginId, code),
  )
  if (!accepted) {
    await recordFailedSignIn(platform, username)
    throw new AppError(401, 'second-factor-wrong')
  }
  await admit(platform, await accepted.json())
  forwardCookies(accepted.headers, reply)
}

async function verifyCode(
  platform: Platform,
  request: FastifyRequest,
  loginId: string,
  code: string,
): Promise<Response | undefined> {
  const { api } = authOf(platform)
  const headers = authHeaders(request)
  if (!/^\d{6}$/.test(code)) {
    const answer = await api.verifyBackupCode({ body: { code }, headers, asResponse: true })
    return answer.ok ? answer : undefined
  }
  const pool = platform.databases.authPool
  if (!(await claimCode(pool, loginId, code))) return undefined
  const answer = await api.verifyTOTP({ body: { code }, headers, asResponse: true })
  if (answer.ok) return answer
  await releaseCode(pool, loginId, code)
  return undefined
}

/** Whose sign-in waits: the challenge's cookie is `identifier.signature`; the library checks the signature itself. */
async function findWaitingLogin(platform: Platform, request: FastifyRequest): Promise<string | undefined> {
  const name = Object.keys(request.cookies).find((cookie) => cookie.endsWith('gongkai.two_factor'))
  const identifier = name && request.cookies[name]?.split('.')[0]
  return identifier ? findChallengedLogin(platform.databases.authPool, identifier) : undefined
}
