import type { FastifyPluginAsync } from 'fastify'
import { loadGuide } from '../catalogue/load-guide.ts'
import { loadFrame } from '../frame/load-frame.ts'
import { sendPage } from '../frame/send-page.ts'
import { at } from '../frame/site.ts'
import type { SiteServer } from '../frame/site-server.ts'
import { guidePage } from '../organs/guide.page.ts'
import { requestsPage } from './requests.page.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The guide and 依申请公开 with its form to download. */
export function requestsRoutes(server: SiteServer): FastifyPluginAsync {
  return async (app) => {
    const hidden = { schema: { hide: true } }
    app.get('/:organ/guide', hidden, async (request, reply) => {
      const site = server.context()
      const start = await loadFrame(site, request)
      return sendPage(request, reply, guidePage(start.frame, await loadGuide(site, start)))
    })
    app.get('/:organ/requests', hidden, async (request, reply) => {
      const { frame } = await loadFrame(server.context(), request)
      return reply.redirect(at(frame.site, 'requests/new'), 302)
    })
    app.get('/:organ/requests/new', hidden, async (request, reply) => {
      const start = await loadFrame(server.context(), request)
      return sendPage(request, reply, requestsPage(start.frame, start.organ.site))
    })
    app.get('/:organ/requests/application-form.docx', hidden, async (request, reply) => {
      const { organ } = await loadFrame(server.context(), request)
      const name = encodeURIComponent(`${organ.name}政府信息公开申请表.docx`)
      return reply
        .type(DOCX)
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .header('cache-control', 'public, no-cache')
        .send(await (await import('./application-form.ts')).applicationForm(organ.name, organ.site.office)) // large
    })
  }
}
