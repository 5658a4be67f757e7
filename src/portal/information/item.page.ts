import { html } from 'ghtml'
import { promptBeforeLeaving } from '../frame/leaving.page.ts'
import type { Crumb } from '../frame/masthead.ts'
import { page } from '../frame/page.ts'
import type { ColumnMeta } from '../frame/meta-tags.ts'
import type { Frame, ModuleKey } from '../frame/site.ts'
import { VALIDITY_NAMES, type Validity } from '#domain/information/validity.ts'
import { validityMark } from './item-rows.ts'

export type AttachmentView = { href: string; name: string; kind: string; size: string }

export type LinkedItem = { href: string; title: string; documentNumber: string | null }

/** One public edition. `publishedAt` as `YYYY-MM-DD HH:MM`. */
export type EditionView = { number: number; publishedAt: string; note: string | null }

export type ItemView = {
  title: string
  subtitle: string | null
  documentNumber: string | null
  indexNumber: string
  topic: string | null
  /** 体裁. */
  genre: string | null
  publisher: string
  issuers: string
  /** 成文日期 in letters, as in 2020年3月2日. */
  writtenOn: string | null
  publishedAt: string
  effectiveOn: string | null
  expiresOn: string | null
  validity: Validity
  validitySince: string | null
  validityReason: string | null
  keywords: readonly string[]
  summary: string | null
  source: string
  url: string
  /** Cleaned HTML: the server sanitises when the draft is saved. */
  body: string
  attachments: readonly AttachmentView[]
  successors: readonly LinkedItem[]
  predecessors: readonly LinkedItem[]
  editions: readonly EditionView[]
  column: ColumnMeta & { module: Extract<ModuleKey, 'rules' | 'disclosure'>; crumbs: readonly Crumb[] }
}

/** One public item, set like the document it is. */
export function itemPage(frame: Frame, item: ItemView): string {
  return page(frame, {
    title: item.title,
    current: item.column.module,
    crumbs: [...item.column.crumbs, { name: '正文' }],
    meta: {
      column: item.column,
      article: {
        title: item.title,
        publishedAt: item.publishedAt,
        source: item.source,
        url: item.url,
        keywords: item.keywords,
        ...(item.summary === null ? {} : { description: item.summary }),
      },
    },
    body: html`<article
      class="document"
      !${item.documentNumber === null ? '' : html`data-organ="${frame.site.organName}"`}
    >
      <header>
        <h1>${item.title}</h1>
        !${item.subtitle === null ? '' : html`<p>${item.subtitle}</p>`}
        !${item.documentNumber === null ? '' : html`<p class="doc-no">${item.documentNumber}</p>`}
      </header>
      !${metadata(item)} !${validityBanner(item)} !${correctionBanner(item)}
      <div class="${isAddressed(item.body) ? 'body addressed' : 'body'}">
        !${scrollTables(promptBeforeLeaving(item.body))}
      </div>
      !${signature(item)} !${attachments(item.attachments)} !${linked('本文件替代的文件', item.predecessors)}
      !${editions(item.editions)}
    </article>`,
  })
}

/** Wide tables scroll inside their own box on a phone. */
function scrollTables(body: string): string {
  return body
    .replaceAll('<table', '<div class="table-scroll" tabindex="0"><table')
    .replaceAll('</table>', '</table></div>')
}

/** Whether the first paragraph names whom the document is sent to (主送机关), which is set flush. */
function isAddressed(body: string): boolean {
  const end = body.indexOf('</p>')
  return end > 0 && body.slice(0, end).trimEnd().endsWith('：')
}

/** Name and date at the foot of the printed page; only a document with a number is printed as one. */
function signature(item: ItemView): string {
  if (item.documentNumber === null) return ''
  return html`<p class="signature">${item.issuers}<br />${item.writtenOn ?? ''}</p>`
}

function metadata(item: ItemView): string {
  const row = (name: string, value: string, place: 'left' | 'right' | 'wide') =>
    html`<div class="${place}">
      <dt>${name}</dt>
      <dd>!${value}</dd>
    </div>`
  const text = (value: string | null) => html`${value === null || value === '' ? '无' : value}`
  const pairs: [string, string][] = [
    ['索引号', text(item.indexNumber)],
    ['主题分类', text(item.topic)],
    ['发布机构', text(item.publisher)],
    ['成文日期', text(item.writtenOn)],
    ['发文字号', text(item.documentNumber)],
    ['发布日期', text(item.publishedAt)],
    ['体裁', text(item.genre)],
    ['有效性', validityMark(item.validity)],
  ]
  const wide: [string, string | null][] = [
    ['施行日期', item.effectiveOn],
    ['有效期至', item.expiresOn],
    ['主题词', item.keywords.join('、')],
    ['信息来源', item.source],
  ]
  return html`<dl class="metadata">
    !${row('名称', text(item.title), 'wide')}
    !${pairs.map(([name, value], index) => row(name, value, index % 2 === 0 ? 'left' : 'right'))}
    !${wide.map(([name, value]) => (value === null || value === '' ? '' : row(name, text(value), 'wide')))}
  </dl>`
}

function validityBanner(item: ItemView): string {
  if (item.validity === 'in-force') return ''
  const ended = item.validity === 'expired' || item.validity === 'repealed'
  const name = VALIDITY_NAMES[item.validity]
  const since = item.validitySince === null ? '' : `自${item.validitySince}起`
  return html`<div class="banner ${ended ? 'ended' : 'changed'}" role="note">
    <p>
      <strong>${ended ? `本文件${since}${name}，不再作为行政管理的依据。` : `本文件${since}${name}。`}</strong>
      ${item.validityReason ?? ''}
    </p>
    !${item.successors.map(
      (next) => html`<p>现行文件：<a href="${next.href}">${next.title}</a> ${next.documentNumber ?? ''}</p>`,
    )}
  </div>`
}

function correctionBanner(item: ItemView): string {
  const latest = item.editions.at(-1)
  if (latest === undefined || latest.note === null || item.editions.length < 2) return ''
  return html`<div class="banner changed" role="note">
    <p><strong>更正说明</strong> ${latest.publishedAt}：${latest.note}</p>
  </div>`
}

function attachments(files: readonly AttachmentView[]): string {
  if (files.length === 0) return ''
  return html`<section class="appendix">
    <h2>附件</h2>
    <ol class="files">
      !${files.map(
        (file, index) =>
          html`<li>
            <a href="${file.href}" download>${index + 1}. ${file.name}</a><small>${file.kind}，${file.size}</small>
          </li>`,
      )}
    </ol>
  </section>`
}

function linked(title: string, items: readonly LinkedItem[]): string {
  if (items.length === 0) return ''
  return html`<section class="appendix no-print">
    <h2>${title}</h2>
    <ul class="links">
      !${items.map(
        (item) =>
          html`<li>
            <a href="${item.href}">${item.title}</a> <span class="count">${item.documentNumber ?? ''}</span>
          </li>`,
      )}
    </ul>
  </section>`
}

function editions(all: readonly EditionView[]): string {
  if (all.length < 2) return ''
  return html`<section class="appendix no-print">
    <h2>公开版本</h2>
    <ol class="editions">
      !${all.toReversed().map(
        (edition, index) =>
          html`<li>
            <span>第 ${edition.number} 版!${index === 0 ? html` <small>（现在看到的）</small>` : ''}</span>
            <time>${edition.publishedAt}</time>
            !${edition.note === null ? '' : html`<p>${edition.note}</p>`}
          </li>`,
      )}
    </ol>
  </section>`
}
