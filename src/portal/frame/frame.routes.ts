import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { notFound } from '#server/http/errors.ts'
import { findAsset } from './assets.ts'
import { leavingPage } from './leaving.page.ts'
import { loadPlatformFrame } from './load-frame.ts'
import { refusedPage } from './problem.page.ts'
import { READING_COOKIE, readReading, safeReturnPath, writeReading } from './reading.ts'
import { sendPage } from './send-page.ts'
import { settingsPage } from './settings.page.ts'
import type { SiteServer } from './site-server.ts'

const YEAR_IN_SECONDS = 365 * 24 * 3600

/** What every site has around its pages: static files, reading settings, the prompt before leaving. */
export function frameRoutes(server: SiteServer): FastifyPluginAsync {
  return async (app) => {
    app.get('/assets/:file', { schema: { hide: true } }, async (request, reply) => {
      const asset = findAsset(request.url)
      if (asset === undefined) throw notFound()
      return reply
        .type(asset.contentType)
        .header('cache-control', `public, max-age=${YEAR_IN_SECONDS}, immutable`)
        .send(asset.body)
    })
    app.get('/settings', { schema: { hide: true } }, (request, reply) => settings(server, request, reply))
    app.get('/leaving', { schema: { hide: true } }, (request, reply) => leaving(server, request, reply))
  }
}

/** Shows the form; with a choice in the address, remembers it in one functional cookie and returns. */
async function settings(server: SiteServer, request: FastifyRequest, reply: FastifyReply) {
  const query = queryOf(request)
  const from = safeReturnPath(query.from)
  if (query.text === undefined && query.contrast === undefined) {
    return sendPage(request, reply, settingsPage(await loadPlatformFrame(server.context(), request), from))
  }
  const now = readReading(request.cookies[READING_COOKIE])
  const next = readReading(`${query.text ?? now.text}.${query.contrast ?? now.contrast}`)
  void reply.setCookie(READING_COOKIE, writeReading(next), {
    path: '/',
    maxAge: YEAR_IN_SECONDS,
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
  })
  return reply.header('cache-control', 'no-store').redirect(from, 303)
}

async function leaving(server: SiteServer, request: FastifyRequest, reply: FastifyReply) {
  const frame = await loadPlatformFrame(server.context(), request)
  const address = URL.parse(queryOf(request).to ?? '')
  if (address === null || !['http:', 'https:'].includes(address.protocol)) {
    return sendPage(request, reply, refusedPage(frame, '链接地址有误', '这个链接不能打开，请返回上一页核对。'), 400)
  }
  return sendPage(request, reply, leavingPage(frame, address))
}

/** The query as single texts; a part given twice counts as absent. */
export function queryOf(request: FastifyRequest): Record<string, string | undefined> {
  const read: Record<string, string | undefined> = {}
  for (const [name, value] of Object.entries(request.query ?? {})) if (typeof value === 'string') read[name] = value
  return read
}
