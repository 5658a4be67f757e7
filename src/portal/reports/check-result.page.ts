import { html } from 'ghtml'
import type { CheckedFile } from '#domain/reports/check-files.ts'
import { cellLabel, cellsOf, type CellKey } from '#domain/reports/cells.ts'
import type { Finding } from '#domain/reports/finding.ts'
import { formById } from '#domain/reports/forms/form-of-year.ts'
import { layTable2 } from '#domain/reports/layout/table2-layout.ts'
import { layTable3 } from '#domain/reports/layout/table3-layout.ts'
import { layTable4 } from '#domain/reports/layout/table4-layout.ts'
import type { ExplainedFinding } from '#domain/reports/likely-causes.ts'
import { reportTitle } from '#domain/reports/report-document.ts'
import type { ReportFile } from '#domain/reports/report-file.ts'
import { TABLE3_COLUMNS } from '#domain/reports/report-form.ts'
import { documentHtml } from '#server/documents/document-html.ts'
import { page } from '../frame/page.ts'
import type { Frame } from '../frame/site.ts'
import { CHECK_NAME, CHECK_PATH, checkForm } from './check.page.ts'

export type CheckView = { report: ReportFile; checked: CheckedFile; comparedWith: number | null }

const LEVELS = {
  error: { name: '错误', mark: 'ended' },
  warn: { name: '提醒', mark: 'changed' },
  info: { name: '提示', mark: '' },
} as const

/** What was found in one report: the findings, what could not be read, the tables as they were read. */
export function checkResultPage(frame: Frame, view: CheckView): string {
  const { report, checked } = view
  return page(frame, {
    title: `${verdict(checked.findings)} - ${CHECK_NAME}`,
    noIndex: true,
    crumbs: [{ name: CHECK_NAME, href: CHECK_PATH }, { name: '检查结果' }],
    body: html`<article class="check">
      <h1 class="page-title">${verdict(checked.findings)}</h1>
      <p class="page-lead">
        ${reportTitle(report)} · 格式依据
        ${formById(report.format).instrument}${view.comparedWith ? ` · 已与${view.comparedWith}年度的报告对照` : ''}
      </p>
      !${findings(checked.findings)} !${unread(report, checked)} !${notes(checked)} !${tables(report, checked)}
      !${notRun(checked)} !${asFile(report, checked)}
      <section class="no-print" aria-labelledby="again">
        <h2 class="section-title" id="again">再检查一份</h2>
        !${checkForm()}
      </section>
    </article>`,
  })
}

function verdict(findings: readonly Finding[]): string {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length
  const parts = (['error', 'warn', 'info'] as const).flatMap((level) => count(level) > 0 ? [`${count(level)}处${LEVELS[level].name}`] : []) // prettier-ignore
  return parts.length > 0 ? `发现${parts.join('、')}` : '没有发现问题'
}

function findings(found: readonly ExplainedFinding[]): string {
  if (found.length === 0) return html`<p>能够核对的各项都对得上。没有核对的项目列在下面。</p>`
  const rows = found.map(
    ({ level, rule, message, likelyCause }) =>
      html`<li>
        <span class="mark ${LEVELS[level].mark}">${LEVELS[level].name}</span>
        <div>
          <p>${message}</p>
          !${likelyCause ? html`<p class="check-cause">${likelyCause}</p>` : ''}
        </div>
        <span class="count">${rule}</span>
      </li>`,
  )
  return html`<ol class="check-findings">
    !${rows.join('')}
  </ol>`
}

function unread(report: ReportFile, { unread }: CheckedFile): string {
  if (unread.length === 0) return ''
  const rows = unread.map(
    ({ cell, text, why }) =>
      html`<tr>
        <th scope="row">${nameOf(report, cell)}</th>
        <td>${text === '' ? '（空）' : text}</td>
        <td>${why}</td>
      </tr>`,
  )
  return html`<section aria-labelledby="unread">
    <h2 class="section-title" id="unread">没有读出的格</h2>
    <p>这些格当作空白处理，没有猜。请对照原文。</p>
    <div class="table-scroll" role="region" aria-labelledby="unread" tabindex="0">
      <table class="grid">
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">原文</th>
            <th scope="col">原因</th>
          </tr>
        </thead>
        <tbody>
          !${rows.join('')}
        </tbody>
      </table>
    </div>
  </section>`
}

function notes({ notes }: CheckedFile): string {
  if (notes.length === 0) return ''
  return html`<section aria-labelledby="notes">
    <h2 class="section-title" id="notes">读取时的说明</h2>
    <ul class="check-list">
      !${notes.map(({ message }) => html`<li>${message}</li>`).join('')}
    </ul>
  </section>`
}

/** The three tables as read, the cells of broken sums marked, to lay beside the original. */
function tables(report: ReportFile, { findings }: CheckedFile): string {
  const form = formById(report.format)
  const blocks = [layTable2(report, form), layTable3(report, form), layTable4(report)]
  const named = [
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
  ]
  const flagged = new Set(findings.filter(({ level }) => level === 'error').flatMap(({ where }) => [...where.left, ...where.right])) // prettier-ignore
  const parts = blocks.map((block, at) => {
    const fragment = documentHtml({ title: '', issuer: '', language: 'zh-CN', blocks: [block] })
    return html`<h3>${named[at] ?? ''}</h3>
      !${flag(fragment, flagged)}`
  })
  return html`<section aria-labelledby="tables" class="report-text">
    <h2 class="section-title" id="tables">读到的表格</h2>
    <p class="check-about">请与原文对照。${flagged.size > 0 ? '红框里的格参与了没有对上的算式。' : ''}</p>
    !${parts.join('')}
  </section>`
}

function flag(fragment: string, cells: ReadonlySet<CellKey>): string {
  return fragment.replace(/data-cell="([^"]*)" class="/g, (found, cell: string) =>
    cells.has(cell) ? `${found}flagged ` : found,
  )
}

function notRun({ notRun }: CheckedFile): string {
  if (notRun.length === 0) return ''
  return html`<details class="check-more">
    <summary>没有核对的项目（${notRun.length}）</summary>
    <ul class="check-list">
      !${notRun.map(({ rule, why }) => html`<li>${rule} ${RULES[rule] ?? ''}：${why}</li>`).join('')}
    </ul>
  </details>`
}

const RULES: Record<string, string> = {
  V5: '上年结转与上年报告一致',
  V6: '现行有效件数与上年衔接',
  V7: '上一年项目数量与上年衔接',
  V8: '新公开不多于新制作和总数量',
  V9: '文字中的件数与表格一致',
  V10: '文字中的分项加得起来',
  V13: '六个部分齐全',
  V14: '统计期限和年份用语',
  V15: '按时发布',
  V16: '与台账一致',
  V18: '信息处理费收取情况',
}

/** The report file, inside the page itself: nothing is kept on the server to fetch it from. */
function asFile(report: ReportFile, { unread }: CheckedFile): string {
  const text = `${JSON.stringify(unread.length > 0 ? { ...report, unread } : report, null, 1)}\n`
  const address = `data:application/json;base64,${Buffer.from(text).toString('base64')}`
  return html`<p class="actions no-print">
    <a class="button quiet" href="${address}" download="report-${report.year}.json">下载数据文件（JSON）</a>
  </p>`
}

function nameOf(report: ReportFile, key: CellKey): string {
  const known = cellsOf(formById(report.format), report.year).find((cell) => cell.key === key)
  const column = TABLE3_COLUMNS.find((one) => key.endsWith(`.${one.key}`))?.label ?? ''
  return known ? cellLabel(known) : `（六）其他处理 · ${column}`
}
