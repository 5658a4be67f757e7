import type { FastifyReply, FastifyRequest } from 'fastify'
import { SESSION_LONGEST } from './auth.ts'

/** What the sign-in library may know of a request: cookies, browser, and the address as we established it. */
export function authHeaders(request: FastifyRequest): Headers {
  const headers = new Headers({ 'x-client-address': request.ip })
  for (const name of ['cookie', 'user-agent', 'host', 'origin'] as const) {
    const value = request.headers[name]
    if (value) headers.set(name, value)
  }
  return headers
}

/** Hands the library's cookies to the browser; the session's cookie outlives idleness, which the server ends. */
export function forwardCookies(from: Headers, reply: FastifyReply): void {
  for (const cookie of from.getSetCookie()) {
    const lasting = cookie.includes('session_token=') && !/Max-Age=0/i.test(cookie)
    void reply.header('set-cookie', lasting ? cookie.replace(/Max-Age=\d+/i, `Max-Age=${SESSION_LONGEST}`) : cookie)
  }
}
