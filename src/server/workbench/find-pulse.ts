import { day, type Day } from '#domain/calendar/day.ts'
import { wasPublishedInTime } from '#domain/information/publication-deadline.ts'
import type { StaffContext } from '#server/http/context.ts'
import { itemSummary } from '#server/information/list-items.ts'
import { countByMonth, countInWork, listFormedAndPublished, type MonthCount } from './workbench.queries.ts'

export type Pulse = {
  /** The last twelve months, this one last. */
  months: MonthCount[]
  inReview: number
  approvedUnpublished: number
  overdue: number
  dueSoon: number
  /** Of what went public within these twelve months and says when it was formed: how many within art. 26. */
  inTime: { within: number; of: number }
}

/** The organ's pulse: what went public, what is on its way, what is late. */
export async function findPulse(ctx: StaffContext): Promise<Pulse> {
  const { organId } = ctx.actor
  const months = lastMonths(ctx.today, 12)
  const since = day(`${months[0]}-01`)
  const counted = await countByMonth(ctx.db, organId, since)
  const inWork = await countInWork(ctx.db, organId)
  const { overdue, dueSoon } = await itemSummary(ctx)
  const published = await listFormedAndPublished(ctx.db, organId, since)
  const within = published.filter((row) => wasPublishedInTime(row.formedOn, row.publishedOn, ctx.calendar))
  return {
    months: months.map((month) => counted.find((row) => row.month === month) ?? { month, items: 0, publications: 0 }),
    inReview: inWork.inReview,
    approvedUnpublished: inWork.approved,
    overdue,
    dueSoon,
    inTime: { within: sum(within), of: sum(published) },
  }
}

/** 'YYYY-MM' of the last `count` months, this one last. */
export function lastMonths(today: Day, count: number): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return Array.from({ length: count }, (_, at) => {
    const index = year * 12 + month - count + at
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  })
}

function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((total, row) => total + row.count, 0)
}
