import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { AddColumnInput, ChangeColumnInput, ColumnSchema } from '#domain/catalogue/column.ts'
import { may } from '#domain/organs/permissions.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { addColumn } from './add-column.ts'
import { addDefaultColumns } from './add-default-columns.ts'
import { countPublicItemsByColumn, listColumns } from './catalogue.queries.ts'
import { changeColumn } from './change-column.ts'

const tags = ['catalogue']
const ColumnRow = ColumnSchema.extend({ publicItems: z.number().int() })

/** The tree of columns of the actor's organ. */
export const catalogueApi: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/columns',
    {
      schema: {
        operationId: 'listColumns',
        tags,
        summary: 'All columns of the organ (or of a supervised one), closed ones too',
        querystring: z.object({ organId: z.string().regex(/^\d+$/).optional() }),
        response: { 200: z.object({ rows: z.array(ColumnRow), can: z.array(z.enum(['change'])) }) },
      },
    },
    async ({ ctx, query }) => {
      assertMay(ctx.actor, 'catalogue.read')
      const organId = query.organId ?? ctx.actor.organId
      const [columns, counts] = [await listColumns(ctx.db, organId), await countPublicItemsByColumn(ctx.db, organId)]
      const can = organId === ctx.actor.organId && may(ctx.actor, 'catalogue.change-column')
      return {
        rows: columns.map((column) => ({ ...column, publicItems: counts.get(column.id) ?? 0 })),
        can: can ? (['change'] as const).slice() : [],
      }
    },
  )

  app.post(
    '/columns',
    {
      schema: {
        operationId: 'addColumn',
        tags,
        summary: 'Add a column',
        body: AddColumnInput,
        response: { 201: ColumnSchema },
      },
    },
    async (request, reply) => reply.code(201).send(await addColumn(request.ctx, request.body)),
  )

  app.patch(
    '/columns/:id',
    {
      schema: {
        operationId: 'changeColumn',
        tags,
        summary: 'Rename, describe, move, order, close or reopen a column',
        params: z.object({ id: z.string().regex(/^\d+$/) }),
        body: ChangeColumnInput,
        response: { 200: ColumnSchema },
      },
    },
    async (request) => changeColumn(request.ctx, request.params.id, request.body),
  )

  app.post(
    '/default-columns',
    {
      schema: {
        operationId: 'addDefaultColumns',
        tags,
        summary: 'Give an organ without columns the default tree',
        response: { 201: z.object({ added: z.number().int() }) },
      },
    },
    async (request, reply) => reply.code(201).send(await addDefaultColumns(request.ctx)),
  )
}
