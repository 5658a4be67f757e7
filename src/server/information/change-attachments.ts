import { z } from 'zod'
import { decideEdit } from '#domain/information/decide-drafting.ts'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import { isFileOf } from '#server/files/files.queries.ts'
import type { StaffContext } from '#server/http/context.ts'
import { refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { deleteAttachment, listAttachments, saveAttachment, saveAttachmentPlace } from './attachments.queries.ts'
import { bumpDraftVersion } from './editions.queries.ts'
import { loadItem } from './load-item.ts'
import { lockForAct } from './lock-for-act.ts'

const MOST_ATTACHMENTS = 100
const title = z.string().trim().min(1, '请填写附件名称').max(200, '附件名称不能超过200个字')

/** The attachments of a draft as they are to be, in order. Those without `id` are added, those left out are removed. */
export const AttachmentsInput = z.object({
  attachments: z
    .array(z.object({ id: z.string().regex(/^\d+$/).optional(), fileId: z.string().regex(/^\d+$/), title }))
    .max(MOST_ATTACHMENTS, `每个版本最多${MOST_ATTACHMENTS}个附件`),
})
export type AttachmentsInput = z.infer<typeof AttachmentsInput>

/** Adds, removes, renames and orders the attachments of a draft in one step. */
export async function changeAttachments(ctx: StaffContext, id: string, input: AttachmentsInput): Promise<ItemDetail> {
  assertMay(ctx.actor, 'information.draft')
  await inTransaction(ctx, async (tx) => {
    const { edition, subject } = await lockForAct(tx, id)
    const decision = decideEdit(subject, ctx.actor)
    if (!decision.allowed) throw refused(decision.because)

    const present = await listAttachments(tx, edition.id)
    const kept = new Set(input.attachments.map((attachment) => attachment.id))
    for (const attachment of present) if (!kept.has(attachment.id)) await deleteAttachment(tx, attachment.id)
    for (const [position, wanted] of input.attachments.entries()) {
      if (wanted.id !== undefined) {
        if (!present.some((attachment) => attachment.id === wanted.id)) throw refused('attachment-not-found')
        await saveAttachmentPlace(tx, wanted.id, { title: wanted.title, position })
        continue
      }
      const { organId, id: editionId } = edition
      if (!(await isFileOf(tx, organId, wanted.fileId))) throw refused('file-not-found')
      await saveAttachment(tx, { organId, editionId, fileId: wanted.fileId, title: wanted.title, position })
    }
    await bumpDraftVersion(tx, edition.id, ctx.now)
    const detail = { edition: edition.number, attachments: input.attachments.length }
    await recordAction(tx, ctx, 'information.change-attachments', { type: 'item', id }, detail)
  })
  return loadItem(ctx, id)
}
