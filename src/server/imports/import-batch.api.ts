import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { ConfirmImportInput, ImportBatchView, ImportRowView } from '#domain/imports/import-views.ts'
import { confirmImport } from './confirm-import.ts'
import { discardImport } from './discard-import.ts'
import { attachment, Page, XLSX } from './import-answers.ts'
import type { ImportKind } from './import-kind.ts'
import { findImport, listImportRows } from './import-views.ts'
import { listRows } from './imports.queries.ts'

const tags = ['imports']
const BatchId = z.object({ id: z.string().regex(/^\d{1,18}$/) })

/** One batch: its rows and errors, its confirmation, its discarding. */
export function importBatchApi(kinds: readonly ImportKind[]): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/imports/:id',
      {
        schema: {
          operationId: 'getImport',
          tags,
          summary: '一个导入批次',
          params: BatchId,
          response: { 200: ImportBatchView },
        },
      },
      async (request) => (await findImport(request.ctx, kinds, request.params.id)).batch,
    )

    app.get(
      '/imports/:id/rows',
      {
        schema: {
          operationId: 'listImportRows',
          tags,
          summary: '导入批次的各行和错误',
          params: BatchId,
          querystring: Page.extend({ errors: z.enum(['only', 'all']).default('all') }),
          response: { 200: z.object({ rows: z.array(ImportRowView), next: z.string().nullable() }) },
        },
      },
      async (request) => {
        const { after, limit, errors } = request.query
        const options = { after: after === undefined ? undefined : Number(after), limit, onlyErrors: errors === 'only' }
        return listImportRows(request.ctx, kinds, request.params.id, options)
      },
    )

    app.get(
      '/imports/:id/errors-file',
      { schema: { operationId: 'getImportErrorsFile', tags, summary: '下载错误清单', params: BatchId } },
      async (request, reply) => {
        const { batch, kind } = await findImport(request.ctx, kinds, request.params.id)
        const rows = await listRows(request.ctx.db, request.ctx.actor.organId, batch.id)
        return reply
          .type(XLSX)
          .header('content-disposition', attachment(`${batch.fileName.replace(/\.\w+$/, '')}-错误清单.xlsx`))
          .send(await (await import('./errors-workbook.ts')).errorsWorkbook(kind, rows)) // large; loaded when first asked for
      },
    )

    app.post(
      '/imports/:id/confirmation',
      {
        schema: {
          operationId: 'confirmImport',
          tags,
          summary: '确认导入',
          params: BatchId,
          body: ConfirmImportInput,
          response: { 201: z.object({ saved: z.int() }) },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await confirmImport(request.ctx, request.ctx.actor.organId, kinds, request.params.id)),
    )

    app.delete(
      '/imports/:id',
      {
        schema: {
          operationId: 'discardImport',
          tags,
          summary: '放弃导入',
          params: BatchId,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await discardImport(request.ctx, request.ctx.actor.organId, kinds, request.params.id)
        return reply.code(204).send(null)
      },
    )
  }
}
