/**
 * Takes what only Word and WPS understand out of pasted HTML: comments and conditional blocks, `o:`/`w:`/`v:` tags,
 * style sheets, mso classes and styles, fonts, empty paragraphs. Structure (headings, lists, tables, emphasis,
 * alignment) stays. It makes pasting readable; what is safe is decided by the server's allow-list, not here.
 */
export function cleanWordHtml(html: string): string {
  return dropTrailingJunk(
    html
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<!\[(?:end)?if[^\]]*\]>/gi, '')
      .replace(/<(style|script|xml|title|head)\b[\s\S]*?<\/\1\s*>/gi, '')
      .replace(/<\/?(?:html|body|meta|link|base|font)\b[^>]*>/gi, '')
      .replace(/<\/?[a-z]+:[^>]*>/gi, '')
      .replace(/<([a-z][a-z0-9]*)\b([^>]*)>/gi, (_, tag: string, attributes: string) => cleanTag(tag, attributes)),
  )
}

/** Whether HTML looks as if Word or WPS had written it. */
export function looksLikeWord(html: string): boolean {
  return /class="?Mso|mso-|<o:p|urn:schemas-microsoft-com|ProgId"?\s*content="?(Word|Kingsoft)/i.test(html)
}

const KEPT_ATTRIBUTES = new Set(['href', 'src', 'alt', 'title', 'colspan', 'rowspan', 'start', 'type'])

function cleanTag(tag: string, attributes: string): string {
  const kept: string[] = []
  for (const [, name = '', double, single, bare] of attributes.matchAll(
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
    .replace(/<\/?span[^>]*>/gi, '')
    .replace(/(&nbsp;|\u00a0)/g, ' ')
    .replace(/<(p|div|h[1-6]|b|i|u|strong|em)(?: [^>]*)?>\s*(<br>)?\s*<\/\1>/gi, '')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/\n{2,}/g, '\n')
    .trim()
}
