import type { FastifyRequest } from 'fastify'
import { refused } from '#server/http/errors.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { authHeaders } from './auth-request.ts'
import { authOf } from './auth.ts'
import { guardAttempt } from './guard-attempt.ts'

/** Asks for the password again before something that a stolen session must not do; refuses 'password-wrong'. */
export async function checkPassword(
  platform: Platform,
  request: FastifyRequest,
  username: string,
  password: string,
): Promise<void> {
  const right = await guardAttempt(platform, { username, address: request.ip }, async () => {
    const answer = await authOf(platform).api.verifyPassword({
      body: { password },
      headers: authHeaders(request),
      asResponse: true,
    })
    return answer.ok || undefined
  })
  if (!right) throw refused('password-wrong')
}
