import { html } from 'ghtml'
import { VALIDITY_NAMES, type Validity } from '#domain/information/validity.ts'

/** One line of a list of items. `publishedOn` as `YYYY-MM-DD`. */
export type ItemRowView = {
  href: string
  title: string
  documentNumber: string | null
  validity: Validity
  publishedOn: string
  /** Where it stands, shown in search results only. */
  column?: string
}

const CLASS: Readonly<Record<Validity, string>> = {
  'in-force': 'in-force',
  amended: 'changed',
  expired: 'ended',
  repealed: 'ended',
}

export function validityMark(validity: Validity): string {
  return html`<span class="mark ${CLASS[validity]}">${VALIDITY_NAMES[validity]}</span>`
}

/** Rows of title, document number, validity (named only when it is not simply in force) and day. */
export function itemRows(rows: readonly ItemRowView[], words: readonly string[] = []): string {
  return html`<ol class="rows">
    !${rows.map(
      (row) =>
        html`<li>
          <span><a href="${row.href}">!${highlight(row.title, words)}</a> !${endedMark(row)}</span>
          <span class="doc-no">${row.documentNumber ?? ''}</span>
          <time datetime="${row.publishedOn}">${row.publishedOn}</time>
          !${row.column === undefined ? '' : html`<span class="where">${row.column}</span>`}
        </li>`,
    )}
  </ol>`
}

/** The same without document numbers, for narrow places. */
export function shortItemRows(rows: readonly ItemRowView[]): string {
  return html`<ol class="rows short">
    !${rows.map(
      (row) =>
        html`<li>
          <span><a href="${row.href}">${row.title}</a> !${endedMark(row)}</span>
          <time datetime="${row.publishedOn}">${row.publishedOn}</time>
        </li>`,
    )}
  </ol>`
}

function endedMark(row: ItemRowView): string {
  return row.validity === 'in-force' ? '' : validityMark(row.validity)
}

/** Marks the searched words in a title; both the title and the words are escaped. */
export function highlight(title: string, words: readonly string[]): string {
  const wanted = words.filter((word) => word !== '')
  if (wanted.length === 0) return html`${title}`
  const pattern = new RegExp(`(${wanted.map((word) => RegExp.escape(word)).join('|')})`, 'giu')
  return title
    .split(pattern)
    .map((part, index) => (index % 2 === 1 ? html`<mark>${part}</mark>` : html`${part}`))
    .join('')
}
