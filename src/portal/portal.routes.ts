import type { FastifyPluginAsync } from 'fastify'
import type { Platform } from '#server/platform/open-platform.ts'
import { frameRoutes } from './frame/frame.routes.ts'
import { handleSiteFailures, sendNotFound } from './frame/handle-failure.ts'
import { siteServer } from './frame/site-server.ts'
import { frontRoutes } from './front/front.routes.ts'
import { siteMapRoutes } from './front/site-map.routes.ts'
import { informationRoutes } from './information/information.routes.ts'
import { checkRoutes } from './reports/check.routes.ts'
import { reportRoutes } from './reports/reports.routes.ts'
import { requestsRoutes } from './requests/requests.routes.ts'

/**
 * Everything the public sees. All of it is read through the public database role, which knows the published views
 * and nothing else; failures become readable pages.
 */
export function portalRoutes(platform: Platform): FastifyPluginAsync {
  return async (app) => {
    const server = siteServer(platform)
    handleSiteFailures(app, server)
    await app.register(frameRoutes(server))
    await app.register(frontRoutes(server))
    await app.register(siteMapRoutes(server))
    await app.register(informationRoutes(server))
    await app.register(requestsRoutes(server))
    await app.register(reportRoutes(server))
    await app.register(checkRoutes(server))
    app.get('/*', { schema: { hide: true } }, async (request, reply) =>
      /^\/(api|console)\//.test(request.url) ? reply.callNotFound() : sendNotFound(server, request, reply),
    )
  }
}
