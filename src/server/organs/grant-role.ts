import type { Role } from '#domain/organs/roles.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { ActingContext } from '#server/http/context.ts'
import { notFound, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { deleteRole, insertRoles, lockAccount, lockAccountAndAdministrators } from './accounts.queries.ts'

/** Gives a role; it counts from the person's next request. */
export async function grantRole(ctx: ActingContext, id: string, role: Role): Promise<void> {
  assertMay(ctx.actor, 'accounts.grant-role')
  await inTransaction(ctx, async (tx) => {
    const account = await lockAccount(tx, id)
    if (!account) throw notFound()
    await insertRoles(tx, account, [role])
    await recordAction(tx, ctx, 'accounts.grant-role', { type: 'account', id }, { role })
  })
}

/** Takes a role away; it counts from the person's next request. Refuses 'last-administrator'. */
export async function revokeRole(ctx: ActingContext, id: string, role: Role): Promise<void> {
  assertMay(ctx.actor, 'accounts.grant-role')
  await inTransaction(ctx, async (tx) => {
    const locked = await lockAccountAndAdministrators(tx, id)
    if (!locked) throw notFound()
    const { account, administrators } = locked
    const isLast = administrators.includes(id) && administrators.length === 1
    if (role === 'administrator' && isLast) throw refused('last-administrator')
    if (!(await deleteRole(tx, account, role))) throw notFound()
    await recordAction(tx, ctx, 'accounts.revoke-role', { type: 'account', id }, { role })
  })
}
