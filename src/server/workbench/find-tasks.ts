import { day, type Day } from '#domain/calendar/day.ts'
import { ItemListQuery, type ItemRow } from '#domain/information/item-views.ts'
import { may } from '#domain/organs/permissions.ts'
import { decideStep } from '#domain/reports/lifecycle.ts'
import type { StaffContext } from '#server/http/context.ts'
import { pageOfItems } from '#server/information/list-items.ts'
import { listReports, listSteps, type AnnualReport } from '#server/reports/reports.queries.ts'
import { byUrgency, urgencyOf, type Urgency } from './urgency.ts'
import { listReturns } from './workbench.queries.ts'

/** Acts that may wait for a person, in one word each. */
export const TASK_ACTS = [
  'section-head',
  'secrecy',
  'approval',
  'revise',
  'draft',
  'publish',
  'report-write',
  'report-review',
  'report-approve',
  'report-publish',
] as const

export type Task = {
  act: (typeof TASK_ACTS)[number]
  /** The item's id, or the report's year. */
  subject: string
  title: string
  /** Why it came back, or whose work it is. */
  note: string
  since: string
  dueOn: Day | null
  provisional: boolean
  urgency: Urgency
}

/** As many as a person can look through; the list of items holds the rest. */
const MOST = 100

/** What waits for this person, what hurts first on top; `more` when there is more than is shown. */
export async function findTasks(ctx: StaffContext): Promise<{ tasks: Task[]; more: boolean }> {
  const waiting = await pageOfItems(ctx, ItemListQuery.parse({ waiting: 'true', limit: MOST }))
  const returns = await listReturns(
    ctx.db,
    waiting.rows.filter((row) => row.editionState === 'drafting' && row.editionNumber > 1).map((row) => row.id),
  )
  const items = waiting.rows.map((row) => toTask(row, returns.get(row.id), ctx.today))
  const tasks = [...items, ...(await findReportTasks(ctx))].toSorted(byUrgency)
  return { tasks, more: waiting.next !== null }
}

function toTask(row: ItemRow, sentBack: { by: string; opinion: string } | undefined, today: Day): Task {
  const act = actOf(row, sentBack !== undefined)
  const dueOn = row.deadline?.dueOn ?? null
  const drafter = row.draftedBy?.name ?? ''
  return {
    act,
    subject: row.id,
    title: row.title || '（未填标题）',
    note: sentBack ? `${sentBack.by}退回：${sentBack.opinion}` : act === 'draft' ? '' : drafter && `${drafter}拟稿`,
    since: row.submittedAt ?? row.savedAt,
    dueOn,
    provisional: row.deadline?.provisional ?? false,
    urgency: urgencyOf(dueOn, today),
  }
}

function actOf(row: ItemRow, wasReturned: boolean): Task['act'] {
  if (row.editionState === 'section-review') return 'section-head'
  if (row.editionState === 'secrecy-review') return 'secrecy'
  if (row.editionState === 'approval') return 'approval'
  if (row.editionState === 'approved') return 'publish'
  return wasReturned ? 'revise' : 'draft'
}

/** Annual reports whose next step this person may take; published by 31 January of the next year (art. 50). */
async function findReportTasks(ctx: StaffContext): Promise<Task[]> {
  const tasks: Task[] = []
  for (const report of await listReports(ctx.db, ctx.actor.organId)) {
    const act = await reportActFor(ctx, report)
    if (!act) continue
    const dueOn = day(`${report.year + 1}-01-31`)
    tasks.push({
      act,
      subject: String(report.year),
      title: `${report.year} 年政府信息公开工作年度报告`,
      note: '',
      since: dueOn,
      dueOn,
      provisional: false,
      urgency: urgencyOf(dueOn, ctx.today),
    })
  }
  return tasks
}

async function reportActFor(
  ctx: StaffContext,
  report: Omit<AnnualReport, 'snapshot'>,
): Promise<Task['act'] | undefined> {
  const { actor } = ctx
  if (report.state === 'draft') return may(actor, 'reports.submit') ? 'report-write' : undefined
  if (report.state === 'approved') return may(actor, 'reports.publish') ? 'report-publish' : undefined
  if (report.state === 'published') return undefined
  const facts = { state: report.state, steps: await listSteps(ctx.db, report), hasErrors: false }
  const canTake = (step: 'review' | 'approve') => decideStep(facts, { step, accountId: actor.accountId }).allowed
  if (may(actor, 'reports.review') && canTake('review')) return 'report-review'
  return may(actor, 'reports.approve') && canTake('approve') ? 'report-approve' : undefined
}
