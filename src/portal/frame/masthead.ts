import { html } from 'ghtml'
import { at, modules, type Frame, type ModuleKey } from './site.ts'

export type Crumb = { name: string; href?: string }

/** The bar of reading tools: large text, contrast, read aloud, print. The first two work without script. */
export function readingTools(frame: Frame): string {
  const { text, contrast } = frame.reading
  const change = (next: string) => `/settings?${next}&from=${encodeURIComponent(frame.path)}`
  return html`<nav class="tools" aria-label="阅读工具">
    <div class="wrap">
      <p>${frame.site.siteName}</p>
      <ul>
        <li>
          <a
            href="${change(text === 'large' ? 'text=normal' : 'text=large')}"
            data-toggle="text"
            !${text === 'large' ? 'aria-current="true"' : ''}
            >大字版</a
          >
        </li>
        <li>
          <a
            href="${change(contrast === 'high' ? 'contrast=normal' : 'contrast=high')}"
            data-toggle="contrast"
            !${contrast === 'high' ? 'aria-current="true"' : ''}
            >高对比度</a
          >
        </li>
        <li hidden><button type="button" data-act="read" aria-pressed="false">朗读</button></li>
        <li hidden><button type="button" data-act="print">打印</button></li>
        <li><a href="${at(frame.site, 'sitemap')}">网站地图</a></li>
      </ul>
    </div>
  </nav>`
}

/** Name of the organ and, except on the front page (which has its own large one), the search field. */
export function masthead(frame: Frame, options: { search: boolean; query: string }): string {
  const { site } = frame
  return html`<header class="masthead">
    <div class="wrap">
      <a class="identity" href="${at(site)}">
        <span class="seal" aria-hidden="true">公<br />开</span>
        <span
          ><strong>${site.organName}</strong
          ><small>${site.slug === '' ? '以公开为常态、不公开为例外' : '政府信息公开'}</small></span
        >
      </a>
      !${options.search && site.slug !== '' ? searchForm(frame, 'small', options.query) : ''}
    </div>
  </header>`
}

export function searchForm(frame: Frame, size: 'small' | 'large', query: string): string {
  return html`<form class="search-${size}" role="search" method="get" action="${at(frame.site, 'search')}">
    <label class="hidden-visually" for="q-${size}">按标题查找政府信息</label>
    <input
      id="q-${size}"
      name="q"
      type="search"
      maxlength="100"
      autocomplete="off"
      value="${query}"
      placeholder="输入标题中的词语或文号"
    />
    <button type="submit">查找</button>
  </form>`
}

/** The five modules of the 专栏 in fixed order; the one being read is marked. */
export function moduleNav(frame: Frame, current: ModuleKey | 'front' | undefined): string {
  const mark = (key: string) => (key === current ? 'aria-current="page"' : '')
  return html`<nav class="modules" aria-label="政府信息公开专栏">
    <div class="wrap">
      <ul>
        <li><a href="${at(frame.site)}" !${mark('front')}>首页</a></li>
        !${modules.map(
          (module) => html`<li><a href="${at(frame.site, module.path)}" !${mark(module.key)}>${module.name}</a></li>`,
        )}
      </ul>
    </div>
  </nav>`
}

export function breadcrumb(frame: Frame, crumbs: readonly Crumb[]): string {
  if (crumbs.length === 0) return ''
  const all: Crumb[] = [{ name: '首页', href: at(frame.site) }, ...crumbs]
  return html`<nav class="wrap trail" aria-label="当前位置">
    <ol>
      !${all.map((crumb, index) =>
        crumb.href !== undefined && index < all.length - 1
          ? html`<li><a href="${crumb.href}">${crumb.name}</a></li>`
          : html`<li aria-current="page">${crumb.name}</li>`,
      )}
    </ol>
  </nav>`
}
