import { html } from 'ghtml'
import type { SiteView } from './site.ts'

/** Tags of a column page (国办发〔2017〕47号, 页面标签). */
export type ColumnMeta = { name: string; description: string; keywords: readonly string[]; type: string }

/** Tags of a content page. `publishedAt` as `YYYY-MM-DD HH:MM`. */
export type ArticleMeta = {
  title: string
  publishedAt: string
  source: string
  url: string
  keywords?: readonly string[]
  description?: string
}

export type PageMeta = { column?: ColumnMeta; article?: ArticleMeta }

/** The page tags of 国办发〔2017〕47号: site tags on every page, then column tags, then content tags. */
export function metaTags(site: SiteView, meta: PageMeta): string {
  const { column, article } = meta
  const pairs: [string, string | undefined][] = [
    ['SiteName', site.siteName],
    ['SiteDomain', site.domain],
    ['SiteIDCode', site.siteCode],
    ['ColumnName', column?.name],
    ['ColumnDescription', column?.description],
    ['ColumnKeywords', column?.keywords.join(',')],
    ['ColumnType', column?.type],
    ['ArticleTitle', article?.title],
    ['PubDate', article?.publishedAt],
    ['ContentSource', article?.source],
    ['Keywords', article?.keywords?.join(',')],
    ['Description', article?.description],
    ['Url', article?.url],
  ]
  return pairs
    .filter(([, content]) => content !== undefined && content !== '')
    .map(([name, content]) => html`<meta name="${name}" content="${content}" />`)
    .join('\n    ')
}
