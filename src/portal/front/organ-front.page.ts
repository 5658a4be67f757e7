import { html } from 'ghtml'
import { page } from '../frame/page.ts'
import { searchForm } from '../frame/masthead.ts'
import { at, modules, type Frame } from '../frame/site.ts'
import { itemRows, shortItemRows, type ItemRowView } from '../information/item-rows.ts'

/** A number of the year with the list behind it. */
export type YearNumber = { name: string; value: string; unit: string; href: string | null }

export type OrganFrontView = {
  newest: readonly ItemRowView[]
  policies: { href: string; rows: readonly ItemRowView[] } | null
  interpretations: { href: string; rows: readonly ItemRowView[] } | null
  year: number
  numbers: readonly YearNumber[]
  /** The newest annual report with its numbers by channel. */
  report: { year: number; href: string; total: string; parts: readonly { name: string; value: string }[] } | null
  /** Columns with the most items, offered under the search field. */
  hints: readonly { name: string; href: string }[]
  phone: string
}

/** The organ's front page: search, two doors, newest items, policy beside its interpretation, the year in numbers. */
export function organFrontPage(frame: Frame, view: OrganFrontView): string {
  const { site } = frame
  return page(frame, {
    title: site.siteName,
    current: 'front',
    ownSearch: true,
    meta: {
      column: {
        name: '首页',
        description: `${site.organName}政府信息公开专栏首页`,
        keywords: [site.organName, '政府信息公开', '政务公开'],
        type: '首页',
      },
    },
    body: html`<div class="find">
        <div class="wrap">
          <h1>查找政府信息</h1>
          !${searchForm(frame, 'large', '')} !${hints(view)}
        </div>
      </div>
      <div class="wrap">
        !${doors(frame, view)}
        <div class="split">
          !${newest(frame, view)}
          <div>!${numbers(view)} !${newestReport(view)} !${moduleList(frame)}</div>
        </div>
        !${policyPair(view)}
      </div>`,
  })
}

function hints(view: OrganFrontView): string {
  if (view.hints.length === 0) return ''
  return html`<ul class="hints" aria-label="常看的栏目">
    <li>常看：</li>
    !${view.hints.map((hint) => html`<li><a href="${hint.href}">${hint.name}</a></li>`)}
  </ul>`
}

function doors(frame: Frame, view: OrganFrontView): string {
  return html`<div class="doors">
    <a class="door" href="${at(frame.site, 'requests/new')}">
      <strong>申请公开</strong><span>没有找到的政府信息，任何公民、法人或者其他组织都可以申请，不需要说明用途</span>
    </a>
    <a class="door" href="${at(frame.site, 'requests/new')}#progress">
      <strong>查询进度</strong><span>凭登记回执编号查询申请办到哪一步，咨询电话 ${view.phone}</span>
    </a>
  </div>`
}

function newest(frame: Frame, view: OrganFrontView): string {
  return html`<section class="block">
    <header>
      <h2 class="section-title">最新公开</h2>
      <a class="more" href="${at(frame.site, 'disclosure')}">全部公开内容</a>
    </header>
    !${view.newest.length === 0 ? html`<p class="page-lead">还没有公开的信息。</p>` : itemRows(view.newest)}
  </section>`
}

function numbers(view: OrganFrontView): string {
  const inside = (entry: YearNumber) =>
    html`<span>${entry.name}</span><span><span class="figure">${entry.value}</span> <small>${entry.unit}</small></span>`
  return html`<section class="block">
    <header><h2 class="section-title">${view.year} 年公开情况</h2></header>
    <ul class="numbers">
      !${view.numbers.map((entry) =>
        entry.href === null
          ? html`<li><div class="row">!${inside(entry)}</div></li>`
          : html`<li><a href="${entry.href}">!${inside(entry)}</a></li>`,
      )}
    </ul>
  </section>`
}

function newestReport({ report }: OrganFrontView): string {
  if (report === null) return ''
  return html`<section class="block">
    <header>
      <h2 class="section-title">${report.year} 年度报告</h2>
      <a class="more" href="${report.href}" aria-label="阅读报告：${report.year}年度">阅读报告</a>
    </header>
    <ul class="numbers">
      <li>
        <a href="${report.href}"
          ><span>主动公开</span><span><span class="figure">${report.total}</span> <small>条</small></span></a
        >
      </li>
      !${report.parts.map(
        (part) =>
          html`<li>
            <div class="row part">
              <span>${part.name}</span><span><span>${part.value}</span> <small>条</small></span>
            </div>
          </li>`,
      )}
    </ul>
  </section>`
}

function moduleList(frame: Frame): string {
  return html`<section class="block">
    <header><h2 class="section-title">政府信息公开专栏</h2></header>
    <ul class="numbers">
      !${modules.map((module) => html`<li><a href="${at(frame.site, module.path)}">${module.name}</a></li>`)}
    </ul>
  </section>`
}

function policyPair(view: OrganFrontView): string {
  if (view.policies === null || view.interpretations === null) return ''
  const side = (title: string, list: { href: string; rows: readonly ItemRowView[] }, none: string) =>
    html`<section class="block">
      <header>
        <h2 class="section-title">${title}</h2>
        <a class="more" href="${list.href}" aria-label="更多${title}">更多</a>
      </header>
      !${list.rows.length === 0 ? html`<p class="page-lead">${none}</p>` : shortItemRows(list.rows)}
    </section>`
  return html`<div class="pair">
    !${side('政策文件', view.policies, '还没有公开的政策文件。')}
    !${side('政策解读', view.interpretations, '还没有公开的解读。')}
  </div>`
}
