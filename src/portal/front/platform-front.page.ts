import { html } from 'ghtml'
import { page } from '../frame/page.ts'
import type { Frame } from '../frame/site.ts'

export type PlatformFrontView = {
  organs: readonly { name: string; href: string; items: number; updatedOn: string | null }[]
}

/** The platform's front page when several organs publish here: each organ's site, with how much is public. */
export function platformFrontPage(frame: Frame, view: PlatformFrontView): string {
  return page(frame, {
    title: frame.site.siteName,
    meta: {
      column: {
        name: '首页',
        description: '本平台各行政机关的政府信息公开专栏',
        keywords: ['政府信息公开', '政务公开'],
        type: '首页',
      },
    },
    body: html`<h1 class="page-title">各机关政府信息公开专栏</h1>
      <p class="page-lead">下列行政机关在本平台公开政府信息。请选择一个机关。</p>
      <div class="list-head">
        <h2 class="section-title">行政机关</h2>
        <p class="count">共 ${view.organs.length} 个</p>
      </div>
      <ol class="rows">
        !${view.organs.map(
          (organ) =>
            html`<li>
              <span><a href="${organ.href}">${organ.name}</a></span>
              <span class="doc-no">已公开 ${organ.items} 条</span>
              !${
                organ.updatedOn === null
                  ? '<time></time>'
                  : html`<time datetime="${organ.updatedOn}">${organ.updatedOn}</time>`
              }
            </li>`,
        )}
      </ol>`,
  })
}
