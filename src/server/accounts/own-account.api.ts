import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { ChangePasswordInput, SecondFactorInput } from '#domain/organs/account.ts'
import { PasswordText } from '#domain/organs/password.ts'
import { unauthenticated } from '#server/http/errors.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { changePassword } from './change-password.ts'
import { findCurrentSession } from './current-session.ts'
import { endOwnSessions } from './end-own-sessions.ts'
import { listLoginSessions } from './logins.queries.ts'
import { disableSecondFactor, enableSecondFactor, offerSecondFactor, renewRecoveryCodes } from './second-factor.ts'

const tags = ['account']
const PasswordBody = z.object({ password: PasswordText })

const Session = z.object({
  id: z.string(),
  current: z.boolean(),
  startedAt: z.iso.datetime(),
  usedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  address: z.string().nullable(),
  device: z.string().nullable(),
})

/** One's own account: password, sessions, second factor. */
export function ownAccountApi(platform: Platform): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/account/password',
      {
        // Open, because it is what a generated password must go through first; the command asks for the session.
        config: { open: true },
        schema: {
          operationId: 'changePassword',
          tags,
          summary: '修改自己的密码',
          body: ChangePasswordInput,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await changePassword(platform, request, request.body)
        return reply.code(204).send(null)
      },
    )

    app.get(
      '/account/sessions',
      {
        schema: {
          operationId: 'listOwnSessions',
          tags,
          summary: '自己的登录会话',
          response: { 200: z.object({ rows: z.array(Session) }) },
        },
      },
      async (request) => {
        const session = await findCurrentSession(platform, request)
        if (!session) throw unauthenticated()
        const sessions = await listLoginSessions(request.ctx.db, session.loginId)
        return {
          rows: sessions.map(({ token, startedAt, usedAt, expiresAt, ...rest }) => ({
            ...rest,
            current: token === session.token,
            startedAt: startedAt.toISOString(),
            usedAt: usedAt.toISOString(),
            expiresAt: expiresAt.toISOString(),
          })),
        }
      },
    )

    app.delete(
      '/account/sessions/:id',
      {
        schema: {
          operationId: 'endOwnSession',
          tags,
          summary: '结束自己的一个会话；others 表示除当前以外的全部',
          params: z.object({ id: z.string().max(100) }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const session = await findCurrentSession(platform, request)
        if (!session) throw unauthenticated()
        const { id } = request.params
        await endOwnSessions(
          request.ctx,
          session.loginId,
          id === 'others' ? { keepToken: session.token } : { onlyId: id },
        )
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/account/second-factor',
      {
        schema: {
          operationId: 'offerSecondFactor',
          tags,
          summary: '准备启用动态码：返回验证器地址和恢复码',
          body: PasswordBody,
          response: { 201: z.object({ uri: z.string(), secret: z.string(), recoveryCodes: z.array(z.string()) }) },
        },
      },
      async (request, reply) => reply.code(201).send(await offerSecondFactor(platform, request, request.body.password)),
    )

    app.post(
      '/account/second-factor/confirmation',
      {
        schema: {
          operationId: 'enableSecondFactor',
          tags,
          summary: '输入第一个动态码，正式启用',
          body: SecondFactorInput,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await enableSecondFactor(platform, request, reply, request.body.code)
        return reply.code(204).send(null)
      },
    )

    app.delete(
      '/account/second-factor',
      {
        schema: {
          operationId: 'disableSecondFactor',
          tags,
          summary: '停用动态码',
          body: PasswordBody,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await disableSecondFactor(platform, request, reply, request.body.password)
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/account/second-factor/recovery-codes',
      {
        schema: {
          operationId: 'renewRecoveryCodes',
          tags,
          summary: '重新生成恢复码',
          body: PasswordBody,
          response: { 201: z.object({ recoveryCodes: z.array(z.string()) }) },
        },
      },
      async (request, reply) =>
        reply.code(201).send({ recoveryCodes: await renewRecoveryCodes(platform, request, request.body.password) }),
    )
  }
}
