import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { assertMay } from '#server/accounts/permissions.ts'
import { notFound, refused } from '#server/http/errors.ts'
import type { FileStore } from './file-store.ts'
import { MAX_FILE_BYTES } from './file-types.ts'
import { findStoredFile } from './files.queries.ts'
import { uploadFile } from './upload-file.ts'

const StoredFileAnswer = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
})

/** Uploads for staff, and the way back to what was uploaded. The public gets files through the portal only. */
export function filesApi(store: FileStore): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/files',
      {
        schema: {
          operationId: 'uploadFile',
          tags: ['files'],
          summary: 'Upload one file (multipart field `file`)',
          consumes: ['multipart/form-data'],
          response: { 201: StoredFileAnswer },
        },
      },
      async (request, reply) => {
        const part = await request.file({ limits: { fileSize: MAX_FILE_BYTES, files: 1 } })
        if (!part) throw refused('no-file')
        const bytes = await part.toBuffer()
        return reply.code(201).send(await uploadFile(request.ctx, store, { name: part.filename, bytes }))
      },
    )

    app.get(
      '/files/:id',
      {
        schema: {
          operationId: 'downloadFile',
          tags: ['files'],
          summary: 'Download an uploaded file',
          params: z.object({ id: z.string().regex(/^\d+$/) }),
        },
      },
      async (request, reply) => {
        assertMay(request.ctx.actor, 'files.read')
        const file = await findStoredFile(request.ctx.db, request.params.id)
        const stream = file && (await store.read(file.sha256))
        if (!file || !stream) throw notFound()
        return reply
          .header('content-type', file.mediaType)
          .header('content-length', file.bytes)
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
          .header('x-content-type-options', 'nosniff')
          .send(stream)
      },
    )
  }
}
