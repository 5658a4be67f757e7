import iconv from 'iconv-lite'
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { UnreadableReport } from '#domain/reports/reading-problems.ts'
import { sectionOf } from './find-sections.ts'
import { gridOf, type RawCell } from './lay-out-grid.ts'
import type { Source, SourceBlock } from './source.ts'

const IGNORED = new Set('script style noscript template iframe nav footer aside select button svg head caption'.split(' ')) // prettier-ignore
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol section article header main table tr td th tbody thead blockquote pre dd dt dl form hr center body figure'.split(' '), // prettier-ignore
)
const TITLE_META = /^(?:ArticleTitle|og:title)$/i
const DATE_META = /^(?:PubDate|publishdate)$/i

/** A saved page in its own encoding: what <meta charset> says, else UTF-8, else GB 18030. */
export function decodeHtml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(Buffer.from(bytes), 'utf-16le')
  if (named && named !== 'utf-8' && named !== 'utf8' && iconv.encodingExists(named) && !/utf-?16/.test(named)) {
    return iconv.decode(Buffer.from(bytes), named.startsWith('gb') ? 'gb18030' : named)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(Buffer.from(bytes), 'gb18030')
  }
}

/**
 * Paragraphs and tables of a page in reading order. Spans are joined to the words they are, tables that only lay
 * out the page are seen through, and of a saved page only the part that holds the report is taken.
 */
export function readHtml(html: string): Source {
  const page: Page = { blocks: [], titles: [] }
  const document = parseShallow(html)
  collectTitles(document, page)
  const root = reportPart(document) ?? document
  walk(root, page)
  return page
}

/** A page as a browser reads it, unless it is nested so deep that reading it would never end. */
function parseShallow(html: string): Tree.Document {
  let depth = 0
  const onItemPush = () => {
    depth += 1
    if (depth > DEEPEST) throw new UnreadableReport('report-file-too-slow')
  }
  const onItemPop = () => {
    depth -= 1
  }
  return parse(html, { treeAdapter: { ...defaultTreeAdapter, onItemPush, onItemPop } })
}

type Page = Source & { blocks: SourceBlock[] }

/** The smallest part of the page that holds every table of numbers and the six headings. */
function reportPart(document: Tree.ParentNode): Tree.ParentNode | undefined {
  const marks: Tree.Element[] = []
  each(document, (element) => {
    const text = element.tagName === 'table' ? '' : ownText(element)
    if (isDataTable(element) || sectionOf(text)) marks.push(element)
  })
  const [first, ...others] = marks.map(ancestors)
  if (!first) return undefined
  const shared = first.filter((node) => others.every((path) => path.includes(node)))
  return shared.at(-1)
}

function ancestors(element: Tree.Element): Tree.ParentNode[] {
  const path: Tree.ParentNode[] = []
  for (
    let node: Tree.ParentNode | null = element.parentNode;
    node;
    node = 'parentNode' in node ? node.parentNode : null
  ) {
    path.unshift(node)
  }
  return path
}

/** All text of an element that holds no block: enough for a heading made of spans. */
function ownText(element: Tree.Element): string {
  if (!BLOCKS.has(element.tagName)) return ''
  if (element.childNodes.some((child) => isElement(child) && BLOCKS.has(child.tagName))) return ''
  return textOf(element).slice(0, 60)
}

function collectTitles(document: Tree.ParentNode, page: Page): void {
  each(document, (element) => {
    const attribute = (name: string) => element.attrs.find((attr) => attr.name === name)?.value ?? ''
    if (element.tagName === 'meta' && TITLE_META.test(attribute('name') || attribute('property'))) page.titles.push(attribute('content')) // prettier-ignore
    if (element.tagName === 'meta' && DATE_META.test(attribute('name'))) page.published = attribute('content')
    if (/^h[1-3]$/.test(element.tagName) || element.tagName === 'title') page.titles.push(textOf(element))
  })
}

function walk(node: Tree.ParentNode, page: Page): void {
  let words = ''
  const flush = () => {
    for (const line of words.split('\n')) {
      const text = line.replace(/[ \t\r\f\u00a0\u3000]+/g, ' ').trim()
      if (text !== '') page.blocks.push({ kind: 'text', text })
    }
    words = ''
  }
  const visit = (child: Tree.ChildNode) => {
    if (child.nodeName === '#text' && 'value' in child) words += child.value.replace(/\s+/g, ' ')
    if (!isElement(child) || IGNORED.has(child.tagName)) return
    if (child.tagName === 'br') words += '\n'
    else if (isDataTable(child)) {
      flush()
      page.blocks.push(gridOf(rawRows(child)))
    } else if (BLOCKS.has(child.tagName)) {
      flush()
      child.childNodes.forEach(visit)
      flush()
    } else child.childNodes.forEach(visit)
  }
  node.childNodes.forEach(visit)
  flush()
}

/** A table with no other table inside; one around others only lays out the page. */
function isDataTable(element: Tree.Element): boolean {
  if (element.tagName !== 'table') return false
  let inner = false
  let cells = 0
  each(element, (child) => {
    inner ||= child.tagName === 'table'
    if (child.tagName === 'td' || child.tagName === 'th') cells += 1
  })
  return !inner && cells > 1
}

function rawRows(table: Tree.Element): RawCell[][] {
  const rows: RawCell[][] = []
  each(table, (element) => {
    if (element.tagName !== 'tr') return
    const cells = element.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    rows.push(cells.map((cell) => ({ text: textOf(cell), rowspan: span(cell, 'rowspan'), colspan: span(cell, 'colspan') }))) // prettier-ignore
  })
  return rows
}

function span(cell: Tree.Element, name: string): number {
  const value = Number(cell.attrs.find((attr) => attr.name === name)?.value ?? 1)
  return Number.isInteger(value) && value > 0 ? value : 1
}

function textOf(node: Tree.ParentNode): string {
  let text = ''
  const visit = (child: Tree.ChildNode) => {
    if (child.nodeName === '#text' && 'value' in child) text += child.value
    if (!isElement(child) || ['script', 'style', 'template'].includes(child.tagName)) return
    child.childNodes.forEach(visit)
    if (child.tagName === 'br' || BLOCKS.has(child.tagName)) text += '\n'
  }
  node.childNodes.forEach(visit)
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

const DEEPEST = 400

function each(node: Tree.ParentNode, visit: (element: Tree.Element) => void, depth = 0): void {
  if (depth > DEEPEST) throw new UnreadableReport('report-file-too-slow')
  for (const child of node.childNodes) {
    if (!isElement(child)) continue
    visit(child)
    each(child, visit, depth + 1)
  }
}

function isElement(node: Tree.ChildNode): node is Tree.Element {
  return 'tagName' in node
}
