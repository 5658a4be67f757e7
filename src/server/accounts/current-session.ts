import type { FastifyRequest } from 'fastify'
import type { StaffActor } from '#domain/organs/actor.ts'
import { forbidden } from '#server/http/errors.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { authHeaders } from './auth-request.ts'
import { authOf, SESSION_LONGEST } from './auth.ts'
import { loadActor } from './load-actor.queries.ts'
import { findAccountOfLogin, type OwnAccount } from './own-account.queries.ts'

export type CurrentSession = {
  account: OwnAccount
  loginId: string
  sessionId: string
  token: string
  secondFactor: boolean
}

/**
 * The session a request's cookie opens: unused for at most two hours, at most twelve hours old, of an account
 * that is not disabled. Undefined otherwise.
 */
export async function findCurrentSession(
  platform: Platform,
  request: FastifyRequest,
): Promise<CurrentSession | undefined> {
  if (!request.headers.cookie) return undefined
  const found = await authOf(platform).api.getSession({ headers: authHeaders(request) })
  if (!found || Date.now() - found.session.createdAt.getTime() > SESSION_LONGEST * 1000) return undefined
  const account = await findAccountOfLogin(platform.databases.worker, found.user.id)
  if (!account) return undefined
  return {
    account,
    loginId: found.user.id,
    sessionId: found.session.id,
    token: found.session.token,
    secondFactor: found.user.twoFactorEnabled ?? false,
  }
}

/**
 * Who a request's cookie belongs to, for everything behind sign-in. Throws forbidden('password-change-needed')
 * while the password is one that somebody else has seen.
 */
export function actorFinder(platform: Platform): (request: FastifyRequest) => Promise<StaffActor | undefined> {
  return async (request) => {
    const session = await findCurrentSession(platform, request)
    if (!session) return undefined
    if (session.account.mustChangePassword) throw forbidden('password-change-needed')
    return loadActor(platform.databases.worker, session.account.id)
  }
}
