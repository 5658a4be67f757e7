import type { Day } from '#domain/calendar/day.ts'

/** One item of the sample ledger: what the import file holds of it. */
export type SampleItem = {
  column: string
  title: string
  docNo?: string
  genre: string
  theme?: string
  keywords: readonly string[]
  /** Paragraphs of the body, or ready HTML that begins with `<`. */
  body: readonly string[]
  writtenOn: Day
  publishedOn: Day
  /** Hour and minute of publication, `09:30`. */
  at: string
  wechat?: true
  weibo?: true
}

/** A table as HTML; every cell is plain text without markup. */
export function tableHtml(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return `<table><tbody>${line(head, 'th')}${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`
}

/** The body as the import file holds it. */
export function bodyHtml(body: readonly string[]): string {
  return body.map((part) => (part.startsWith('<') ? part : `<p>${part}</p>`)).join('')
}
