import type { StaffContext, SystemContext } from '#server/http/context.ts'
import { staffContext, systemContext } from '#server/http/make-context.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { loadActor } from '#server/accounts/load-actor.queries.ts'
import { recordAction } from '#server/audit/record-action.ts'
import { listOrgans } from '#server/organs/organs.queries.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { calendarSource } from '../src/compose.ts'
import { loadFreshItems } from './load-fresh-items.ts'
import { loadOrgans, type SamplePerson } from './load-organs.ts'
import { loadYear } from './load-year.ts'
import { countDraftedItems, findAccountId, wasDone } from './sample.queries.ts'

const DONE = 'samples.load'

/**
 * On a first start, fills the platform with the sample bureau: organs, people, its year 2020 through the import
 * engine, its report, and a few fresh items. Null when the platform already has organs of its own or the sample is
 * complete. A load that was interrupted continues where it stopped.
 */
export async function loadSample(platform: Platform): Promise<{ people: SamplePerson[] } | null> {
  const ctx = await systemContext(platform, calendarSource(platform))
  const organs = await listOrgans(ctx.db)
  const isOurs = organs.every((organ) => ['changde', 'changde-kjj'].includes(organ.slug))
  if (!isOurs || (await wasDone(ctx.db, DONE))) return null

  const { bureauId, people } = await loadOrgans(platform, ctx)
  await loadYear(ctx, bureauId)
  if ((await countDraftedItems(ctx.db, bureauId)) === 0) {
    await loadFreshItems(platform, {
      drafter: await staff(platform, ctx, 'nigao'),
      head: await staff(platform, ctx, 'kezhang'),
      secrecy: await staff(platform, ctx, 'baomi'),
      approver: await staff(platform, ctx, 'lingdao'),
      officer: await staff(platform, ctx, 'jingban'),
    })
  }
  await inTransaction(ctx, (tx) => recordAction(tx, ctx, DONE, { type: 'organ', id: bureauId }))
  return { people }
}

async function staff(platform: Platform, ctx: SystemContext, username: string): Promise<StaffContext> {
  const accountId = await findAccountId(ctx.db, username)
  const actor = accountId === undefined ? undefined : await loadActor(ctx.db, accountId)
  if (!actor) throw new Error(`the sample has no account ${username}`)
  return staffContext(platform, calendarSource(platform), actor, { id: 'sample', log: ctx.log })
}
