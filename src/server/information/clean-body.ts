import sanitizeHtml from 'sanitize-html'
import { cleanWordHtml, looksLikeWord } from '#domain/information/clean-word-html.ts'
import { plainText } from '#domain/information/plain-text.ts'

/** The site's strict policy blocks style attributes, so alignment is a class. */
const ALIGN_CLASSES = ['align-center', 'align-right']
const ALIGNED_TAGS = ['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'td', 'caption']

const BLOCKS = ['p', 'br', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'hr', 'figure', 'figcaption']
const TABLES = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'colgroup', 'col']
const INLINE = ['strong', 'em', 'u', 's', 'sub', 'sup', 'a', 'img']

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [...BLOCKS, ...TABLES, ...INLINE],
  allowedAttributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title'],
    ol: ['start', 'type'],
    th: ['colspan', 'rowspan', 'scope'],
    td: ['colspan', 'rowspan'],
  },
  allowedClasses: Object.fromEntries(ALIGNED_TAGS.map((tag) => [tag, ALIGN_CLASSES])),
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  // No request leaves the site: pictures are uploaded here or carried in the text.
  allowedSchemesByTag: { img: ['data'] },
  allowProtocolRelative: false,
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !isOwnPicture(attribs['src'] ?? ''),
  transformTags: { b: 'strong', i: 'em', h1: 'h2', strike: 's', del: 's', div: 'p', '*': alignByClass },
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

/** `align` and `text-align` become the class that says the same. */
function alignByClass(tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const style = /text-align:\s*(\w+)/i.exec(attribs['style'] ?? '')?.[1] ?? attribs['align'] ?? ''
  const wanted = `align-${style.toLowerCase()}`
  return ALIGN_CLASSES.includes(wanted) ? { tagName, attribs: { ...attribs, class: wanted } } : { tagName, attribs }
}

function isOwnPicture(source: string): boolean {
  return /^data:image\/(png|jpeg|gif);base64,/.test(source) || /^\/(?!\/)/.test(source)
}
