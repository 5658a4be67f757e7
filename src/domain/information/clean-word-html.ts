/**
 * Takes what only Word and WPS understand out of pasted HTML: comments and conditional blocks, `o:`/`w:`/`v:` tags,
 * style sheets, mso classes and styles, fonts, empty paragraphs. Structure (headings, lists, tables, emphasis,
 * alignment) stays. It makes pasting readable; what is safe is decided by the server's allow-list, not here.
 * Its time grows with the length of the text alone, whatever is pasted.
 */
export function cleanWordHtml(html: string): string {
  const text = dropBlocks(dropBlocks(html, COMMENT), NOT_TEXT)
    .replace(/<!\[(?:end)?if[^\]<>]*\]>/gi, '')
    .replace(/<\/?(?:html|body|meta|link|base|font)\b[^<>]*>/gi, '')
    .replace(/<\/?[a-z]+:[^<>]*>/gi, '')
    .replace(/<([a-z][a-z0-9]*)\b([^<>]*)>/gi, (_, tag: string, attributes: string) => cleanTag(tag, attributes))
  return dropTrailingJunk(text)
}

/** Whether HTML looks as if Word or WPS had written it. */
export function looksLikeWord(html: string): boolean {
  return /class="?Mso|mso-|<o:p|urn:schemas-microsoft-com|ProgId"? content="?(Word|Kingsoft)/i.test(html)
}

const COMMENT = /<!--/gi
const NOT_TEXT = /<(style|script|xml|title|head)\b/gi

/** Removes every block from its opening to its closing mark; an unclosed one stays. */
function dropBlocks(html: string, opening: RegExp): string {
  const lower = html.toLowerCase()
  const unclosed = new Set<string>()
  let kept = ''
  let from = 0
  for (const found of html.matchAll(opening)) {
    const closing = found[1] === undefined ? '-->' : `</${found[1].toLowerCase()}`
    if (found.index < from || unclosed.has(closing)) continue
    const close = lower.indexOf(closing, found.index)
    const end = close < 0 ? -1 : lower.indexOf('>', close)
    if (end < 0) {
      unclosed.add(closing)
      continue
    }
    kept += html.slice(from, found.index)
    from = end + 1
  }
  return kept + html.slice(from)
}

const KEPT_ATTRIBUTES = new Set(['href', 'src', 'alt', 'title', 'colspan', 'rowspan', 'start', 'type'])

/** Longer attributes than any document needs; a tag with them keeps none. */
const LONGEST_ATTRIBUTES = 4000

function cleanTag(tag: string, attributes: string): string {
  const kept: string[] = []
  const read = attributes.length > LONGEST_ATTRIBUTES ? '' : attributes
  for (const [, name = '', double, single, bare] of read.matchAll(
    /([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi,
  )) {
    const value = (double ?? single ?? bare ?? '').trim()
    const key = name.toLowerCase()
    if (KEPT_ATTRIBUTES.has(key) && value !== '') kept.push(`${key}="${value.replaceAll('"', '&quot;')}"`)
    const align = key === 'align' ? value : key === 'style' ? (/text-align:\s*(\w+)/i.exec(value)?.[1] ?? '') : ''
    if (/^(center|right)$/i.test(align)) kept.push(`style="text-align:${align.toLowerCase()}"`)
  }
  const unique = [...new Set(kept)]
  return `<${tag.toLowerCase()}${unique.length > 0 ? ` ${unique.join(' ')}` : ''}>`
}

/** Spans that say nothing any more are unwrapped; paragraphs of nothing but blanks go. */
function dropTrailingJunk(html: string): string {
  return html
    .replace(/<\/?span[^<>]*>/gi, '')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/[ \t\r]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .replace(/<(p|div|h[1-6]|b|i|u|strong|em)(?: [^<>]*)?>\s?(?:<br>)?\s?<\/\1>/gi, '')
    .replace(/\n{2,}/g, '\n')
    .trim()
}
