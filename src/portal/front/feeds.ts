import { html } from 'ghtml'
import { at, type SiteView } from '../frame/site.ts'

export type FeedEntry = { id: string; title: string; indexNumber?: string; publishedAt: Date; column: string }

/** Atom feed of an organ's newest public items. `origin` as `https://host`, empty when unknown. */
export function atomFeed(site: SiteView, origin: string, entries: readonly FeedEntry[]): string {
  const home = `${origin}${at(site)}`
  const updated = entries[0]?.publishedAt ?? new Date(0)
  return html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
      <title>${site.organName}最新公开</title>
      <id>${home}</id>
      <link href="${home}" />
      <link rel="self" href="${home}feed.xml" />
      <updated>${updated.toISOString()}</updated>
      <author><name>${site.organName}</name></author>
      !${entries.map(
        (entry) =>
          html`<entry>
            <title>${entry.title}</title>
            <id>${home}items/${entry.id}</id>
            <link href="${home}items/${entry.id}" />
            <category term="${entry.column}" />
            <published>${entry.publishedAt.toISOString()}</published>
            <updated>${entry.publishedAt.toISOString()}</updated>
          </entry> `,
      )}
    </feed> `
}

/** The site map that search engines read (sitemaps.org), at most 50,000 addresses. */
export function siteMapXml(addresses: readonly { address: string; changedAt: Date | null }[]): string {
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      !${addresses.map(
        ({ address, changedAt }) =>
          html`<url
            ><loc>${address}</loc>!${changedAt === null ? '' : html`<lastmod>${changedAt.toISOString()}</lastmod>`}</url
          > `,
      )}
    </urlset> `
}
