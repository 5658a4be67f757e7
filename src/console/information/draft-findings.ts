import type { Day } from '#domain/calendar/day.ts'
import type { Column } from '#domain/catalogue/column.ts'
import type { EditionContent } from '#domain/information/edition-content.ts'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { editionFindings, findingMessages } from '#domain/information/requirements.ts'

/** The findings the server will make on submission, on the text as it stands on the screen. */
export function draftFindings(
  item: ItemDetail,
  content: EditionContent,
  bodyText: string,
  columns: readonly Column[],
  today: Day,
) {
  const facts = {
    content: { ...content, title: content.title.trim(), issuer: content.issuer.trim(), docNo: content.docNo.trim() },
    bodyText,
    attachments: item.edition.attachments,
    column: columns.find(({ id }) => id === content.columnId),
    correctsPublicEdition: item.publicEditionNumber !== null,
  }
  return editionFindings(facts, 'submission', today)
    .map((finding) => ({ ...finding, message: findingMessages[finding.code] }))
    .sort((a, b) => FIELDS_IN_ORDER.indexOf(a.field) - FIELDS_IN_ORDER.indexOf(b.field))
}

/** The fields as the form asks for them, so that the first finding is the first on the screen. */
const FIELDS_IN_ORDER: readonly string[] = (
  'correctionNote attribute ground groundCitation groundReason title subtitle issuer docNo writtenOn effectiveOn ' +
  'expiresOn bodyHtml columnId keywords source'
).split(' ')

/** Codes that say something is missing rather than wrong: not shown at the fields before the person asks to submit. */
export function isMerelyMissing(code: string): boolean {
  return code.endsWith('-missing')
}
