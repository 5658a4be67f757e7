import { html } from 'ghtml'
import { page } from './page.ts'
import { at, type Frame } from './site.ts'

/** 404: nothing public stands at this address. Says what can be done. */
export function notFoundPage(frame: Frame): string {
  return page(frame, {
    title: '没有找到这个页面',
    noIndex: true,
    crumbs: [{ name: '没有找到这个页面' }],
    body: html`<div class="prose">
      <h1 class="page-title">没有找到这个页面</h1>
      <p>地址可能有误，或者这条信息没有公开。您可以：</p>
      <ul class="plain">
        <li>核对地址后重新打开；</li>
        <li>
          !${
            frame.site.slug === ''
              ? html`回到<a href="/">首页</a>；`
              : html`在上方按标题查找，或者从<a href="${at(frame.site, 'sitemap')}">站点地图</a>进入；`
          }
        </li>
        <li>拨打 ${frame.site.phone}，请工作人员协助查找。</li>
      </ul>
    </div>`,
  })
}

/** 500 and other failures. The number lets the office find the entry in the log. */
export function failurePage(frame: Frame, requestId: string): string {
  return page(frame, {
    title: '页面暂时打不开',
    noIndex: true,
    body: html`<div class="prose">
      <h1 class="page-title">页面暂时打不开</h1>
      <p>系统出现故障，已经记录。您没有做错什么，已公开的信息也没有丢失。</p>
      <p>请稍后再试；如果着急，请拨打 ${frame.site.phone}，并报出编号 <span class="figure">${requestId}</span>。</p>
    </div>`,
  })
}

/** 429 and 400: what was asked cannot be answered as it was asked. */
export function refusedPage(frame: Frame, title: string, explanation: string): string {
  return page(frame, {
    title,
    noIndex: true,
    body: html`<div class="prose">
      <h1 class="page-title">${title}</h1>
      <p>${explanation}</p>
    </div>`,
  })
}
