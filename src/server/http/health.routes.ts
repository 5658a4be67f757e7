import type { FastifyPluginAsync } from 'fastify'
import type { Platform } from '#server/platform/open-platform.ts'

/** /healthz: the process answers. /readyz: the database answers too (it was migrated before listening). */
export function healthRoutes(platform: Platform): FastifyPluginAsync {
  return async (app) => {
    app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'alive' }))
    app.get('/readyz', { schema: { hide: true } }, async (_, reply) => {
      try {
        await platform.databases.ping()
        return { status: 'ready' }
      } catch {
        return reply.code(503).send({ status: 'database-unreachable' })
      }
    })
  }
}
