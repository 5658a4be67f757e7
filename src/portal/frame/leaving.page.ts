import { html } from 'ghtml'
import { page } from './page.ts'
import type { Frame } from './site.ts'

/** The prompt before a link to a site that is not a government site (国办发〔2017〕47号). Never forwards by itself. */
export function leavingPage(frame: Frame, address: URL): string {
  return page(frame, {
    title: '您将离开本网站',
    noIndex: true,
    crumbs: [{ name: '离开本网站' }],
    body: html`<div class="prose">
      <h1 class="page-title">您将离开本网站</h1>
      <p>您打开的是外部链接，该网页链接是非政府网站链接，请注意甄别、确保上网安全。</p>
      <p class="address">${address.href}</p>
      <p class="actions">
        <a class="button" href="${address.href}" rel="noopener noreferrer external">继续访问</a>
        <a class="button quiet" href="/">返回首页</a>
      </p>
    </div>`,
  })
}

/** Sends links to sites outside .gov.cn through the prompt. `body` is the cleaned HTML of an item. */
export function promptBeforeLeaving(body: string): string {
  return body.replaceAll(/href="(https?:\/\/[^"]+)"/g, (whole, address: string) => {
    const target = URL.parse(address.replaceAll('&amp;', '&'))
    if (target === null || isGovernmentHost(target.hostname)) return whole
    return `href="/leaving?to=${encodeURIComponent(target.href)}"`
  })
}

export function isGovernmentHost(host: string): boolean {
  return host === 'gov.cn' || host.endsWith('.gov.cn')
}
