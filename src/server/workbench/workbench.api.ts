import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DaySchema } from '#domain/calendar/day.ts'
import { EDITION_STATES } from '#domain/information/lifecycle.ts'
import { findLate } from './find-late.ts'
import { findPulse } from './find-pulse.ts'
import { findTasks, TASK_ACTS } from './find-tasks.ts'
import { URGENCIES } from './urgency.ts'

const Count = z.int().min(0)

const Workbench = z.object({
  tasks: z.array(
    z.object({
      act: z.enum(TASK_ACTS),
      subject: z.string(),
      title: z.string(),
      note: z.string(),
      since: z.string(),
      dueOn: DaySchema.nullable(),
      provisional: z.boolean(),
      urgency: z.enum(URGENCIES),
    }),
  ),
  more: z.boolean(),
  late: z.array(
    z.object({
      subject: z.string(),
      title: z.string(),
      state: z.enum(EDITION_STATES),
      drafter: z.string(),
      dueOn: DaySchema,
      urgency: z.enum(URGENCIES),
    }),
  ),
  pulse: z.object({
    months: z.array(z.object({ month: z.string(), items: Count, publications: Count })),
    inReview: Count,
    approvedUnpublished: Count,
    overdue: Count,
    dueSoon: Count,
    inTime: z.object({ within: Count, of: Count }),
  }),
})

/** What waits for the person and how the organ is doing, composed from the areas. */
export const workbenchApi: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/workbench',
    {
      schema: {
        operationId: 'findWorkbench',
        tags: ['workbench'],
        summary: '待我办理的事项和本机关的五个数字',
        response: { 200: Workbench },
      },
    },
    async ({ ctx }) => {
      const { tasks, more } = await findTasks(ctx)
      return { tasks, more, late: await findLate(ctx, tasks), pulse: await findPulse(ctx) }
    },
  )
}
