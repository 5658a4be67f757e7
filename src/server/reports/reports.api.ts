import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { AddAdjustmentInput, WithdrawAdjustmentInput } from '#domain/reports/adjustment.ts'
import { REPORT_STATES } from '#domain/reports/lifecycle.ts'
import { SECTION_KEYS } from '#domain/reports/narrative.ts'
import {
  CellView,
  CreateReportInput,
  ReportSummary,
  ReportWorkspace,
  SaveSectionInput,
  TakeStepInput,
} from '#domain/reports/report-views.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { addAdjustment } from './add-adjustment.ts'
import { createReport } from './create-report.ts'
import { openCell } from './open-cell.ts'
import { renderReport, REPORT_FORMATS } from './render-report.ts'
import { reportWorkspace } from './report-workspace.ts'
import { listReports } from './reports.queries.ts'
import { saveSection } from './save-section.ts'
import { takeStep } from './take-step.ts'
import { withdrawAdjustment } from './withdraw-adjustment.ts'

const tags = ['reports']
const OfYear = z.object({ year: z.coerce.number().int().min(2008).max(2100) })

/** The organ's annual reports: opened by year, computed, adjusted, written, and taken through their steps. */
export const reportsApi: FastifyPluginAsyncZod = async (app) => {
  const listed = {
    operationId: 'listReports',
    tags,
    summary: '本机关各年度报告',
    response: { 200: z.object({ rows: z.array(ReportSummary) }) },
  }
  app.get('/reports', { schema: listed }, async ({ ctx }) => {
    assertMay(ctx.actor, 'reports.read')
    const rows = await listReports(ctx.db, ctx.actor.organId)
    return { rows: rows.map((row) => ({ ...row, publishedAt: row.publishedAt?.toISOString() ?? null })) }
  })

  const created = {
    operationId: 'createReport',
    tags,
    summary: '建立年度报告',
    body: CreateReportInput,
    response: { 201: ReportWorkspace },
  }
  app.post('/reports', { schema: created }, async ({ ctx, body }, reply) => {
    await createReport(ctx, body)
    return reply.code(201).send(await reportWorkspace(ctx, body.year))
  })

  const workspace = {
    operationId: 'getReport',
    tags,
    summary: '年度报告工作台',
    params: OfYear,
    response: { 200: ReportWorkspace },
  }
  app.get('/reports/:year', { schema: workspace }, async ({ ctx, params }) => reportWorkspace(ctx, params.year))

  const cell = {
    operationId: 'getReportCell',
    tags,
    summary: '一个数字的含义与来源',
    params: OfYear.extend({ cell: z.string().max(100) }),
    querystring: z.object({
      after: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}~\d+$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: { 200: CellView },
  }
  app.get('/reports/:year/cells/:cell', { schema: cell }, async ({ ctx, params, query }) =>
    openCell(ctx, params.year, params.cell, query),
  )

  const section = {
    operationId: 'saveReportSection',
    tags,
    summary: '保存报告的一部分文字',
    params: OfYear.extend({ section: z.enum(SECTION_KEYS) }),
    body: SaveSectionInput,
    response: { 200: z.object({ version: z.number() }) },
  }
  app.put('/reports/:year/sections/:section', { schema: section }, async ({ ctx, params, body }) =>
    saveSection(ctx, params.year, params.section, body),
  )

  const adjusted = {
    operationId: 'addReportAdjustment',
    tags,
    summary: '按线下办理情况调整一个数字',
    params: OfYear,
    body: AddAdjustmentInput,
    response: { 201: z.object({ id: z.string() }) },
  }
  app.post('/reports/:year/adjustments', { schema: adjusted }, async ({ ctx, params, body }, reply) =>
    reply.code(201).send(await addAdjustment(ctx, params.year, body)),
  )

  const withdrawn = {
    operationId: 'withdrawReportAdjustment',
    tags,
    summary: '撤销一条调整',
    params: OfYear.extend({ id: z.string().regex(/^\d+$/) }),
    body: WithdrawAdjustmentInput,
    response: { 204: z.null() },
  }
  app.post('/reports/:year/adjustments/:id/withdrawal', { schema: withdrawn }, async ({ ctx, params, body }, reply) => {
    await withdrawAdjustment(ctx, params.year, params.id, body)
    return reply.code(204).send(null)
  })

  const stepped = {
    operationId: 'takeReportStep',
    tags,
    summary: '提交、审核、审签、退回或者发布报告',
    params: OfYear,
    body: TakeStepInput,
    response: { 201: z.object({ state: z.enum(REPORT_STATES) }) },
  }
  app.post('/reports/:year/steps', { schema: stepped }, async ({ ctx, params, body }, reply) =>
    reply.code(201).send(await takeStep(ctx, params.year, body)),
  )

  const rendered = {
    operationId: 'downloadReport',
    tags,
    summary: '报告文件',
    params: OfYear,
    querystring: z.object({ format: z.enum(REPORT_FORMATS) }),
  }
  app.get('/reports/:year/file', { schema: rendered }, async ({ ctx, params, query }, reply) => {
    const { report } = await reportWorkspace(ctx, params.year)
    const { body, mediaType, disposition } = await renderReport(report, query.format)
    return reply.header('content-type', mediaType).header('content-disposition', disposition).send(body)
  })
}
