import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { notFound } from '#server/http/errors.ts'
import {
  findPublishedReport,
  listPublishedReports,
  listPublishedReportYears,
} from '#server/reports/published-reports.queries.ts'
import { renderReport } from '#server/reports/render-report.ts'
import { loadFrame } from '../frame/load-frame.ts'
import { sendPage } from '../frame/send-page.ts'
import type { SiteServer } from '../frame/site-server.ts'
import { at } from '../frame/site.ts'
import { reportListPage } from './report-list.page.ts'
import { reportPage } from './report.page.ts'

const Name = z.object({
  name: z
    .string()
    .regex(/^\d{4}(\.(json|docx|pdf))?$/)
    .transform((name) => ({ year: Number(name.slice(0, 4)), format: FileFormat.parse(name.slice(5) || 'html') })),
})
const FileFormat = z.enum(['html', 'json', 'docx', 'pdf'])

/** `/{organ}/reports`, `/{organ}/reports/{year}` and its files: published reports only, as they were published. */
export function reportRoutes(server: SiteServer): FastifyPluginAsync {
  return async (app) => {
    const hidden = { schema: { hide: true } }
    app.get('/:organ/reports', hidden, async (request, reply) => {
      const site = server.context()
      const { frame, organ } = await loadFrame(site, request)
      return sendPage(request, reply, reportListPage(frame, await listPublishedReports(site.db, organ.id)))
    })
    // Making a file is work; reading a page is not limited.
    const isPage = (request: FastifyRequest) => !/\.(pdf|docx)(\?|$)/.test(request.url)
    const limited = {
      ...hidden,
      config: { rateLimit: { max: 120, timeWindow: '1 minute', allowList: isPage } },
    }
    app.get('/:organ/reports/:name', limited, (request, reply) => sendReport(server, request, reply))
  }
}

async function sendReport(server: SiteServer, request: FastifyRequest, reply: FastifyReply) {
  const site = server.context()
  const { frame, organ } = await loadFrame(site, request)
  const asked = Name.safeParse(request.params)
  if (!asked.success) throw notFound()
  const { year, format } = asked.data.name
  const found = await findPublishedReport(site.db, organ.id, year)
  if (!found) throw notFound()
  if (format !== 'html') {
    const { body, mediaType, disposition } = await renderReport(found.report, format)
    return reply
      .header('content-type', mediaType)
      .header('content-disposition', disposition)
      .header('cache-control', 'public, no-cache')
      .send(body)
  }
  const years = await listPublishedReportYears(site.db, organ.id)
  const view = {
    ...found,
    address: new URL(at(frame.site, `reports/${year}`), site.publicUrl ?? `${request.protocol}://${request.host}`).href,
    otherYears: years.filter((other) => other !== year),
  }
  return sendPage(request, reply, reportPage(frame, view))
}
