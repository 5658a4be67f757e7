import { mergeAttributes, Node, type JSONContent } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import type { CellValues } from '#domain/reports/cells.ts'
import { parseNarrative, printNumber, writeNarrative, type NarrativePart } from '#domain/reports/narrative.ts'

/** Paragraphs of plain words and numbers bound to cells; nothing else can be typed or pasted. */
export function narrativeExtensions(values: CellValues, labelOf: (cell: string) => string) {
  return [
    StarterKit.configure({
      blockquote: false,
      bold: false,
      bulletList: false,
      code: false,
      codeBlock: false,
      dropcursor: false,
      gapcursor: false,
      hardBreak: false,
      heading: false,
      horizontalRule: false,
      italic: false,
      link: false,
      listItem: false,
      listKeymap: false,
      orderedList: false,
      strike: false,
      trailingNode: false,
      underline: false,
    }),
    numberNode(values, labelOf),
  ]
}

function numberNode(values: CellValues, labelOf: (cell: string) => string) {
  return Node.create({
    name: 'number',
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({
      cells: {
        parseHTML: (element) => element.getAttribute('data-cells'),
        renderHTML: ({ cells }) => ({ 'data-cells': cells }),
      },
    }),
    parseHTML: () => [{ tag: 'span[data-cells]' }],
    renderHTML({ node, HTMLAttributes }) {
      const cells = cellsOf(node.attrs.cells)
      const sum = cells.reduce((total, cell) => total + (values[cell] ?? 0), 0)
      const label = cells.map(labelOf).join(' + ')
      return ['span', mergeAttributes(HTMLAttributes, { class: 'number-chip', title: label }), printNumber(sum)]
    },
  })
}

/** A section's text as the editor's document. */
export function toEditor(body: string): JSONContent {
  const paragraphs = parseNarrative(body).map((parts) => ({ type: 'paragraph', content: parts.map(toNode) }))
  return { type: 'doc', content: paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' }] }
}

/** The editor's document as a section's text with tokens. */
export function fromEditor(document: JSONContent): string {
  const paragraphs = (document.content ?? []).map((paragraph) => (paragraph.content ?? []).map(toPart))
  return writeNarrative(paragraphs.filter((parts) => parts.length > 0))
}

function toNode(part: NarrativePart): JSONContent {
  return part.kind === 'text'
    ? { type: 'text', text: part.text }
    : { type: 'number', attrs: { cells: part.cells.join('+') } }
}

function toPart(node: JSONContent): NarrativePart {
  return node.type === 'number'
    ? { kind: 'number', cells: cellsOf(node.attrs?.cells) }
    : { kind: 'text', text: node.text ?? '' }
}

function cellsOf(attribute: unknown): string[] {
  return typeof attribute === 'string' ? attribute.split('+') : []
}
