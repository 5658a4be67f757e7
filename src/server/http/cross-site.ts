import type { FastifyInstance } from 'fastify'
import { forbidden } from './errors.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Cross-site request forgery: a browser names where a writing request comes from; anything but this site is
 * refused. Together with SameSite cookies this needs no token. Programs that send neither header carry no
 * cookies of a victim.
 */
export function refuseCrossSite(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (SAFE.has(request.method)) return
    const site = request.headers['sec-fetch-site']
    if (site && site !== 'same-origin' && site !== 'none') throw forbidden('cross-site')
    const { origin } = request.headers
    if (origin && URL.parse(origin)?.host !== request.host) throw forbidden('cross-site')
  })
}
