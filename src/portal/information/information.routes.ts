import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { notFound } from '#server/http/errors.ts'
import { findPublishedAttachment, findWithdrawnItem } from '#server/information/published-item.queries.ts'
import { queryOf } from '../frame/frame.routes.ts'
import { loadFrame } from '../frame/load-frame.ts'
import { minuteInChina } from '../frame/moments.ts'
import { sendPage } from '../frame/send-page.ts'
import type { SiteServer } from '../frame/site-server.ts'
import { columnPage } from './column.page.ts'
import { itemPage } from './item.page.ts'
import { loadColumn } from './load-column.ts'
import { loadItem } from './load-item.ts'
import { loadSearch } from './load-search.ts'
import { searchPage } from './search.page.ts'
import { withdrawnItemPage } from './withdrawn-item.page.ts'

const Id = z.string().regex(/^\d{1,18}$/)

/** Columns, items, attachments and title search of every organ's site. */
export function informationRoutes(server: SiteServer): FastifyPluginAsync {
  return async (app) => {
    const hidden = { schema: { hide: true } }
    for (const module of ['rules', 'disclosure'] as const) {
      for (const path of [`/:organ/${module}`, `/:organ/${module}/:column`]) {
        app.get(path, hidden, async (request, reply) => {
          const site = server.context()
          const start = await loadFrame(site, request)
          const slug = paramOf(request, 'column')
          return sendPage(
            request,
            reply,
            columnPage(start.frame, await loadColumn(site, start, module, slug, queryOf(request))),
          )
        })
      }
    }
    app.get('/:organ/items/:id', hidden, (request, reply) => sendItem(server, request, reply))
    app.get('/:organ/items/:id/attachments/:attachment', hidden, (request, reply) =>
      sendAttachment(server, request, reply),
    )
    const limited = { ...hidden, config: { rateLimit: { max: 120, timeWindow: '1 minute' } } }
    app.get('/:organ/search', limited, async (request, reply) => {
      const site = server.context()
      const start = await loadFrame(site, request)
      return sendPage(request, reply, searchPage(start.frame, await loadSearch(site, start, queryOf(request))))
    })
  }
}

/** A public item, or 410 with when and why for a withdrawn one, or 404. */
async function sendItem(server: SiteServer, request: FastifyRequest, reply: FastifyReply) {
  const site = server.context()
  const start = await loadFrame(site, request)
  const id = idOf(request, 'id')
  const item = await loadItem(site, start, id)
  if (item !== undefined) return sendPage(request, reply, itemPage(start.frame, item))
  const gone = await findWithdrawnItem(site.db, start.organ.id, id)
  if (gone === undefined) throw notFound()
  const page = withdrawnItemPage(start.frame, {
    indexNumber: gone.indexNumber,
    publishedAt: minuteInChina(gone.firstPublishedAt),
    withdrawnAt: minuteInChina(gone.withdrawnAt),
    reason: gone.reason,
  })
  return sendPage(request, reply, page, 410)
}

/** The bytes of an attachment, only while its item is public; always as a download, never shown in the page. */
async function sendAttachment(server: SiteServer, request: FastifyRequest, reply: FastifyReply) {
  const site = server.context()
  const { organ } = await loadFrame(site, request)
  const file = await findPublishedAttachment(site.db, organ.id, idOf(request, 'id'), idOf(request, 'attachment'))
  const bytes = file && (await server.files.read(file.sha256))
  if (file === undefined || bytes === undefined) throw notFound()
  return reply
    .type(file.mediaType)
    .header('content-length', file.bytes)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'public, no-cache')
    .header('etag', `"${file.sha256}"`)
    .send(bytes)
}

function paramOf(request: FastifyRequest, name: string): string | undefined {
  const value = Object.entries(request.params ?? {}).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : undefined
}

/** A number in the address; anything else is an address where nothing is. */
function idOf(request: FastifyRequest, name: string): string {
  const read = Id.safeParse(paramOf(request, name))
  if (!read.success) throw notFound()
  return read.data
}
