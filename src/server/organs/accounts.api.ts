import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { ChangeAccountInput, CreateAccountInput } from '#domain/organs/account.ts'
import { RoleSchema } from '#domain/organs/roles.ts'
import { listLoginSessions } from '#server/accounts/logins.queries.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { notFound } from '#server/http/errors.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { findAccount, listAccounts } from './accounts.queries.ts'
import { changeAccount } from './change-account.ts'
import { createAccount } from './create-account.ts'
import { disableAccount, enableAccount } from './disable-account.ts'
import { endSessions } from './end-sessions.ts'
import { grantRole, revokeRole } from './grant-role.ts'
import { resetPassword, resetSecondFactor } from './reset-password.ts'

const tags = ['accounts']
const DIGITS = /^\d{1,18}$/
const Id = z.object({ id: z.string().regex(DIGITS) })
const RoleOf = Id.extend({ role: RoleSchema })
const Done = { 204: z.null() }

const AccountRow = z.object({
  id: z.string(),
  organId: z.string(),
  username: z.string(),
  name: z.string(),
  sectionId: z.string().nullable(),
  sectionName: z.string().nullable(),
  roles: z.array(RoleSchema),
  secondFactor: z.boolean(),
  mustChangePassword: z.boolean(),
  disabledAt: z.iso.datetime().nullable(),
})

const AccountPage = z.object({ rows: z.array(AccountRow), next: z.string().nullable() })

const Session = z.object({
  id: z.string(),
  startedAt: z.iso.datetime(),
  usedAt: z.iso.datetime(),
  address: z.string().nullable(),
  device: z.string().nullable(),
})

/** People and their roles, managed by the administrator of their organ. */
export function accountsApi(platform: Platform): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/accounts',
      {
        schema: {
          operationId: 'listAccounts',
          tags,
          summary: '本机关的账号；上级机关可查看所属机构',
          querystring: z.object({
            after: z.string().regex(DIGITS).optional(),
            limit: z.coerce.number().int().min(1).max(200).default(50),
            organId: z.string().regex(DIGITS).optional(),
            words: z.string().trim().max(50).optional(),
            state: z.enum(['active', 'disabled']).optional(),
          }),
          response: { 200: AccountPage },
        },
      },
      async ({ ctx, query }) => {
        assertMay(ctx.actor, 'accounts.list')
        const { limit, organId = ctx.actor.organId, ...filter } = query
        const found = await listAccounts(ctx.db, organId, { ...filter, limit: limit + 1 })
        const rows = found.slice(0, limit).map((account) => ({
          ...account,
          disabledAt: account.disabledAt?.toISOString() ?? null,
        }))
        return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
      },
    )

    app.post(
      '/accounts',
      {
        schema: {
          operationId: 'createAccount',
          tags,
          summary: '新建账号；生成的密码只显示这一次',
          body: CreateAccountInput.extend({ organId: z.string().regex(DIGITS).optional() }),
          response: { 201: z.object({ id: z.string(), username: z.string(), password: z.string() }) },
        },
      },
      async ({ ctx, body }, reply) => {
        const { organId = ctx.actor.organId, ...input } = body
        const { account, password } = await createAccount(ctx, organId, input)
        return reply.code(201).send({ id: account.id, username: account.username, password })
      },
    )

    app.put(
      '/accounts/:id',
      {
        schema: {
          operationId: 'changeAccount',
          tags,
          summary: '修改姓名和科室',
          params: Id,
          body: ChangeAccountInput,
          response: Done,
        },
      },
      async ({ ctx, params, body }, reply) => {
        await changeAccount(ctx, params.id, body)
        return reply.code(204).send(null)
      },
    )

    app.put(
      '/accounts/:id/roles/:role',
      { schema: { operationId: 'grantRole', tags, summary: '增加角色', params: RoleOf, response: Done } },
      async ({ ctx, params }, reply) => {
        await grantRole(ctx, params.id, params.role)
        return reply.code(204).send(null)
      },
    )

    app.delete(
      '/accounts/:id/roles/:role',
      { schema: { operationId: 'revokeRole', tags, summary: '取消角色', params: RoleOf, response: Done } },
      async ({ ctx, params }, reply) => {
        await revokeRole(ctx, params.id, params.role)
        return reply.code(204).send(null)
      },
    )

    app.put(
      '/accounts/:id/disablement',
      { schema: { operationId: 'disableAccount', tags, summary: '停用账号', params: Id, response: Done } },
      async ({ ctx, params }, reply) => {
        await disableAccount(ctx, params.id)
        return reply.code(204).send(null)
      },
    )

    app.delete(
      '/accounts/:id/disablement',
      { schema: { operationId: 'enableAccount', tags, summary: '恢复账号', params: Id, response: Done } },
      async ({ ctx, params }, reply) => {
        await enableAccount(ctx, params.id)
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/accounts/:id/password',
      {
        schema: {
          operationId: 'resetPassword',
          tags,
          summary: '重置密码；生成的密码只显示这一次',
          params: Id,
          response: { 201: z.object({ password: z.string() }) },
        },
      },
      async ({ ctx, params }, reply) => reply.code(201).send(await resetPassword(ctx, platform, params.id)),
    )

    app.delete(
      '/accounts/:id/second-factor',
      { schema: { operationId: 'resetSecondFactor', tags, summary: '解除动态码', params: Id, response: Done } },
      async ({ ctx, params }, reply) => {
        await resetSecondFactor(ctx, params.id)
        return reply.code(204).send(null)
      },
    )

    app.get(
      '/accounts/:id/sessions',
      {
        schema: {
          operationId: 'listSessions',
          tags,
          summary: '一个人的登录会话',
          params: Id,
          response: { 200: z.object({ rows: z.array(Session) }) },
        },
      },
      async ({ ctx, params }) => {
        assertMay(ctx.actor, 'accounts.end-session')
        const account = await findAccount(ctx.db, params.id)
        if (!account?.loginId) throw notFound()
        const sessions = await listLoginSessions(ctx.db, account.loginId)
        return {
          rows: sessions.map(({ id, startedAt, usedAt, address, device }) => ({
            id,
            address,
            device,
            startedAt: startedAt.toISOString(),
            usedAt: usedAt.toISOString(),
          })),
        }
      },
    )

    app.delete(
      '/accounts/:id/sessions',
      {
        schema: {
          operationId: 'endSessions',
          tags,
          summary: '结束一个人的全部会话',
          params: Id,
          response: { 200: z.object({ ended: z.int() }) },
        },
      },
      ({ ctx, params }) => endSessions(ctx, params.id),
    )
  }
}
