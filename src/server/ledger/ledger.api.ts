import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { EntryList, EntryListQuery, EntryView, MatterView } from '#domain/ledger/entry-views.ts'
import { CorrectEntryInput, RecordEntryInput, VoidEntryInput } from '#domain/ledger/entry.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { correctEntry } from './correct-entry.ts'
import { findEntryView, listEntryRows } from './entry-views.ts'
import { listMatters } from './ledger.queries.ts'
import { recordEntry } from './record-entry.ts'
import { voidEntry } from './void-entry.ts'

const tags = ['ledger']
const EntryId = z.object({ id: z.string().regex(/^\d{1,18}$/) })
const Made = z.object({ id: z.string() })

/** The ledger behind report table 2: entries of the actor's organ. */
export const ledgerApi: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/ledger/entries',
    {
      schema: {
        operationId: 'listLedgerEntries',
        tags,
        summary: '台账列表',
        querystring: EntryListQuery,
        response: { 200: EntryList },
      },
    },
    async (request) => listEntryRows(request.ctx, request.query),
  )

  app.post(
    '/ledger/entries',
    {
      schema: {
        operationId: 'recordLedgerEntry',
        tags,
        summary: '登记台账',
        body: RecordEntryInput,
        response: { 201: Made },
      },
    },
    async (request, reply) => reply.code(201).send(await recordEntry(request.ctx, request.body)),
  )

  app.get(
    '/ledger/entries/:id',
    {
      schema: {
        operationId: 'getLedgerEntry',
        tags,
        summary: '一条台账',
        params: EntryId,
        response: { 200: EntryView },
      },
    },
    async (request) => findEntryView(request.ctx, request.params.id),
  )

  app.post(
    '/ledger/entries/:id/corrections',
    {
      schema: {
        operationId: 'correctLedgerEntry',
        tags,
        summary: '更正台账',
        params: EntryId,
        body: CorrectEntryInput,
        response: { 201: Made },
      },
    },
    async (request, reply) => reply.code(201).send(await correctEntry(request.ctx, request.params.id, request.body)),
  )

  app.post(
    '/ledger/entries/:id/voiding',
    {
      schema: {
        operationId: 'voidLedgerEntry',
        tags,
        summary: '作废台账',
        params: EntryId,
        body: VoidEntryInput,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await voidEntry(request.ctx, request.params.id, request.body)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/ledger/matters',
    {
      schema: {
        operationId: 'listLedgerMatters',
        tags,
        summary: '本机关事项',
        response: { 200: z.object({ rows: z.array(MatterView) }) },
      },
    },
    async (request) => {
      assertMay(request.ctx.actor, 'ledger.read')
      return { rows: await listMatters(request.ctx.db, request.ctx.actor.organId) }
    },
  )
}
