import { html } from 'ghtml'

/** Addresses of the neighbouring pages of a list; null where there is none. */
export type PagingView = { previous: string | null; next: string | null }

export function paging(view: PagingView): string {
  if (view.previous === null && view.next === null) return ''
  return html`<nav class="paging" aria-label="翻页">
    !${view.previous === null ? '' : html`<a href="${view.previous}" rel="prev">← 上一页</a>`}
    !${view.next === null ? '' : html`<a href="${view.next}" rel="next">下一页 →</a>`}
  </nav>`
}
