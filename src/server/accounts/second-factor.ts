import type { FastifyReply, FastifyRequest } from 'fastify'
import { refused, unauthenticated } from '#server/http/errors.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { authHeaders, forwardCookies } from './auth-request.ts'
import { authOf } from './auth.ts'
import { checkPassword } from './check-password.ts'
import { findCurrentSession, type CurrentSession } from './current-session.ts'
import { recordSignIn } from './record-sign-in.ts'

export type SecondFactorOffer = { uri: string; secret: string; recoveryCodes: string[] }

/**
 * Offers a second factor: the address an authenticator reads, its secret for typing, ten recovery codes shown
 * this once. Nothing changes until a first code is confirmed. Refuses 'password-wrong', 'second-factor-already-on'.
 */
export async function offerSecondFactor(
  platform: Platform,
  request: FastifyRequest,
  password: string,
): Promise<SecondFactorOffer> {
  const session = await needSession(platform, request)
  if (session.secondFactor) throw refused('second-factor-already-on')
  await checkPassword(platform, request, session.account.username, password)
  const offer = await authOf(platform).api.enableTwoFactor({ body: { password }, headers: authHeaders(request) })
  if (offer.method !== 'totp') throw new Error('the sign-in library offered no TOTP')
  const secret = new URL(offer.totpURI).searchParams.get('secret') ?? ''
  const label = encodeURIComponent(`政府信息公开:${session.account.username}`)
  const query = new URLSearchParams({ secret, issuer: '政府信息公开', digits: '6', period: '30' })
  return { uri: `otpauth://totp/${label}?${query}`, secret, recoveryCodes: offer.backupCodes }
}

/** Switches the offered second factor on by its first code; the session continues under a new cookie. */
export async function enableSecondFactor(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  code: string,
): Promise<void> {
  const session = await needSession(platform, request)
  if (session.secondFactor) throw refused('second-factor-already-on')
  const answer = await authOf(platform).api.verifyTOTP({
    body: { code },
    headers: authHeaders(request),
    asResponse: true,
  })
  if (!answer.ok) throw refused('second-factor-wrong')
  await recordSignIn(platform, session.account, 'accounts.enable-second-factor')
  forwardCookies(answer.headers, reply)
}

/** Switches it off. Refuses 'password-wrong', 'second-factor-not-on'. */
export async function disableSecondFactor(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  password: string,
): Promise<void> {
  const session = await needSession(platform, request)
  if (!session.secondFactor) throw refused('second-factor-not-on')
  await checkPassword(platform, request, session.account.username, password)
  const answer = await authOf(platform).api.disableTwoFactor({
    body: { password },
    headers: authHeaders(request),
    asResponse: true,
  })
  if (!answer.ok) throw refused('password-wrong')
  await recordSignIn(platform, session.account, 'accounts.disable-second-factor')
  forwardCookies(answer.headers, reply)
}

/** Ten new recovery codes; the old ones stop working. Refuses 'password-wrong', 'second-factor-not-on'. */
export async function renewRecoveryCodes(
  platform: Platform,
  request: FastifyRequest,
  password: string,
): Promise<string[]> {
  const session = await needSession(platform, request)
  if (!session.secondFactor) throw refused('second-factor-not-on')
  await checkPassword(platform, request, session.account.username, password)
  const renewed = await authOf(platform).api.generateBackupCodes({ body: { password }, headers: authHeaders(request) })
  await recordSignIn(platform, session.account, 'accounts.renew-recovery-codes')
  return renewed.backupCodes
}

async function needSession(platform: Platform, request: FastifyRequest): Promise<CurrentSession> {
  const session = await findCurrentSession(platform, request)
  if (!session) throw unauthenticated()
  return session
}
