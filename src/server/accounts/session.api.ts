import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { SecondFactorInput, SignInInput } from '#domain/organs/account.ts'
import { actionsOf } from '#domain/organs/permissions.ts'
import { RoleSchema } from '#domain/organs/roles.ts'
import { DaySchema, weekdayOf } from '#domain/calendar/day.ts'
import { describeDayMeaning } from '#domain/calendar/explain-working-days.ts'
import { dayMeaning } from '#domain/calendar/official-calendar.ts'
import { unauthenticated } from '#server/http/errors.ts'
import { staffContext, type CalendarSource } from '#server/http/make-context.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { authHeaders, forwardCookies } from './auth-request.ts'
import { authOf } from './auth.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { findCurrentSession } from './current-session.ts'
import { loadActor } from './load-actor.queries.ts'
import { findWorkplace } from './own-account.queries.ts'
import { recordSignIn } from './record-sign-in.ts'
import { signIn } from './sign-in.ts'

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']

const SessionAnswer = z.object({
  account: z.object({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    mustChangePassword: z.boolean(),
    secondFactor: z.boolean(),
  }),
  organ: z.object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    shortName: z.string(),
    isSupervisor: z.boolean(),
  }),
  section: z.object({ id: z.string(), name: z.string() }).nullable(),
  roles: z.array(RoleSchema),
  /** Actions this person may try. */
  can: z.array(z.string()),
  today: z.object({
    day: DaySchema,
    weekday: z.string(),
    working: z.boolean(),
    meaning: z.string(),
    provisional: z.boolean(),
  }),
})

const slowly = { rateLimit: { max: 60, timeWindow: '1 minute' } }

/** Signing in and out, and who is signed in. */
export function sessionApi(platform: Platform, calendarFor: CalendarSource): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/session',
      {
        config: { open: true, ...slowly },
        schema: {
          operationId: 'signIn',
          tags: ['session'],
          summary: '登录：用户名和密码',
          body: SignInInput,
          response: { 200: z.object({ next: z.enum(['done', 'second-factor']) }) },
        },
      },
      (request, reply) => signIn(platform, request, reply, request.body),
    )

    app.post(
      '/session/second-factor',
      {
        config: { open: true, ...slowly },
        schema: {
          operationId: 'confirmSecondFactor',
          tags: ['session'],
          summary: '登录：动态码或者恢复码',
          body: SecondFactorInput,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await confirmSecondFactor(platform, request, reply, request.body.code)
        return reply.code(204).send(null)
      },
    )

    app.get(
      '/session',
      {
        config: { open: true },
        schema: {
          operationId: 'findSession',
          tags: ['session'],
          summary: '当前登录的人、机构、权限和今天是否工作日',
          response: { 200: SessionAnswer },
        },
      },
      async (request) => {
        const session = await findCurrentSession(platform, request)
        const actor = session && (await loadActor(platform.databases.worker, session.account.id))
        if (!session || !actor) throw unauthenticated()
        const { id, username, name, mustChangePassword } = session.account
        const ctx = await staffContext(platform, calendarFor, actor, request)
        const { working, ...meaning } = dayMeaning(ctx.today, ctx.calendar)
        return {
          account: { id, username, name, mustChangePassword, secondFactor: session.secondFactor },
          ...(await findWorkplace(ctx.db, actor.organId, actor.sectionId)),
          roles: [...actor.roles],
          can: actionsOf(actor),
          today: {
            day: ctx.today,
            weekday: WEEKDAYS[weekdayOf(ctx.today)] ?? '',
            working,
            meaning: describeDayMeaning({ working, ...meaning }),
            provisional: meaning.provisional,
          },
        }
      },
    )

    app.delete(
      '/session',
      {
        config: { open: true },
        schema: { operationId: 'signOut', tags: ['session'], summary: '退出登录', response: { 204: z.null() } },
      },
      async (request, reply) => {
        const session = await findCurrentSession(platform, request)
        if (session) await recordSignIn(platform, session.account, 'accounts.sign-out')
        const answer = await authOf(platform).api.signOut({ headers: authHeaders(request), asResponse: true })
        forwardCookies(answer.headers, reply)
        return reply.code(204).send(null)
      },
    )
  }
}
