import type { FastifyPluginAsync } from 'fastify'
import { listPublishedReportYears } from '#server/reports/published-reports.queries.ts'
import { siteMapPage } from '../catalogue/site-map.page.ts'
import { loadFrame } from '../frame/load-frame.ts'
import { sendPage } from '../frame/send-page.ts'
import type { SiteServer } from '../frame/site-server.ts'
import { loadColumns, treeOf } from '../information/columns.ts'

/** 站点地图 of an organ's site; the platform's own stands at the front page. */
export function siteMapRoutes(server: SiteServer): FastifyPluginAsync {
  return async (app) => {
    app.get('/sitemap', { schema: { hide: true } }, async (_, reply) => reply.redirect('/', 302))
    app.get('/:organ/sitemap', { schema: { hide: true } }, async (request, reply) => {
      const site = server.context()
      const { frame, organ } = await loadFrame(site, request)
      const [columns, years] = await Promise.all([
        loadColumns(site.db, organ.id),
        listPublishedReportYears(site.db, organ.id),
      ])
      const view = {
        rules: treeOf(frame.site, columns, 'rules', null),
        disclosure: treeOf(frame.site, columns, 'disclosure', null),
        years,
      }
      return sendPage(request, reply, siteMapPage(frame, view))
    })
  }
}
