import { html } from 'ghtml'
import {
  placeCells,
  type Block,
  type ParagraphBlock,
  type PlacedCell,
  type PrintedDocument,
  type Segment,
  type TableBlock,
} from '#domain/documents/document.ts'
import { headsOf, repeatedRows } from './table-heads.ts'

export type HtmlOptions = {
  /** Address of what is behind a number; without one the number is plain text. */
  linkTo?: (cells: readonly string[]) => string | undefined
}

/**
 * The document's blocks as an HTML fragment, without its title. Tables carry a caption, scopes, and for every number
 * the ids of its headings; cell addresses stand in `data-cell`. Every text is escaped.
 */
export function documentHtml(document: PrintedDocument, options: HtmlOptions = {}): string {
  return document.blocks.map((block) => blockHtml(block, options)).join('\n')
}

function blockHtml(block: Block, options: HtmlOptions): string {
  if (block.kind === 'heading') {
    return block.level === 2
      ? html`<h2 id="${block.id}">${block.text}</h2>`
      : html`<h3 id="${block.id}">${block.text}</h3>`
  }
  return block.kind === 'table' ? tableHtml(block, options) : paragraphHtml(block, options)
}

function paragraphHtml({ role, segments }: ParagraphBlock, options: HtmlOptions): string {
  return html`<p class="document-${role}">!${segments.map((segment) => segmentHtml(segment, options)).join('')}</p>`
}

function segmentHtml({ text, strong, cells }: Segment, options: HtmlOptions): string {
  const href = cells && options.linkTo?.(cells)
  if (href) return html`<a class="number" href="${href}">${text}</a>`
  if (cells) return html`<span class="number" data-cell="${cells.join('+')}">${text}</span>`
  return strong ? html`<strong>${text}</strong>` : html`${text}`
}

function tableHtml(table: TableBlock, options: HtmlOptions): string {
  const placed = placeCells(table)
  const rows = table.rows.map((_, row) => {
    const cells = placed.filter((cell) => cell.row === row)
    return html`<tr>
      !${cells.map((cell) => cellHtml(cell, placed, table, options)).join('')}
    </tr>`
  })
  const repeated = repeatedRows(table)
  const head =
    repeated > 0
      ? html`<thead>
          !${rows.slice(0, repeated).join('')}
        </thead>`
      : ''
  return html`<div class="table-scroll" role="region" aria-labelledby="${table.id}-caption" tabindex="0">
    <table class="form-table form-${table.size}" id="${table.id}">
      <caption id="${table.id}-caption">
        ${table.caption}
      </caption>
      <colgroup>
        !${table.widths.map((_, at) => html`<col class="col-${at}" />`).join('')}
      </colgroup>
      !${head}
      <tbody>
        !${rows.slice(repeated).join('')}
      </tbody>
    </table>
  </div>`
}

function cellHtml(cell: PlacedCell, placed: PlacedCell[], table: TableBlock, options: HtmlOptions): string {
  const span = spanHtml(cell)
  if (cell.header) {
    return html`<th id="${idOf(cell, table)}" scope="${cell.header}" class="${classOf(cell)}" !${span}>
      ${cell.text}
    </th>`
  }
  const heads = headsOf(cell, placed).map((head) => idOf(head, table))
  const href = cell.cell && cell.text !== '' ? options.linkTo?.([cell.cell]) : undefined
  const content = href ? html`<a class="number" href="${href}">${cell.text}</a>` : html`${cell.text}`
  return html`<td headers="${heads.join(' ')}" data-cell="${cell.cell ?? ''}" class="${classOf(cell)}" !${span}>
    !${content}
  </td>`
}

function classOf(cell: PlacedCell): string {
  return `at-${cell.column} ${cell.align}`
}

function idOf(cell: PlacedCell, table: TableBlock): string {
  return `${table.id}-r${cell.row}c${cell.column}`
}

function spanHtml({ colspan, rowspan }: PlacedCell): string {
  return `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
}
