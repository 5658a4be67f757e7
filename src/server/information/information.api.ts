import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { EditionContent } from '#domain/information/edition-content.ts'
import { EditionDiffSchema } from '#domain/information/edition-diff.ts'
import { EditionView, ItemDetail, ItemListQuery, ItemRow, ItemSummary } from '#domain/information/item-views.ts'
import { ChangeValidityInput } from '#domain/information/validity.ts'
import { beginEdition } from './begin-edition.ts'
import { AttachmentsInput, changeAttachments } from './change-attachments.ts'
import { changeValidity } from './change-validity.ts'
import { compareEditions } from './compare-editions.ts'
import { discardDraft } from './discard-draft.ts'
import { draftItem } from './draft-item.ts'
import { itemSummary, pageOfItems } from './list-items.ts'
import { loadEdition, loadItem } from './load-item.ts'
import { recallSubmission } from './recall-submission.ts'
import { reviewEdition, ReviewInput } from './review-edition.ts'
import { saveDraft } from './save-draft.ts'
import { submitDraft } from './submit-draft.ts'

const tags = ['information']
const id = z.string().regex(/^\d+$/)
const params = z.object({ id })
const editionParams = z.object({ id, number: z.coerce.number().int().min(1) })
const version = z.number().int().min(1)
const detail = { 200: ItemDetail }

/** Items of government information and their way through drafting and review. */
export const informationApi: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/items',
    {
      schema: {
        operationId: 'listItems',
        tags,
        summary: 'Items, newest first, with filters',
        querystring: ItemListQuery,
        response: { 200: z.object({ rows: z.array(ItemRow), next: z.string().nullable() }) },
      },
    },
    async ({ ctx, query }) => pageOfItems(ctx, query),
  )

  app.get(
    '/item-summary',
    {
      schema: {
        operationId: 'getItemSummary',
        tags,
        summary: 'What waits for me, and how much of the organ is late',
        response: { 200: ItemSummary },
      },
    },
    async ({ ctx }) => itemSummary(ctx),
  )

  app.post(
    '/items',
    {
      schema: {
        operationId: 'draftItem',
        tags,
        summary: 'Begin a new item',
        body: z.object({ content: EditionContent }),
        response: { 201: ItemDetail },
      },
    },
    async (request, reply) => reply.code(201).send(await draftItem(request.ctx, request.body.content)),
  )

  app.get(
    '/items/:id',
    { schema: { operationId: 'getItem', tags, summary: 'One item with its case', params, response: detail } },
    async (request) => loadItem(request.ctx, request.params.id),
  )

  app.put(
    '/items/:id/draft',
    {
      schema: {
        operationId: 'saveDraft',
        tags,
        summary: 'Save the draft opened at a version',
        params,
        body: z.object({ version, content: EditionContent }),
        response: detail,
      },
    },
    async (request) => saveDraft(request.ctx, request.params.id, request.body),
  )

  app.delete(
    '/items/:id/draft',
    { schema: { operationId: 'discardDraft', tags, summary: 'Throw the draft away', params, response: detail } },
    async (request) => discardDraft(request.ctx, request.params.id),
  )

  app.put(
    '/items/:id/draft/attachments',
    {
      schema: {
        operationId: 'changeAttachments',
        tags,
        summary: 'Set the attachments of the draft, in order',
        params,
        body: AttachmentsInput,
        response: detail,
      },
    },
    async (request) => changeAttachments(request.ctx, request.params.id, request.body),
  )

  app.post(
    '/items/:id/submission',
    {
      schema: {
        operationId: 'submitDraft',
        tags,
        summary: 'Send the draft to review',
        params,
        body: z.object({ version }),
        response: detail,
      },
    },
    async (request) => submitDraft(request.ctx, request.params.id, request.body.version),
  )

  app.delete(
    '/items/:id/submission',
    {
      schema: { operationId: 'recallSubmission', tags, summary: 'Take the submission back', params, response: detail },
    },
    async (request) => recallSubmission(request.ctx, request.params.id),
  )

  app.post(
    '/items/:id/reviews',
    {
      schema: {
        operationId: 'reviewEdition',
        tags,
        summary: 'Take the review step that the item waits for',
        params,
        body: ReviewInput,
        response: { 201: ItemDetail },
      },
    },
    async (request, reply) => reply.code(201).send(await reviewEdition(request.ctx, request.params.id, request.body)),
  )

  app.post(
    '/items/:id/editions',
    {
      schema: {
        operationId: 'beginEdition',
        tags,
        summary: 'Begin the next edition (a correction, or a change of what is approved)',
        params,
        response: { 201: ItemDetail },
      },
    },
    async (request, reply) => reply.code(201).send(await beginEdition(request.ctx, request.params.id)),
  )

  app.get(
    '/items/:id/editions/:number',
    {
      schema: {
        operationId: 'getEdition',
        tags,
        summary: 'One edition with its content',
        params: editionParams,
        response: { 200: EditionView },
      },
    },
    async (request) => loadEdition(request.ctx, request.params.id, request.params.number),
  )

  app.get(
    '/items/:id/editions/:number/diff',
    {
      schema: {
        operationId: 'compareEditions',
        tags,
        summary: 'What changed between two editions',
        params: editionParams,
        querystring: z.object({ from: z.coerce.number().int().min(1) }),
        response: { 200: EditionDiffSchema },
      },
    },
    async ({ ctx, params, query }) => compareEditions(ctx, params.id, query.from, params.number),
  )

  app.post(
    '/items/:id/validities',
    {
      schema: {
        operationId: 'changeValidity',
        tags,
        summary: 'State that a document is no longer in force, was repealed or amended',
        params,
        body: ChangeValidityInput,
        response: { 201: ItemDetail },
      },
    },
    async (request, reply) => reply.code(201).send(await changeValidity(request.ctx, request.params.id, request.body)),
  )
}
