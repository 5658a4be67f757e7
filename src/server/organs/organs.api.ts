import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DaySchema } from '#domain/calendar/day.ts'
import { COMPETENCE_KINDS, CreateCompetenceInput, EndCompetenceInput } from '#domain/organs/competence.ts'
import {
  ChangeOrganInput,
  ChangeSectionInput,
  CreateOrganInput,
  ORGAN_KINDS,
  SectionInput,
} from '#domain/organs/organ.ts'
import { OrganSiteSchema, parseOrganSite } from '#domain/organs/site.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { notFound } from '#server/http/errors.ts'
import { changeOrgan } from './change-organ.ts'
import { changeSection } from './change-section.ts'
import { createCompetence } from './create-competence.ts'
import { createOrgan } from './create-organ.ts'
import { createSection } from './create-section.ts'
import { endCompetence } from './end-competence.ts'
import { findOrgan, findOrganSite, listCompetences, listOrgans, listSections } from './organs.queries.ts'

const tags = ['organs']
const Id = z.object({ id: z.string().regex(/^\d{1,18}$/) })

const Organ = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  slug: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(ORGAN_KINDS),
  indexPrefix: z.string(),
  isSupervisor: z.boolean(),
  makesRules: z.boolean(),
  validFrom: DaySchema,
  validTo: DaySchema.nullable(),
})

const Section = z.object({
  id: z.string(),
  organId: z.string(),
  name: z.string(),
  position: z.int(),
  validTo: DaySchema.nullable(),
})

const Competence = z.object({
  id: z.string(),
  organId: z.string(),
  kind: z.enum(COMPETENCE_KINDS),
  name: z.string(),
  legalBasis: z.string(),
  validFrom: DaySchema,
  validTo: DaySchema.nullable(),
})

/** The tree of organs, their sections and competences. Writing reaches the own organ; the tree also those supervised. */
export const organsApi: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/organs',
    {
      schema: {
        operationId: 'listOrgans',
        tags,
        summary: '机构树，上级在前',
        response: { 200: z.object({ rows: z.array(Organ) }) },
      },
    },
    async ({ ctx }) => {
      assertMay(ctx.actor, 'organs.read')
      return { rows: await listOrgans(ctx.db) }
    },
  )

  app.post(
    '/organs',
    {
      schema: {
        operationId: 'createOrgan',
        tags,
        summary: '在本机关或者所属机构之下增设机构',
        body: CreateOrganInput,
        response: { 201: Organ },
      },
    },
    async (request, reply) => reply.code(201).send(await createOrgan(request.ctx, request.body)),
  )

  app.get(
    '/organs/:id',
    {
      schema: {
        operationId: 'findOrgan',
        tags,
        summary: '一个机构及其门户信息',
        params: Id,
        response: { 200: Organ.extend({ site: OrganSiteSchema }) },
      },
    },
    async ({ ctx, params }) => {
      assertMay(ctx.actor, 'organs.read')
      const organ = await findOrgan(ctx.db, params.id)
      if (!organ) throw notFound()
      return { ...organ, site: parseOrganSite(await findOrganSite(ctx.db, params.id)) }
    },
  )

  app.put(
    '/organs/:id',
    {
      schema: {
        operationId: 'changeOrgan',
        tags,
        summary: '修改机构',
        params: Id,
        body: ChangeOrganInput,
        response: { 200: Organ },
      },
    },
    (request) => changeOrgan(request.ctx, request.params.id, request.body),
  )

  app.get(
    '/organs/:id/sections',
    {
      schema: {
        operationId: 'listSections',
        tags,
        summary: '机构的科室',
        params: Id,
        response: { 200: z.object({ rows: z.array(Section) }) },
      },
    },
    async ({ ctx, params }) => {
      assertMay(ctx.actor, 'organs.read')
      return { rows: await listSections(ctx.db, params.id) }
    },
  )

  app.post(
    '/sections',
    {
      schema: {
        operationId: 'createSection',
        tags,
        summary: '在本机关增设科室',
        body: SectionInput,
        response: { 201: Section },
      },
    },
    async ({ ctx, body }, reply) => reply.code(201).send(await createSection(ctx, ctx.actor.organId, body)),
  )

  app.put(
    '/sections/:id',
    {
      schema: {
        operationId: 'changeSection',
        tags,
        summary: '修改、停用或者恢复科室',
        params: Id,
        body: ChangeSectionInput,
        response: { 200: Section },
      },
    },
    ({ ctx, params, body }) => changeSection(ctx, ctx.actor.organId, params.id, body),
  )

  app.get(
    '/competences',
    {
      schema: {
        operationId: 'listCompetences',
        tags,
        summary: '权责事项',
        querystring: z.object({
          organId: z.string().regex(/^\d+$/).optional(),
          kind: z.enum(COMPETENCE_KINDS).optional(),
          on: DaySchema.optional(),
        }),
        response: { 200: z.object({ rows: z.array(Competence) }) },
      },
    },
    async ({ ctx, query }) => {
      assertMay(ctx.actor, 'organs.read')
      return { rows: await listCompetences(ctx.db, query.organId ?? ctx.actor.organId, query) }
    },
  )

  app.post(
    '/competences',
    {
      schema: {
        operationId: 'createCompetence',
        tags,
        summary: '登记权责事项',
        body: CreateCompetenceInput,
        response: { 201: Competence },
      },
    },
    async ({ ctx, body }, reply) => reply.code(201).send(await createCompetence(ctx, ctx.actor.organId, body)),
  )

  app.put(
    '/competences/:id/end',
    {
      schema: {
        operationId: 'endCompetence',
        tags,
        summary: '停止权责事项',
        params: Id,
        body: EndCompetenceInput,
        response: { 200: Competence },
      },
    },
    ({ ctx, params, body }) => endCompetence(ctx, ctx.actor.organId, params.id, body),
  )
}
