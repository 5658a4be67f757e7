import type { ChangeAccountInput } from '#domain/organs/account.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { ActingContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { lockAccount, saveAccount } from './accounts.queries.ts'
import { findSection } from './organs.queries.ts'

/** Corrects a name or moves a person to another section. Refuses 'section-not-found'. */
export async function changeAccount(ctx: ActingContext, id: string, input: ChangeAccountInput): Promise<void> {
  assertMay(ctx.actor, 'accounts.create')
  await inTransaction(ctx, async (tx) => {
    const account = await lockAccount(tx, id)
    if (!account) throw notFound()
    if (input.sectionId !== null && !(await findSection(tx, account.organId, input.sectionId))) {
      throw refused('section-not-found')
    }
    await saveAccount(tx, id, input)
    await recordAction(tx, ctx, 'accounts.change', { type: 'account', id }, { sectionId: input.sectionId })
  })
}
