import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DaySchema } from '#domain/calendar/day.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { listAuditRows } from './audit-list.queries.ts'
import { findAuditHead } from './audit.queries.ts'

const AuditEntry = z.object({
  seq: z.string(),
  at: z.iso.datetime(),
  organId: z.string().nullable(),
  accountId: z.string().nullable(),
  actorName: z.string(),
  act: z.string(),
  subject: z.string(),
  detail: z.string(),
  hash: z.string(),
})

/** The recorded acts, for administrators and supervisors. */
export const auditApi: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/audit-entries',
    {
      schema: {
        operationId: 'listAuditEntries',
        tags: ['audit'],
        summary: '操作日志，最近的在前',
        querystring: z.object({
          after: z.string().regex(/^\d+$/).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
          organId: z.string().regex(/^\d+$/).optional(),
          act: z.string().max(100).optional(),
          actorName: z.string().trim().max(50).optional(),
          subject: z.string().max(100).optional(),
          from: DaySchema.optional(),
          through: DaySchema.optional(),
        }),
        response: { 200: z.object({ rows: z.array(AuditEntry), next: z.string().nullable() }) },
      },
    },
    async ({ ctx, query }) => {
      assertMay(ctx.actor, 'audit.read')
      const { limit, from, through, ...filter } = query
      const found = await listAuditRows(ctx.db, {
        ...filter,
        limit: limit + 1,
        from: from && new Date(`${from}T00:00:00+08:00`),
        through: through && new Date(`${through}T23:59:59.999+08:00`),
      })
      const rows = found.slice(0, limit)
      return { rows, next: found.length > limit ? (rows.at(-1)?.seq ?? null) : null }
    },
  )

  app.get(
    '/audit-head',
    {
      schema: {
        operationId: 'findAuditHead',
        tags: ['audit'],
        summary: '日志链的末端，抄录到别处可证明日志未被截短',
        response: { 200: z.object({ seq: z.string(), hash: z.string() }) },
      },
    },
    async ({ ctx }) => {
      assertMay(ctx.actor, 'audit.read')
      const { seq, hash } = await findAuditHead(ctx.db)
      return { seq, hash: hash.toString('hex') }
    },
  )
}
