import { html } from 'ghtml'
import { dayInChina } from '../frame/moments.ts'
import { page } from '../frame/page.ts'
import { at, type Frame } from '../frame/site.ts'
import { CHECK_PATH } from './check.page.ts'
import { REPORTS_COLUMN } from './reports-column.ts'

export type ReportRow = { year: number; publishedAt: Date }

/** Every published report, newest year first, each with its files. */
export function reportListPage(frame: Frame, reports: readonly ReportRow[]): string {
  return page(frame, {
    title: REPORTS_COLUMN.name,
    current: 'reports',
    crumbs: [{ name: REPORTS_COLUMN.name }],
    meta: { column: REPORTS_COLUMN },
    body: html`<h1 class="page-title">${REPORTS_COLUMN.name}</h1>
      <p class="page-lead">
        行政机关每年1月31日前公布上一年度的政府信息公开工作年度报告，报告主动公开、依申请公开、行政复议和行政诉讼等情况。
      </p>
      !${reports.length === 0 ? none() : list(frame, reports)}
      <p class="report-tool">
        手里有一份年度报告，想看看数字对不对得上？<a href="${CHECK_PATH}">检查任何一份年度报告</a>
      </p>`,
  })
}

function list(frame: Frame, reports: readonly ReportRow[]): string {
  return html`<div class="list-head">
      <h2 class="section-title">历年报告</h2>
      <span class="count">共 ${reports.length} 份</span>
    </div>
    <ul class="rows report-rows">
      !${reports.map((report) => row(frame, report)).join('')}
    </ul>`
}

function row(frame: Frame, { year, publishedAt }: ReportRow): string {
  const base = at(frame.site, `reports/${year}`)
  const name = `${frame.site.organName}${year}年政府信息公开工作年度报告`
  const file = (extension: string, label: string) =>
    html`<a href="${base}.${extension}">${label}<span class="hidden-visually">，${year}年报告</span></a>`
  return html`<li>
    <a href="${base}">${name}</a>
    <span class="report-files">!${file('pdf', 'PDF')} !${file('docx', 'Word')} !${file('json', 'JSON')}</span>
    <time datetime="${dayInChina(publishedAt)}">${dayInChina(publishedAt)}</time>
  </li>`
}

function none(): string {
  return html`<div class="empty">
    <p>还没有发布年度报告。</p>
    <p>报告发布后在这里逐年列出，可以在线阅读，也可以下载 PDF、Word 和数据文件。</p>
  </div>`
}
