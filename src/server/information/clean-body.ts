import sanitizeHtml from 'sanitize-html'
import { cleanWordHtml, looksLikeWord } from '#domain/information/clean-word-html.ts'
import { plainText } from '#domain/information/plain-text.ts'

const ALIGN = { 'text-align': [/^(?:left|center|right|justify)$/] }

const BLOCKS = ['p', 'br', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'hr', 'figure', 'figcaption']
const TABLES = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'colgroup', 'col']
const INLINE = ['strong', 'em', 'u', 's', 'sub', 'sup', 'a', 'img']

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [...BLOCKS, ...TABLES, ...INLINE],
  allowedAttributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title'],
    ol: ['start', 'type'],
    th: ['colspan', 'rowspan', 'scope', 'style'],
    td: ['colspan', 'rowspan', 'style'],
    ...Object.fromEntries(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption'].map((tag) => [tag, ['style']])),
  },
  allowedStyles: { '*': ALIGN },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  // No request leaves the site: pictures are uploaded here or carried in the text.
  allowedSchemesByTag: { img: ['data'] },
  allowProtocolRelative: false,
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !isOwnPicture(attribs['src'] ?? ''),
  transformTags: { b: 'strong', i: 'em', h1: 'h2', strike: 's', del: 's', div: 'p', center: 'p' },
}

/**
 * Makes the body of an edition safe and plain: an allow-list of structure, no styles but alignment, no scripts, no
 * pictures from elsewhere; what Word and WPS leave behind goes first. The same text gives the same result again.
 */
export function cleanBody(html: string): { html: string; text: string } {
  const pasted = looksLikeWord(html) ? cleanWordHtml(html) : html
  const clean = sanitizeHtml(pasted, OPTIONS).trim()
  return { html: clean, text: plainText(clean) }
}

function isOwnPicture(source: string): boolean {
  return /^data:image\/(png|jpeg|gif);base64,/.test(source) || /^\/(?!\/)/.test(source)
}
