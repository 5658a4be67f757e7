import { z } from 'zod'
import { sql } from 'kysely'
import { ComposedReportSchema, type ComposedReport } from '#domain/reports/compose-report.ts'
import { FORM_IDS } from '#domain/reports/forms/form-of-year.ts'
import type { FormId } from '#domain/reports/report-form.ts'
import { REPORT_STATES, REPORT_STEPS, type ReportState, type ReportStepKind } from '#domain/reports/lifecycle.ts'
import type { SectionKey } from '#domain/reports/narrative.ts'
import type { Db, Tx } from '#db/types.ts'

export type AnnualReport = {
  id: string
  organId: string
  year: number
  form: FormId
  state: ReportState
  /** The report as approved; null while it is worked on. */
  snapshot: ComposedReport | null
  publishedAt: Date | null
}

export type SavedSection = { section: string; body: string; version: number; savedBy: string | null; savedAt: Date }
export type TakenStep = { step: ReportStepKind; accountId: string; accountName: string; opinion: string; at: Date }

const RowSchema = z.object({
  id: z.string(),
  organId: z.string(),
  year: z.number(),
  form: z.enum(FORM_IDS),
  state: z.enum(REPORT_STATES),
  snapshot: ComposedReportSchema.nullable(),
  publishedAt: z.date().nullable(),
})

/** The organ's report on that year, or undefined. */
export async function findReport(db: Db, organId: string, year: number): Promise<AnnualReport | undefined> {
  const row = await selectReport(db).where('organ_id', '=', organId).where('year', '=', year).executeTakeFirst()
  return row && RowSchema.parse(row)
}

/** The same, locked until the transaction ends, so that two people cannot act on one state. */
export async function lockReport(tx: Tx, organId: string, year: number): Promise<AnnualReport | undefined> {
  const row = await selectReport(tx)
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirst()
  return row && RowSchema.parse(row)
}

/** The organ's reports, newest year first. */
export async function listReports(db: Db, organId: string): Promise<Omit<AnnualReport, 'snapshot'>[]> {
  const rows = await selectReport(db).where('organ_id', '=', organId).orderBy('year', 'desc').execute()
  return rows.map((row) => RowSchema.omit({ snapshot: true }).parse(row))
}

/** Saves a new draft; answers its id, or undefined when that year's report exists already. */
export async function insertReport(
  tx: Tx,
  report: { organId: string; year: number; form: FormId; createdBy: string | null },
): Promise<string | undefined> {
  const saved = await tx
    .insertInto('annual_report')
    .values({ organ_id: report.organId, year: report.year, form: report.form, created_by: report.createdBy })
    .onConflict((conflict) => conflict.columns(['organ_id', 'year']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return saved?.id
}

/** Moves the report; the snapshot is kept from approval on and dropped when it goes back to draft. */
export async function saveReportState(
  tx: Tx,
  report: Pick<AnnualReport, 'id' | 'organId'>,
  change: { state: ReportState; snapshot: ComposedReport | null; publishedAt: Date | null },
): Promise<void> {
  await tx
    .updateTable('annual_report')
    .set((of) => ({
      state: change.state,
      snapshot: change.snapshot && JSON.stringify(change.snapshot),
      published_at: change.publishedAt,
      version: of('version', '+', 1),
    }))
    .where('organ_id', '=', report.organId)
    .where('id', '=', report.id)
    .execute()
}

/** Steps taken on the report, oldest first. */
export async function listSteps(db: Db, report: Pick<AnnualReport, 'id' | 'organId'>): Promise<TakenStep[]> {
  const rows = await db
    .selectFrom('report_step')
    .select(['step', 'account_id as accountId', 'account_name as accountName', 'opinion', 'at'])
    .where('organ_id', '=', report.organId)
    .where('report_id', '=', report.id)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, step: z.enum(REPORT_STEPS).parse(row.step) }))
}

export async function insertStep(tx: Tx, report: Pick<AnnualReport, 'id' | 'organId'>, step: TakenStep): Promise<void> {
  await tx
    .insertInto('report_step')
    .values({
      organ_id: report.organId,
      report_id: report.id,
      step: step.step,
      account_id: step.accountId,
      account_name: step.accountName,
      opinion: step.opinion,
      at: step.at,
    })
    .execute()
}

/** The sections that a person has saved; the others are still drafts. */
export async function listSections(db: Db, report: Pick<AnnualReport, 'id' | 'organId'>): Promise<SavedSection[]> {
  return db
    .selectFrom('report_section as s')
    .leftJoin('account as a', (join) => join.onRef('a.organ_id', '=', 's.organ_id').onRef('a.id', '=', 's.saved_by'))
    .select(['s.section', 's.body', 's.version', 'a.name as savedBy', 's.saved_at as savedAt'])
    .where('s.organ_id', '=', report.organId)
    .where('s.report_id', '=', report.id)
    .execute()
}

/** Saves over the version the writer had before them (0: none); answers the new version, or undefined when it has moved on. */
export async function saveSectionBody(
  tx: Tx,
  report: Pick<AnnualReport, 'id' | 'organId'>,
  section: { key: SectionKey; body: string; over: number; savedBy: string | null; savedAt: Date },
): Promise<number | undefined> {
  const values = { body: section.body, saved_by: section.savedBy, saved_at: section.savedAt }
  if (section.over === 0) {
    const saved = await tx
      .insertInto('report_section')
      .values({ organ_id: report.organId, report_id: report.id, section: section.key, ...values })
      .onConflict((conflict) => conflict.columns(['organ_id', 'report_id', 'section']).doNothing())
      .returning('version')
      .executeTakeFirst()
    return saved?.version
  }
  const saved = await tx
    .updateTable('report_section')
    .set({ ...values, version: section.over + 1 })
    .where('organ_id', '=', report.organId)
    .where('report_id', '=', report.id)
    .where('section', '=', section.key)
    .where('version', '=', section.over)
    .returning('version')
    .executeTakeFirst()
  return saved?.version
}

/** The organ's name and what its site says of it, for title and preamble. */
export async function findReportingOrgan(
  db: Db,
  organId: string,
): Promise<{ name: string; site: unknown } | undefined> {
  return db.selectFrom('published.organ').select(['name', 'site']).where('id', '=', organId).executeTakeFirst()
}

/** The organ with that address, for the command line. */
export async function findOrganIdBySlug(db: Db, slug: string): Promise<string | undefined> {
  const row = await db.selectFrom('published.organ').select('id').where('slug', '=', slug).executeTakeFirst()
  return row?.id ?? undefined
}

function selectReport(db: Db) {
  return db
    .selectFrom('annual_report')
    .select(['id', 'organ_id as organId', 'year', 'form', 'state', 'snapshot', 'published_at as publishedAt'])
}

/** Takes a snapshot's organ and year for granted: the worker's way to store a report that was published elsewhere. */
export async function insertPublishedReport(
  tx: Tx,
  report: { organId: string; snapshot: ComposedReport; publishedAt: Date },
): Promise<string> {
  const { year, format } = report.snapshot
  const saved = await tx
    .insertInto('annual_report')
    .values({
      organ_id: report.organId,
      year,
      form: format,
      state: 'published',
      snapshot: sql`${JSON.stringify(report.snapshot)}::jsonb`,
      published_at: report.publishedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return saved.id
}
