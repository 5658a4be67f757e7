import { Extension, type Extensions } from '@tiptap/core'
import { TableKit } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'

export const ALIGNMENTS = ['left', 'center', 'right'] as const
export type Alignment = (typeof ALIGNMENTS)[number]

/**
 * Alignment as a class, because public pages allow no style attributes; read from a class, a style or the old
 * `align` attribute, so that what Word centred stays centred.
 */
const TextAlignment = Extension.create({
  name: 'textAlignment',
  addGlobalAttributes() {
    return [
      {
        types: ['paragraph', 'heading'],
        attributes: {
          align: {
            default: 'left',
            parseHTML: (element) => alignmentOf(element),
            renderHTML: ({ align }) => (align === 'center' || align === 'right' ? { class: `align-${align}` } : {}),
          },
        },
      },
    ]
  },
})

function alignmentOf(element: HTMLElement): Alignment {
  const named = /align-(center|right)/.exec(element.className)?.[1]
  const styled = /text-align:\s*(center|right)/i.exec(element.getAttribute('style') ?? '')?.[1]?.toLowerCase()
  const old = element.getAttribute('align')?.toLowerCase()
  return ALIGNMENTS.find((alignment) => alignment === (named ?? styled ?? old)) ?? 'left'
}

/** What a body may hold: headings below the title, paragraphs, emphasis, lists, quotes, links and tables. */
export const bodyExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    link: {
      openOnClick: false,
      autolink: false,
      protocols: ['http', 'https', 'mailto'],
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  TextAlignment,
  TableKit.configure({ table: { resizable: false } }),
]
