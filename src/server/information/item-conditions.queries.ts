import { sql, type RawBuilder } from 'kysely'
import type { StaffActor } from '#domain/organs/actor.ts'

/**
 * Conditions on an item `i` and the edition `e` worked on last, shared by the list and the summary. They mirror
 * decide-review.ts and publication-deadline.ts for many rows at once; the commands decide with the rules themselves.
 */

/** The edition worked on last: the newest that was not thrown away, or the newest of all. */
export const NEWEST_EDITION = sql`(select x.* from edition x where x.organ_id = i.organ_id and x.item_id = i.id
  order by (x.state = 'discarded'), x.number desc limit 1)`

/**
 * Whether some edition `w` of the item meets a condition. Narrows a list to few items by an index before the newest
 * edition of each is looked up; the condition on the newest edition itself comes beside it.
 */
export function hasEdition(condition: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(i.organ_id, i.id) in (select w.organ_id, w.item_id from edition w where ${condition})`
}

/** An edition in work; an item has at most one. */
export const IN_WORK = sql`w.state in ('drafting', 'section-review', 'secrecy-review', 'approval', 'approved')`

/** Whether the timer of art. 26 runs: 主动公开 and on its way, not public yet. */
export const TIMER_RUNS = sql<boolean>`(e.attribute = 'proactive' and e.state in
  ('drafting', 'section-review', 'secrecy-review', 'approval', 'approved') and i.state <> 'discarded')`

/** The day the timer runs from (timerStartsOn). */
export const TIMER_START = sql<string | null>`(case when i.state = 'draft' then e.written_on
  else greatest(e.written_on, (e.created_at at time zone 'Asia/Shanghai')::date) end)`

/** Whether this person has to act next: on their own draft, a review they may take, or a publication. */
export function waitsFor(actor: StaffActor): RawBuilder<boolean> {
  return sql<boolean>`(${isOwnDraft(actor)} or ${isToReview(actor)} or ${isToPublish(actor)})`
}

export function isOwnDraft(actor: StaffActor): RawBuilder<boolean> {
  return sql<boolean>`(e.state = 'drafting' and e.drafted_by = ${actor.accountId}::bigint)`
}

/** A draft that continues an edition a reviewer sent back. */
export function isReturnedTo(actor: StaffActor): RawBuilder<boolean> {
  return sql<boolean>`(${isOwnDraft(actor)} and exists (select from review_step s
    join edition p on p.organ_id = s.organ_id and p.id = s.edition_id
    where p.organ_id = e.organ_id and p.item_id = e.item_id and p.number = e.number - 1 and s.outcome = 'returned'))`
}

export function isToReview(actor: StaffActor): RawBuilder<boolean> {
  const steps = [
    actor.roles.includes('section-head') &&
      sql`(e.state = 'section-review' and (i.section_id is null or i.section_id = ${actor.sectionId}::bigint))`,
    actor.roles.includes('secrecy-reviewer') && sql`(e.state = 'secrecy-review')`,
    actor.roles.includes('approver') && sql`(e.state = 'approval')`,
  ].filter((step) => step !== false)
  if (steps.length === 0) return sql<boolean>`false`
  return sql<boolean>`((${sql.join(steps, sql` or `)}) and not exists (select from edition p
      where p.organ_id = e.organ_id and p.item_id = e.item_id and p.drafted_by = ${actor.accountId}::bigint
        and p.number > coalesce((select max(q.number) from edition q where q.organ_id = e.organ_id
          and q.item_id = e.item_id and q.state in ('published', 'superseded')), 0))
    and not exists (select from review_step s where s.organ_id = e.organ_id and s.edition_id = e.id
                      and s.outcome = 'passed' and s.account_id = ${actor.accountId}::bigint))`
}

export function isToPublish(actor: StaffActor): RawBuilder<boolean> {
  const office = actor.roles.includes('disclosure-officer') || actor.roles.includes('disclosure-head')
  return office ? sql<boolean>`(e.state = 'approved' and e.attribute = 'proactive')` : sql<boolean>`false`
}
