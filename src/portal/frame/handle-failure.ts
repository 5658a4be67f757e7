import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { recognise } from '#server/http/error-handler.ts'
import { bareFrame, loadNearestFrame } from './load-frame.ts'
import { failurePage, notFoundPage, refusedPage } from './problem.page.ts'
import { sendPage } from './send-page.ts'
import type { SiteServer } from './site-server.ts'

/** Makes failures of public pages readable pages with the right status. */
export function handleSiteFailures(app: FastifyInstance, server: SiteServer): void {
  app.setErrorHandler(async (error: FastifyError | Error, request, reply) => {
    const known = recognise(error)
    if (known?.status === 404) return sendNotFound(server, request, reply)
    if (known?.status === 429) {
      const frame = bareFrame(server.context(), request)
      return sendPage(request, reply, refusedPage(frame, '操作太频繁', '请一分钟后再试。'), 429)
    }
    if (known === undefined) request.log.error({ err: error, requestId: request.id }, 'unexpected failure')
    const page = failurePage(bareFrame(server.context(), request), request.id)
    return sendPage(request, reply, page, known?.status ?? 500)
  })
}

export async function sendNotFound(server: SiteServer, request: FastifyRequest, reply: FastifyReply) {
  return sendPage(request, reply, notFoundPage(await loadNearestFrame(server.context(), request)), 404)
}
