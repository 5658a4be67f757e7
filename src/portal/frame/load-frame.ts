import type { FastifyRequest } from 'fastify'
import { notFound } from '#server/http/errors.ts'
import type { SiteContext } from '#server/http/context.ts'
import {
  findPublishedOrgan,
  listPublishedOrgans,
  type PublishedOrgan,
} from '#server/organs/published-organs.queries.ts'
import { READING_COOKIE, readReading } from './reading.ts'
import type { Frame, SiteView } from './site.ts'

/** What a page of one organ starts from. */
export type OrganFrame = { frame: Frame; organ: PublishedOrgan }

/** The frame of a page under `/{organ}/…`; throws notFound when no organ has this address. */
export async function loadFrame(site: SiteContext, request: FastifyRequest): Promise<OrganFrame> {
  const slug = slugOf(request.url)
  const organ = slug === undefined ? undefined : await findPublishedOrgan(site.db, slug)
  if (organ === undefined) throw notFound()
  return { frame: { ...frameOf(request), site: organSite(site, organ) }, organ }
}

/** The frame of pages that belong to no organ: the platform's front page, settings, failures. */
export async function loadPlatformFrame(site: SiteContext, request: FastifyRequest): Promise<Frame> {
  const [root] = await listPublishedOrgans(site.db)
  return { ...frameOf(request), site: platformSite(site, root) }
}

/** The frame of an answer that nothing was found: the organ's own when the address begins with one. */
export async function loadNearestFrame(site: SiteContext, request: FastifyRequest): Promise<Frame> {
  const slug = slugOf(request.url)
  const organ = slug === undefined ? undefined : await findPublishedOrgan(site.db, slug)
  return organ === undefined ? loadPlatformFrame(site, request) : { ...frameOf(request), site: organSite(site, organ) }
}

/** A frame that needs no database, for the page that says the database is away. */
export function bareFrame(site: SiteContext, request: FastifyRequest): Frame {
  return { ...frameOf(request), site: platformSite(site, undefined) }
}

function frameOf(request: FastifyRequest): Omit<Frame, 'site'> {
  return { path: request.url, reading: readReading(request.cookies[READING_COOKIE]) }
}

function slugOf(url: string): string | undefined {
  return /^\/([a-z0-9][a-z0-9-]{0,62})(?:[/?]|$)/.exec(url)?.[1]
}

function organSite(context: SiteContext, organ: PublishedOrgan): SiteView {
  return { ...printed(context, organ), slug: organ.slug, organName: organ.name }
}

function platformSite(context: SiteContext, root: PublishedOrgan | undefined): SiteView {
  const name = '政府信息公开平台'
  if (root === undefined) return { ...EMPTY, domain: hostOf(context), organName: name, siteName: name }
  return { ...printed(context, root), slug: '', organName: name, siteName: name }
}

const EMPTY: SiteView = {
  slug: '',
  organName: '',
  siteName: '',
  domain: '',
  siteCode: '',
  sponsor: '',
  address: '',
  phone: '',
  icpNumber: '',
  policeNumber: '',
  identityUrl: null,
}

function printed(context: SiteContext, organ: PublishedOrgan): SiteView {
  const { site } = organ
  return {
    ...EMPTY,
    siteName: site.siteName || `${organ.name}网站`,
    domain: site.domain || hostOf(context),
    siteCode: site.siteCode,
    sponsor: site.host || organ.name,
    address: site.office.address,
    phone: site.contactPhone || site.office.phone,
    icpNumber: site.icpNumber,
    policeNumber: site.policeNumber,
    identityUrl: site.identityUrl || null,
  }
}

function hostOf(context: SiteContext): string {
  return context.publicUrl === undefined ? '' : new URL(context.publicUrl).host
}
