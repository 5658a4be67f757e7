import { html } from 'ghtml'
import { columnTree, type ColumnNode } from '../catalogue/column-tree.ts'
import { page } from '../frame/page.ts'
import { paging, type PagingView } from '../frame/paging.ts'
import { at, type Frame, type ModuleKey } from '../frame/site.ts'
import type { Crumb } from '../frame/masthead.ts'
import { itemRows, type ItemRowView } from './item-rows.ts'

/** One choice of a filter: a link that can be shared. */
export type FilterChoice = { name: string; href: string; chosen: boolean }

export type Filter = { name: string; choices: readonly FilterChoice[] }

export type ColumnView = {
  name: string
  /** What belongs here: 栏目设置目的、主要内容. */
  purpose: string
  keywords: readonly string[]
  /** 栏目类别 of 47号. */
  type: string
  module: Extract<ModuleKey, 'rules' | 'disclosure'>
  /** Columns above this one, outermost first, without the module itself. */
  above: readonly Crumb[]
  tree: readonly ColumnNode[]
  children: readonly { name: string; href: string; count: number }[]
  filters: readonly Filter[]
  total: number
  rows: readonly ItemRowView[]
  paging: PagingView
  /** Last day something here was published, `YYYY-MM-DD`; null when never. */
  updatedOn: string | null
  /** Today in letters: an empty column says as of when it is empty. */
  asOf: string
  phone: string
}

export const moduleNames = { rules: '政府信息公开制度', disclosure: '法定主动公开内容' } as const

/** A column: tree with counts at the left; filters as links, rows and paging at the right. */
export function columnPage(frame: Frame, view: ColumnView): string {
  const moduleName = moduleNames[view.module]
  const isModule = view.above.length === 0 && view.name === moduleName
  return page(frame, {
    title: view.name,
    current: view.module,
    crumbs: isModule
      ? [{ name: moduleName }]
      : [{ name: moduleName, href: at(frame.site, view.module) }, ...view.above, { name: view.name }],
    meta: {
      column: { name: view.name, description: view.purpose, keywords: view.keywords, type: view.type },
    },
    body: html`<h1 class="page-title">${view.name}</h1>
      <p class="page-lead">${view.purpose}</p>
      !${withTree(view, moduleName, html`!${subColumns(view)} !${filters(view.filters)} !${list(view)}`)}`,
  })
}

/** The tree stands at the left on a desk and below on a phone; a module without a tree needs none. */
function withTree(view: ColumnView, moduleName: string, content: string): string {
  const hasTree = view.tree.length > 1 || view.tree.some((node) => node.children.length > 0)
  if (!hasTree) return html`<div>!${content}</div>`
  return html`<p class="to-tree"><a href="#tree-title">全部栏目 ↓</a></p>
    <div class="with-tree">
      <div>!${content}</div>
      !${columnTree(moduleName, view.tree)}
    </div>`
}

function subColumns(view: ColumnView): string {
  if (view.children.length === 0) return ''
  return html`<nav aria-label="下级栏目">
    <ul class="sub-columns">
      !${view.children.map(
        (child) =>
          html`<li>
            <a href="${child.href}">${child.name}<span class="count">${child.count} 条</span></a>
          </li>`,
      )}
    </ul>
  </nav>`
}

function filters(all: readonly Filter[]): string {
  if (all.length === 0) return ''
  return html`<nav class="filters" aria-label="筛选">!${all.map(filterRow)}</nav>`
}

function filterRow(filter: Filter): string {
  return html`<dl>
    <dt>${filter.name}</dt>
    <dd>
      <ul>
        !${filter.choices.map(
          (choice) =>
            html`<li><a href="${choice.href}" !${choice.chosen ? 'aria-current="true"' : ''}>${choice.name}</a></li>`,
        )}
      </ul>
    </dd>
  </dl>`
}

function list(view: ColumnView): string {
  if (view.rows.length === 0) return empty(view)
  return html`<div class="list-head">
      <h2 class="section-title">公开信息</h2>
      <p class="count">
        共 ${view.total}
        条!${
          view.updatedOn === null ? '' : html`，最近更新 <time datetime="${view.updatedOn}">${view.updatedOn}</time>`
        }
      </p>
    </div>
    !${itemRows(view.rows)} !${paging(view.paging)}`
}

function empty(view: ColumnView): string {
  const narrowed = view.filters.some((filter) => filter.choices.some((choice, index) => index > 0 && choice.chosen))
  if (narrowed) return html`<div class="empty"><p>这些条件下没有信息，请换一个条件。</p></div>`
  return html`<div class="empty">
    <p>截至${view.asOf}，本栏目没有信息。有应当公开的信息时，自信息形成或者变更之日起20个工作日内在这里公开。</p>
    <p>如果您认为这里应当有信息，请拨打 ${view.phone}。</p>
  </div>`
}
