import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { StaffActor } from '#domain/organs/actor.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { unauthenticated } from './errors.ts'
import { staffContext, type CalendarSource } from './make-context.ts'

export type ApiParts = {
  /** Tells who a request's cookie belongs to. */
  findActor(request: FastifyRequest): Promise<StaffActor | undefined>
  calendarFor: CalendarSource
  /** The areas' route plugins. */
  areas: FastifyPluginAsync[]
}

/** Mounts every area under /api: signed-in staff only, unless a route's config says `open: true`. */
export async function mountApi(app: FastifyInstance, platform: Platform, parts: ApiParts): Promise<void> {
  await app.register(
    async (api) => {
      api.addHook('preValidation', async (request) => {
        if (request.routeOptions.config.open) return
        const actor = await parts.findActor(request)
        if (!actor) throw unauthenticated()
        request.ctx = await staffContext(platform, parts.calendarFor, actor, request)
      })
      api.addHook('onSend', async (_, reply) => {
        if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
      })
      for (const area of parts.areas) await api.register(area)
    },
    { prefix: '/api' },
  )
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
