import { findSecrecyMark } from '#domain/information/secrecy-marks.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { StaffContext } from '#server/http/context.ts'
import { AppError, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { detectKind } from './detect-kind.ts'
import { extractText } from './extract-text.ts'
import type { FileStore } from './file-store.ts'
import { FILE_TYPES, MAX_FILE_BYTES, type FileKind } from './file-types.ts'
import { saveStoredFile, type StoredFile } from './files.queries.ts'

/**
 * Takes one file: type by content, size, and no 密级 on it (a document that bears one must not enter the system; the
 * refusal is recorded, the content is not kept). The bytes are on disk before the row that names them.
 */
export async function uploadFile(
  ctx: StaffContext,
  store: FileStore,
  upload: { name: string; bytes: Uint8Array },
): Promise<StoredFile> {
  assertMay(ctx.actor, 'files.upload')
  const { bytes } = upload
  const name = plainName(upload.name)
  if (bytes.byteLength === 0) throw refused('file-empty')
  if (bytes.byteLength > MAX_FILE_BYTES) throw new AppError(413, 'file-too-large')
  const kind = await detectKind(bytes, name)
  if (!kind) throw refused('file-type-not-allowed')
  await refuseClassified(ctx, bytes, kind, name)

  const sha256 = await store.keep(bytes)
  const file = { name, mediaType: FILE_TYPES[kind], bytes: bytes.byteLength, sha256 }
  return inTransaction(ctx, async (tx) => {
    const id = await saveStoredFile(tx, { ...file, organId: ctx.actor.organId, uploadedBy: ctx.actor.accountId })
    await recordAction(tx, ctx, 'files.upload', { type: 'file', id }, { sha256, bytes: file.bytes })
    return { id, ...file }
  })
}

async function refuseClassified(ctx: StaffContext, bytes: Uint8Array, kind: FileKind, name: string): Promise<void> {
  const text = await extractText(bytes, kind).catch(() => undefined)
  if (text === undefined) throw refused('file-is-encrypted')
  const mark = findSecrecyMark(`${name.replace(/\.\w+$/, '')}\n${text}`)
  if (mark?.kind !== 'classified') return
  await inTransaction(ctx, (tx) =>
    recordAction(
      tx,
      ctx,
      'files.refuse-classified',
      { type: 'organ', id: ctx.actor.organId },
      { kind, mark: mark.text },
    ),
  )
  throw refused('file-bears-secrecy-mark')
}

/** The last part of a path, without control characters, at most 150 characters with its extension kept. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last.replace(/\p{Cc}/gu, '').trim() || '未命名文件'
  if (clean.length <= 150) return clean
  const extension = /\.\w{1,8}$/.exec(clean)?.[0] ?? ''
  return clean.slice(0, 150 - extension.length) + extension
}
