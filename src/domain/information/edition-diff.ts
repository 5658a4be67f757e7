import { z } from 'zod'
import { genreName } from '#domain/catalogue/genres.ts'
import { FIVE_OPENNESS_NAMES } from '#domain/catalogue/five-openness.ts'
import { articleOf } from '#domain/catalogue/statutory-items.ts'
import { themeName } from '#domain/catalogue/theme-classes.ts'
import { DISCLOSURE_ATTRIBUTE_NAMES, WITHHOLDING_GROUNDS } from './disclosure-attribute.ts'
import { EDITION_FIELD_NAMES, NORMATIVE_KIND_NAMES, type EditionContent } from './edition-content.ts'

/** One run of text: kept, added in the later edition, or removed from the earlier one. */
export const DiffPartSchema = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
export type DiffPart = z.infer<typeof DiffPartSchema>

/** The readable difference between two editions of one item. */
export const EditionDiffSchema = z.object({
  fromNumber: z.number().int(),
  toNumber: z.number().int(),
  fields: z.array(z.object({ field: z.string(), name: z.string(), from: z.string(), to: z.string() })),
  /** Paragraph by paragraph; a paragraph whose parts are all `same` did not change. */
  paragraphs: z.array(z.array(DiffPartSchema)),
  attachments: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), title: z.string() })),
})
export type EditionDiff = z.infer<typeof EditionDiffSchema>

/** The metadata that differs, as a reader would see the two values. The body is compared as text elsewhere. */
export function compareMetadata(from: EditionContent, to: EditionContent): EditionDiff['fields'] {
  const fields: EditionDiff['fields'] = []
  for (const field of Object.keys(EDITION_FIELD_NAMES).filter(isField)) {
    if (field === 'bodyHtml') continue
    const [before, after] = [shown(from, field), shown(to, field)]
    if (before !== after) fields.push({ field, name: EDITION_FIELD_NAMES[field], from: before, to: after })
  }
  return fields
}

function isField(name: string): name is keyof EditionContent {
  return Object.hasOwn(EDITION_FIELD_NAMES, name)
}

function shown(content: EditionContent, field: keyof EditionContent): string {
  switch (field) {
    case 'genre':
      return genreName(content.genre)
    case 'themeCode':
      return themeName(content.themeCode)
    case 'normativeKind':
      return content.normativeKind ? NORMATIVE_KIND_NAMES[content.normativeKind] : ''
    case 'opennessClass':
      return content.opennessClass ? FIVE_OPENNESS_NAMES[content.opennessClass] : ''
    case 'art20Item':
      return content.art20Item === null ? '' : (articleOf(content.art20Item) ?? '')
    case 'attribute':
      return content.attribute ? DISCLOSURE_ATTRIBUTE_NAMES[content.attribute] : ''
    case 'ground':
      return WITHHOLDING_GROUNDS.find(({ code }) => code === content.ground)?.name ?? ''
    case 'keywords':
      return content.keywords.join('、')
    default:
      return content[field] ?? ''
  }
}
