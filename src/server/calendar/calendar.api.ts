import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  AddLocalDayInput,
  CalendarView,
  DueView,
  ImportScheduleInput,
  LocalDayView,
  SchedulePreview,
  ScheduleView,
  YearView,
} from '#domain/calendar/calendar-views.ts'
import { daysOfYear } from '#domain/calendar/compare-calendars.ts'
import { DaySchema } from '#domain/calendar/day.ts'
import { explainWorkingDays } from '#domain/calendar/explain-working-days.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { addLocalDay, removeLocalDay } from './change-local-days.ts'
import { importSchedule, previewSchedule, type DeadlineSource } from './import-schedule.ts'
import { listLocalDays } from './calendar.queries.ts'
import { listScheduleViews } from './list-schedule-views.ts'

const tags = ['calendar']

/** The calendar of the actor's organ: its days, its versions, its local days, and working days explained. */
export function calendarApi(deadlines: DeadlineSource): FastifyPluginAsyncZod {
  return async (app) => {
    app.addHook('preHandler', async (request) => assertMay(request.ctx.actor, 'calendar.read'))

    app.get(
      '/calendar',
      { schema: { operationId: 'getCalendar', tags, summary: '本机关工作日历', response: { 200: CalendarView } } },
      async (request) => request.ctx.calendar,
    )

    app.get(
      '/calendar/years/:year',
      {
        schema: {
          operationId: 'getCalendarYear',
          tags,
          summary: '一年的工作日历',
          params: z.object({ year: z.coerce.number().int().min(1990).max(2200) }),
          response: { 200: YearView },
        },
      },
      async (request) => {
        const { year } = request.params
        const days = daysOfYear(year, request.ctx.calendar)
        const workingDays = days.filter((of) => of.working).length
        return { year, published: days.every((of) => !of.provisional), workingDays, days }
      },
    )

    app.get(
      '/calendar/due',
      {
        schema: {
          operationId: 'getCalendarDue',
          tags,
          summary: '某日之后第 N 个工作日',
          querystring: z.object({ from: DaySchema, workingDays: z.coerce.number().int().min(0).max(5000) }),
          response: { 200: DueView },
        },
      },
      async (request) => {
        const { from, workingDays } = request.query
        const { on, provisional, days } = explainWorkingDays(from, workingDays, request.ctx.calendar)
        return { from, workingDays, due: on, provisional, days: [...days] }
      },
    )

    app.get(
      '/calendar/schedules',
      {
        schema: {
          operationId: 'listSchedules',
          tags,
          summary: '节假日安排的各个版本',
          response: { 200: z.object({ rows: z.array(ScheduleView), can: z.array(z.string()) }) },
        },
      },
      async (request) => listScheduleViews(request.ctx),
    )

    app.post(
      '/calendar/schedule-previews',
      {
        schema: {
          operationId: 'previewSchedule',
          tags,
          summary: '预览导入节假日安排的影响',
          body: ImportScheduleInput,
          response: { 200: SchedulePreview },
        },
      },
      async (request) => previewSchedule(request.ctx, request.body, deadlines),
    )

    app.post(
      '/calendar/schedules',
      {
        schema: {
          operationId: 'importSchedule',
          tags,
          summary: '导入节假日安排',
          body: ImportScheduleInput,
          response: { 201: SchedulePreview },
        },
      },
      async (request, reply) => reply.code(201).send(await importSchedule(request.ctx, request.body, deadlines)),
    )

    await app.register(localDaysApi)
  }
}

const localDaysApi: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/calendar/local-days',
    {
      schema: {
        operationId: 'listLocalDays',
        tags,
        summary: '本地放假和上班安排',
        response: { 200: z.object({ rows: z.array(LocalDayView) }) },
      },
    },
    async (request) => ({ rows: await listLocalDays(request.ctx.db, request.ctx.actor.organId) }),
  )

  app.post(
    '/calendar/local-days',
    {
      schema: {
        operationId: 'addLocalDay',
        tags,
        summary: '添加本地安排',
        body: AddLocalDayInput,
        response: { 201: LocalDayView },
      },
    },
    async (request, reply) => reply.code(201).send(await addLocalDay(request.ctx, request.body)),
  )

  app.delete(
    '/calendar/local-days/:id',
    {
      schema: {
        operationId: 'removeLocalDay',
        tags,
        summary: '撤销本地安排',
        params: z.object({ id: z.string().regex(/^\d{1,18}$/) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await removeLocalDay(request.ctx, request.params.id)
      return reply.code(204).send(null)
    },
  )
}
