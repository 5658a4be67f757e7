import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { ImportBatchView, ImportKindView } from '#domain/imports/import-views.ts'
import { may } from '#domain/organs/permissions.ts'
import { notFound, refused } from '#server/http/errors.ts'
import type { ImportKind } from './import-kind.ts'
import { importBatchApi } from './import-batch.api.ts'
import { findImport, listImports } from './import-views.ts'
import { attachment, Page, XLSX } from './import-answers.ts'
import { previewImport } from './preview-import.ts'
import { LIMITS } from './table.ts'

const tags = ['imports']

/** Import of files in the kinds the areas provide: template, preview, rows with errors, confirmation, discarding. */
export function importsApi(kinds: readonly ImportKind[]): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/imports/kinds',
      {
        schema: {
          operationId: 'listImportKinds',
          tags,
          summary: '可导入的种类',
          response: { 200: z.object({ rows: z.array(ImportKindView) }) },
        },
      },
      async (request) => ({
        rows: kinds
          .filter((kind) => may(request.ctx.actor, kind.action))
          .map(({ name, title, group, attestation, columns }) => ({
            name,
            title,
            group,
            attestation,
            columns: [...columns],
          })),
      }),
    )

    app.get(
      '/imports/kinds/:name/template',
      {
        schema: {
          operationId: 'getImportTemplate',
          tags,
          summary: '下载导入模板',
          params: z.object({ name: z.string().max(60) }),
        },
      },
      async (request, reply) => {
        const kind = kinds.find((one) => one.name === request.params.name)
        if (!kind) throw notFound()
        return reply
          .type(XLSX)
          .header('content-disposition', attachment(`${kind.title}导入模板.xlsx`))
          .send(await (await import('./template-workbook.ts')).templateWorkbook(kind)) // large; loaded when first asked for
      },
    )

    app.get(
      '/imports',
      {
        schema: {
          operationId: 'listImports',
          tags,
          summary: '导入批次',
          querystring: Page,
          response: { 200: z.object({ rows: z.array(ImportBatchView), next: z.string().nullable() }) },
        },
      },
      async (request) => listImports(request.ctx, kinds, { after: request.query.after, limit: request.query.limit }),
    )

    app.post(
      '/imports',
      {
        schema: {
          operationId: 'previewImport',
          tags,
          summary: '上传文件并预览（multipart/form-data，字段 file）',
          consumes: ['multipart/form-data'],
          querystring: z.object({ kind: z.string().max(60) }),
          response: { 201: ImportBatchView },
        },
      },
      async (request, reply) => {
        const kind = kinds.find((one) => one.name === request.query.kind)
        if (!kind) throw refused('import-kind-unknown')
        const part = await request.file({ limits: { fileSize: LIMITS.fileBytes, files: 1 } })
        if (!part) throw refused('import-file-missing')
        const file = { name: part.filename, bytes: await part.toBuffer() }
        const { batchId } = await previewImport(request.ctx, request.ctx.actor.organId, kind, file)
        return reply.code(201).send((await findImport(request.ctx, kinds, batchId)).batch)
      },
    )
    await app.register(importBatchApi(kinds))
  }
}
