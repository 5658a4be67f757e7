import { html } from 'ghtml'
import { page } from '../frame/page.ts'
import { at, modules, type Frame } from '../frame/site.ts'
import { wholeTree, type ColumnNode } from './column-tree.ts'

export type SiteMapView = { rules: readonly ColumnNode[]; disclosure: readonly ColumnNode[]; years: readonly number[] }

/** 站点地图: every module, every column, every report. */
export function siteMapPage(frame: Frame, view: SiteMapView): string {
  const under = {
    guide: '',
    rules: wholeTree(view.rules),
    disclosure: wholeTree(view.disclosure),
    reports: yearLinks(frame, view.years),
    requests: '',
  }
  return page(frame, {
    title: '站点地图',
    crumbs: [{ name: '站点地图' }],
    body: html`<div class="prose">
      <h1 class="page-title">站点地图</h1>
      !${modules.map(
        (module) =>
          html`<h2><a href="${at(frame.site, module.path)}">${module.name}</a></h2>
            <p class="count">${module.about}</p>
            !${under[module.key]}`,
      )}
    </div>`,
  })
}

function yearLinks(frame: Frame, years: readonly number[]): string {
  return html`<ul class="sub-columns">
    !${years.map((year) => html`<li><a href="${at(frame.site, `reports/${year}`)}">${year} 年度报告</a></li>`)}
  </ul>`
}
