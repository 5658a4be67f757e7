import { html } from 'ghtml'
import { page } from '../frame/page.ts'
import { at, type Frame } from '../frame/site.ts'

/** What stays public of a withdrawn item: neither its body nor its attachments. */
export type WithdrawnItemView = {
  indexNumber: string
  publishedAt: string
  withdrawnAt: string
  reason: string
}

/** Answers 410: says that it was withdrawn, when and why. */
export function withdrawnItemPage(frame: Frame, item: WithdrawnItemView): string {
  return page(frame, {
    title: '信息已撤回',
    noIndex: true,
    current: 'disclosure',
    crumbs: [{ name: '法定主动公开内容', href: at(frame.site, 'disclosure') }, { name: '信息已撤回' }],
    body: html`<article class="document">
      <header><h1>信息已撤回</h1></header>
      <dl class="facts">
        <div>
          <dt>索引号</dt>
          <dd>${item.indexNumber}</dd>
        </div>
        <div>
          <dt>原发布时间</dt>
          <dd>${item.publishedAt}</dd>
        </div>
        <div>
          <dt>撤回时间</dt>
          <dd>${item.withdrawnAt}</dd>
        </div>
        <div>
          <dt>撤回理由</dt>
          <dd>${item.reason}</dd>
        </div>
      </dl>
      <p class="page-lead">
        索引号保留，不再用于其他信息。对撤回有疑问的，请联系${frame.site.organName}，电话 ${frame.site.phone}。
      </p>
    </article>`,
  })
}
