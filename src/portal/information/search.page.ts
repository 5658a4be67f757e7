import { html } from 'ghtml'
import { page } from '../frame/page.ts'
import { paging, type PagingView } from '../frame/paging.ts'
import { searchForm } from '../frame/masthead.ts'
import { at, type Frame } from '../frame/site.ts'
import { itemRows, type ItemRowView } from './item-rows.ts'

export type SearchView = {
  query: string
  /** The words that were looked for, to mark them in the titles. */
  words: readonly string[]
  total: number
  rows: readonly ItemRowView[]
  paging: PagingView
}

/** Title search: how many were found, where each stands, and what to do when nothing was. */
export function searchPage(frame: Frame, view: SearchView): string {
  return page(frame, {
    title: view.query === '' ? '查找政府信息' : `查找“${view.query}”`,
    noIndex: true,
    ownSearch: true,
    query: view.query,
    crumbs: [{ name: '查找政府信息' }],
    body: html`<h1 class="page-title">查找政府信息</h1>
      !${searchForm(frame, 'large', view.query)} !${results(frame, view)}`,
  })
}

function results(frame: Frame, view: SearchView): string {
  if (view.query === '')
    return html`<p class="page-lead">可以输入标题中的词语，也可以输入发文字号或者索引号；多个词之间用空格分开。</p>`
  if (view.rows.length === 0) {
    return html`<div class="empty">
      <p>没有找到标题、文号或者索引号中含有“${view.query}”的信息。</p>
      <p>
        可以换一个更短的词，或者从<a href="${at(frame.site, 'disclosure')}">法定主动公开内容</a
        >按栏目查找；没有公开的信息，可以<a href="${at(frame.site, 'requests/new')}">申请公开</a>。
      </p>
    </div>`
  }
  return html`<div class="list-head">
      <h2 class="section-title">查找结果</h2>
      <p class="count">共找到 ${view.total} 条，按发布时间由近到远排列</p>
    </div>
    !${itemRows(view.rows, view.words)} !${paging(view.paging)}`
}
