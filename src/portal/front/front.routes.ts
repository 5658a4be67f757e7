import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import {
  countPublishedItemsByOrgan,
  listPublishedAddresses,
  listPublishedItems,
} from '#server/information/published-items.queries.ts'
import { listPublishedOrgans } from '#server/organs/published-organs.queries.ts'
import { loadFrame, loadPlatformFrame } from '../frame/load-frame.ts'
import { sendPage, sendText } from '../frame/send-page.ts'
import { modules } from '../frame/site.ts'
import type { SiteServer } from '../frame/site-server.ts'
import { loadColumns } from '../information/columns.ts'
import { atomFeed, siteMapXml } from './feeds.ts'
import { loadOrganFront } from './load-organ-front.ts'
import { organFrontPage } from './organ-front.page.ts'
import { platformFrontPage } from './platform-front.page.ts'

const FEED_ENTRIES = 50
const MAP_ADDRESSES = 45_000

/** Front pages, feeds and the site map for search engines. */
export function frontRoutes(server: SiteServer): FastifyPluginAsync {
  return async (app) => {
    const hidden = { schema: { hide: true } }
    app.get('/', hidden, (request, reply) => sendPlatformFront(server, request, reply))
    app.get('/:organ', hidden, async (request, reply) => {
      const site = server.context()
      const start = await loadFrame(site, request)
      return sendPage(request, reply, organFrontPage(start.frame, await loadOrganFront(site, start)))
    })
    app.get('/:organ/feed.xml', hidden, (request, reply) => sendFeed(server, request, reply))
    app.get('/sitemap.xml', hidden, (request, reply) => sendSiteMap(server, request, reply))
    app.get('/robots.txt', hidden, async (request, reply) =>
      sendText(request, reply, robots(originOf(server, request)), 'text/plain; charset=utf-8'),
    )
  }
}

/** Where links in feeds begin: PUBLIC_URL, else the address the request came to. */
function originOf(server: SiteServer, request: FastifyRequest): string {
  return server.context().publicUrl?.replace(/\/$/, '') ?? `${request.protocol}://${request.host}`
}

/** With one organ the platform is that organ's site; with several, a list of them. */
async function sendPlatformFront(server: SiteServer, request: FastifyRequest, reply: FastifyReply) {
  const site = server.context()
  const organs = await listPublishedOrgans(site.db)
  const [only] = organs
  if (organs.length === 1 && only !== undefined) return reply.redirect(`/${only.slug}/`, 302)
  const [frame, counts] = await Promise.all([loadPlatformFrame(site, request), countPublishedItemsByOrgan(site.db)])
  const view = organs.map((organ) => {
    const found = counts.find((entry) => entry.organId === organ.id)
    return { name: organ.name, href: `/${organ.slug}/`, items: found?.count ?? 0, updatedOn: found?.newestOn ?? null }
  })
  return sendPage(request, reply, platformFrontPage(frame, { organs: view }))
}

async function sendFeed(server: SiteServer, request: FastifyRequest, reply: FastifyReply) {
  const site = server.context()
  const { frame, organ } = await loadFrame(site, request)
  const [page, columns] = await Promise.all([
    listPublishedItems(site.db, { organId: organ.id }, {}, FEED_ENTRIES),
    loadColumns(site.db, organ.id),
  ])
  const entries = page.rows.map((row) => ({
    id: row.id,
    title: row.title,
    publishedAt: row.firstPublishedAt,
    column: (row.columnId === null ? undefined : columns.path(row.columnId).at(-1)?.name) ?? '',
  }))
  const feed = atomFeed(frame.site, originOf(server, request), entries)
  return sendText(request, reply, feed, 'application/atom+xml; charset=utf-8')
}

async function sendSiteMap(server: SiteServer, request: FastifyRequest, reply: FastifyReply) {
  const site = server.context()
  const origin = originOf(server, request)
  const [organs, items] = await Promise.all([
    listPublishedOrgans(site.db),
    listPublishedAddresses(site.db, MAP_ADDRESSES),
  ])
  const pages = organs.flatMap((organ) =>
    ['', ...modules.map((module) => module.path)].map((path) => ({
      address: `${origin}/${organ.slug}/${path}`,
      changedAt: null,
    })),
  )
  const addresses = items.map((item) => ({
    address: `${origin}/${item.slug}/items/${item.id}`,
    changedAt: item.changedAt,
  }))
  return sendText(request, reply, siteMapXml([...pages, ...addresses]), 'application/xml; charset=utf-8')
}

function robots(origin: string): string {
  return `User-agent: *\nDisallow: /console/\nDisallow: /api/\nSitemap: ${origin}/sitemap.xml\n`
}
