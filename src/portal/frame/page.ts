import { html } from 'ghtml'
import { assetUrl } from './assets.ts'
import { footer } from './footer.ts'
import { breadcrumb, masthead, moduleNav, readingTools, type Crumb } from './masthead.ts'
import { metaTags, type PageMeta } from './meta-tags.ts'
import type { Frame, ModuleKey } from './site.ts'

export type PageContent = {
  /** Title of the page without the site's name. */
  title: string
  /** Rendered content of `<main>`; every value in it is already escaped. */
  body: string
  meta?: PageMeta
  /** Which entry of the navigation is being read. */
  current?: ModuleKey | 'front'
  crumbs?: readonly Crumb[]
  /** The front page has its own large search field. */
  ownSearch?: boolean
  /** The words last searched, to stay in the field. */
  query?: string
  /** Pages that must not be indexed: search results, withdrawn items, errors. */
  noIndex?: boolean
}

/** A whole page of the portal: the frame of every page kind around its content. Works without script. */
export function page(frame: Frame, content: PageContent): string {
  const { site, reading } = frame
  const title = content.title === site.siteName ? site.siteName : `${content.title} - ${site.siteName}`
  const modes = [
    reading.text === 'large' ? 'data-text="large"' : '',
    reading.contrast === 'high' ? 'data-contrast="high"' : '',
  ]
    .filter((mode) => mode !== '')
    .join(' ')
  return html`<!doctype html>
    <html lang="zh-CN" !${modes}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        !${metaTags(site, content.meta ?? {})}
        !${content.noIndex === true ? '<meta name="robots" content="noindex" />' : ''}
        <link rel="icon" href="${assetUrl('mark.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${assetUrl('portal.css')}" />
        !${site.slug === '' ? '' : html`<link rel="alternate" type="application/atom+xml" href="/${site.slug}/feed.xml" title="${site.organName}最新公开" />`}
        <script src="${assetUrl('reading.js')}"></script>
      </head>
      <body>
        <a class="skip" href="#content">跳到正文</a>
        !${readingTools(frame)} !${masthead(frame, { search: content.ownSearch !== true, query: content.query ?? '' })}
        !${site.slug === '' ? '' : moduleNav(frame, content.current)} !${breadcrumb(frame, content.crumbs ?? [])}
        <main id="content" tabindex="-1" class="${content.current === 'front' ? 'front' : 'wrap'}">
          !${content.body}
        </main>
        !${footer(site)}
      </body>
    </html> `
}
