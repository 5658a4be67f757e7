import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DaySchema } from '#domain/calendar/day.ts'
import { PublicationCountsSchema } from '#domain/publishing/counts.ts'
import {
  ItemPublications,
  PublicationListQuery,
  PublicationView,
  ReasonInput,
  RecordPublicationInput,
} from '#domain/publishing/publication-views.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { countPublications } from './count-publications.ts'
import { itemPublications } from './item-publications.ts'
import { listPublications } from './publications.queries.ts'
import { publishItem } from './publish-item.ts'
import { recordPublication } from './record-publication.ts'
import { voidPublication } from './void-publication.ts'
import { withdrawItem } from './withdraw-item.ts'

const tags = ['publishing']
const params = z.object({ id: z.string().regex(/^\d+$/) })
const made = { 201: ItemPublications }

/** Going public, on the website by the system and elsewhere by hand; withdrawal; counts. */
export const publishingApi: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/items/:id/publications',
    {
      schema: {
        operationId: 'getItemPublications',
        tags,
        summary: 'Publications of an item and what may be done next',
        params,
        response: { 200: ItemPublications },
      },
    },
    async (request) => itemPublications(request.ctx, request.params.id),
  )

  app.post(
    '/items/:id/publication',
    {
      schema: {
        operationId: 'publishItem',
        tags,
        summary: 'Publish the approved edition on the website (a later edition is a correction)',
        params,
        body: z.object({ editionNumber: z.number().int() }),
        response: made,
      },
    },
    async (request, reply) =>
      reply.code(201).send(await publishItem(request.ctx, request.params.id, request.body.editionNumber)),
  )

  app.post(
    '/items/:id/channel-publications',
    {
      schema: {
        operationId: 'recordPublication',
        tags,
        summary: 'Record a publication made on another channel',
        params,
        body: RecordPublicationInput,
        response: made,
      },
    },
    async (request, reply) =>
      reply.code(201).send(await recordPublication(request.ctx, request.params.id, request.body)),
  )

  app.post(
    '/items/:id/withdrawal',
    {
      schema: {
        operationId: 'withdrawItem',
        tags,
        summary: 'Take a public item off the site, with a reason',
        params,
        body: ReasonInput,
        response: made,
      },
    },
    async (request, reply) => reply.code(201).send(await withdrawItem(request.ctx, request.params.id, request.body)),
  )

  app.post(
    '/publications/:id/voiding',
    {
      schema: {
        operationId: 'voidPublication',
        tags,
        summary: 'Void a publication recorded by mistake',
        params,
        body: ReasonInput,
        response: made,
      },
    },
    async (request, reply) => reply.code(201).send(await voidPublication(request.ctx, request.params.id, request.body)),
  )

  app.get(
    '/publications',
    {
      schema: {
        operationId: 'listPublications',
        tags,
        summary: 'Publications on all channels, latest first',
        querystring: PublicationListQuery,
        response: { 200: z.object({ rows: z.array(PublicationView), next: z.string().nullable() }) },
      },
    },
    async ({ ctx, query }) => {
      assertMay(ctx.actor, 'publishing.read')
      const found = await listPublications(ctx.db, query.organId ?? ctx.actor.organId, query)
      const rows = found.slice(0, query.limit)
      return { rows, next: found.length > query.limit ? (rows.at(-1)?.id ?? null) : null }
    },
  )

  app.get(
    '/publication-counts',
    {
      schema: {
        operationId: 'countPublications',
        tags,
        summary: 'Items and publications per channel in a period, both days included',
        querystring: z.object({ from: DaySchema, to: DaySchema, organId: z.string().regex(/^\d+$/).optional() }),
        response: { 200: PublicationCountsSchema },
      },
    },
    async ({ ctx, query }) => {
      assertMay(ctx.actor, 'publishing.read')
      return countPublications(ctx.db, query.organId ?? ctx.actor.organId, query.from, query.to)
    },
  )
}
