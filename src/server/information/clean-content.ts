import type { EditionContent } from '#domain/information/edition-content.ts'
import type { Db } from '#db/types.ts'
import { listColumns } from '#server/catalogue/catalogue.queries.ts'
import { invalid } from '#server/http/errors.ts'
import { cleanBody } from './clean-body.ts'

/** The content with a safe body, and the body as text. Throws invalid() (422) for a column that is not the organ's. */
export async function cleanContent(
  db: Db,
  organId: string,
  input: EditionContent,
): Promise<{ content: EditionContent; bodyText: string }> {
  const { columnId } = input
  if (columnId !== null) {
    const columns = await listColumns(db, organId)
    if (!columns.some((column) => column.id === columnId)) {
      throw invalid([{ path: 'content.columnId', message: '没有找到所选栏目，请重新选择' }])
    }
  }
  const body = cleanBody(input.bodyHtml)
  return { content: { ...input, bodyHtml: body.html }, bodyText: body.text }
}
