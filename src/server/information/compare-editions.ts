import { diffArrays, diffChars } from 'diff'
import { compareMetadata, type DiffPart, type EditionDiff } from '#domain/information/edition-diff.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import type { StaffContext } from '#server/http/context.ts'
import { refused } from '#server/http/errors.ts'
import { listAttachments } from './attachments.queries.ts'
import { findEdition } from './editions.queries.ts'

/** The readable difference between two editions of an item: fields, paragraphs, attachments. */
export async function compareEditions(
  ctx: StaffContext,
  itemId: string,
  fromNumber: number,
  toNumber: number,
): Promise<EditionDiff> {
  assertMay(ctx.actor, 'information.read')
  const [from, to] = [await findEdition(ctx.db, itemId, fromNumber), await findEdition(ctx.db, itemId, toNumber)]
  if (!from || !to) throw refused('nothing-to-compare')
  const [before, after] = [await listAttachments(ctx.db, from.id), await listAttachments(ctx.db, to.id)]
  return {
    fromNumber,
    toNumber,
    fields: compareMetadata(from.content, to.content),
    paragraphs: compareText(from.bodyText, to.bodyText),
    attachments: diffArrays(before.map(nameWithFile), after.map(nameWithFile)).flatMap((change) =>
      change.value.map((text) => ({ kind: kindOf(change), title: text.split('\n')[0] ?? '' })),
    ),
  }
}

/**
 * Paragraph by paragraph: equal ones stay whole; a run of removed paragraphs beside a run of added ones is compared
 * pairwise, character by character, because Chinese has no spaces to split words at.
 */
export function compareText(from: string, to: string): DiffPart[][] {
  const changes = diffArrays(from === '' ? [] : from.split('\n'), to === '' ? [] : to.split('\n'))
  const paragraphs: DiffPart[][] = []
  for (let at = 0; at < changes.length; at += 1) {
    const change = changes[at]
    const next = changes[at + 1]
    if (!change) continue
    if (change.removed && next?.added) {
      const longest = Math.max(change.value.length, next.value.length)
      for (let line = 0; line < longest; line += 1) paragraphs.push(pair(change.value[line], next.value[line]))
      at += 1
    } else {
      paragraphs.push(...change.value.map((text) => [{ kind: kindOf(change), text }]))
    }
  }
  return paragraphs
}

function pair(before: string | undefined, after: string | undefined): DiffPart[] {
  if (before === undefined) return [{ kind: 'added', text: after ?? '' }]
  if (after === undefined) return [{ kind: 'removed', text: before }]
  return diffChars(before, after).map((change) => ({ kind: kindOf(change), text: change.value }))
}

function kindOf(change: { added: boolean; removed: boolean }): DiffPart['kind'] {
  return change.added ? 'added' : change.removed ? 'removed' : 'same'
}

/** Two attachments of one title are the same only when the file is. */
function nameWithFile(attachment: { title: string; fileId: string }): string {
  return `${attachment.title}\n${attachment.fileId}`
}
