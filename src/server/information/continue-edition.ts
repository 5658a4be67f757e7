import type { Tx } from '#db/types.ts'
import { copyAttachments } from './attachments.queries.ts'
import { saveNewEdition, type Edition } from './editions.queries.ts'

/** Begins the next edition as a copy of one that cannot change any more, attachments included; gives its number. */
export async function continueEdition(tx: Tx, from: Edition, draftedBy: string, at: Date): Promise<number> {
  const { organId, itemId, bodyText } = from
  const content = { ...from.content, correctionNote: from.state === 'published' ? '' : from.content.correctionNote }
  const next = await saveNewEdition(tx, { organId, itemId, draftedBy, content, bodyText, at })
  await copyAttachments(tx, from.id, next.id)
  return next.number
}
