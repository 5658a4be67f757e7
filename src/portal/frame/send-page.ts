import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Sends a page so that a browser or a cache may keep it but must ask again each time: what is withdrawn is gone at
 * once, and what has not changed is not sent twice. The reading cookie changes the page, so caches keep both.
 */
export function sendPage(request: FastifyRequest, reply: FastifyReply, page: string, status = 200): FastifyReply {
  return sendText(request, reply, page, 'text/html; charset=utf-8', status)
}

/** The same for feeds and site maps. */
export function sendText(
  request: FastifyRequest,
  reply: FastifyReply,
  body: string,
  contentType: string,
  status = 200,
): FastifyReply {
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`
  void reply.header('etag', etag).header('cache-control', 'public, no-cache').header('vary', 'cookie')
  if (status === 200 && request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply.code(status).type(contentType).send(body)
}
