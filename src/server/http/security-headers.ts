import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

const PUBLIC_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** Public pages run no inline code at all; the console's component library needs nonced and attribute styles. */
export function setSecurityHeaders(app: FastifyInstance): void {
  app.decorateRequest('cspNonce', '')
  app.addHook('onRequest', async (request, reply) => {
    const isConsole = request.url.startsWith('/console')
    if (isConsole) request.cspNonce = randomBytes(16).toString('base64')
    void reply.header('content-security-policy', isConsole ? consolePolicy(request.cspNonce) : PUBLIC_POLICY)
    void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  })
}

function consolePolicy(nonce: string): string {
  return PUBLIC_POLICY.replace(
    "style-src 'self'",
    `style-src 'self' 'nonce-${nonce}'; style-src-elem 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'`,
  )
    .replace("img-src 'self' data:", "img-src 'self' data: blob:")
    .concat("; frame-src 'self'")
}
