import { html } from 'ghtml'
import { formatDayInChinese } from '#domain/calendar/day.ts'
import type { PrintedDocument } from '#domain/documents/document.ts'
import type { ComposedReport } from '#domain/reports/compose-report.ts'
import { formById } from '#domain/reports/forms/form-of-year.ts'
import { reportDocument } from '#domain/reports/report-document.ts'
import { documentHtml } from '#server/documents/document-html.ts'
import { dayInChina, minuteInChina } from '../frame/moments.ts'
import { page } from '../frame/page.ts'
import { at, type Frame } from '../frame/site.ts'
import { equation } from './equation.ts'
import { REPORTS_COLUMN } from './reports-column.ts'

export type ReportView = {
  report: ComposedReport
  publishedAt: Date
  /** The address that stays. */
  address: string
  otherYears: readonly number[]
}

/** One published report: the year's equation, the text, the statutory tables, the files. As it was published. */
export function reportPage(frame: Frame, view: ReportView): string {
  const { report, publishedAt, address } = view
  const document = reportDocument(report)
  return page(frame, {
    title: document.title,
    current: 'reports',
    crumbs: [{ name: REPORTS_COLUMN.name, href: at(frame.site, 'reports') }, { name: `${report.year}年` }],
    meta: {
      column: REPORTS_COLUMN,
      article: {
        title: document.title,
        publishedAt: minuteInChina(publishedAt),
        source: report.organ,
        url: address,
        keywords: ['政府信息公开', '年度报告', `${report.year}年`],
      },
    },
    body: html`<article class="report" data-organ="${report.organ}">
      <header>
        <h1>${title(document)}</h1>
        <p class="page-lead">
          统计期限 ${report.year}-01-01 至 ${report.year}-12-31 · 发布日期
          <time datetime="${dayInChina(publishedAt)}">${dayInChina(publishedAt)}</time> · 格式依据
          ${formById(report.format).instrument}
        </p>
      </header>
      !${equation(report)} !${downloads(frame, report)}
      <div class="with-contents">
        <div class="report-text">!${documentHtml(document)}</div>
        !${contents(document)}
      </div>
      !${colophon(frame, view)}
    </article>`,
  })
}

/** The title breaks between its halves where one line is too short. */
function title(document: PrintedDocument): string {
  return (document.titleLines ?? [document.title]).join('\u200B')
}

function downloads(frame: Frame, report: ComposedReport): string {
  const base = at(frame.site, `reports/${report.year}`)
  return html`<p class="actions no-print">
    <a class="button" href="${base}.pdf">下载 PDF</a>
    <a class="button quiet" href="${base}.docx">下载 Word 文档</a>
    <a class="button quiet" href="${base}.json">下载数据（JSON）</a>
  </p>`
}

function contents(document: PrintedDocument): string {
  const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []))
  return html`<nav class="contents" aria-label="本报告目录">
    <h2>目录</h2>
    !${headings.map(({ id, text }) => html`<a href="#${id}">${text}</a>`).join('')}
  </nav>`
}

function colophon(frame: Frame, { publishedAt, address, otherYears }: ReportView): string {
  const years = otherYears.map((year) => html`<a href="${at(frame.site, `reports/${year}`)}">${year}年</a>`).join('　')
  return html`<footer class="report-foot">
    <p>
      本报告于${formatDayInChinese(dayInChina(publishedAt))}发布，发布后内容不再改变。永久地址：<span
        class="report-address"
        >${address}</span
      >
    </p>
    !${otherYears.length > 0 ? html`<p class="no-print">其他年度报告：!${years}</p>` : ''}
  </footer>`
}
