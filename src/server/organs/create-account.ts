import { randomUUID } from 'node:crypto'
import type { CreateAccountInput } from '#domain/organs/account.ts'
import { createLogin } from '#server/accounts/logins.queries.ts'
import { hashPassword, makePassword } from '#server/accounts/passwords.ts'
import { assertMay } from '#server/accounts/permissions.ts'
import { recordAction } from '#server/audit/record-action.ts'
import type { ActingContext } from '#server/http/context.ts'
import { forbidden, refused } from '#server/http/errors.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { hasActiveAdministrator, insertAccount, insertRoles, type Account } from './accounts.queries.ts'
import { findSection } from './organs.queries.ts'

export type CreatedAccount = { account: Account; password: string }

/**
 * Makes a person's account with roles and a generated password, shown this once and changed at first sign-in.
 * An administrator makes accounts in the own organ, and the first administrator of an organ it supervises.
 * `given` is for the sample organ: a password from the environment that need not be changed.
 * Refuses 'username-taken', 'section-not-found', 'organ-has-administrator'; throws forbidden() elsewhere.
 */
export async function createAccount(
  ctx: ActingContext,
  organId: string,
  input: CreateAccountInput,
  given?: { password: string },
): Promise<CreatedAccount> {
  assertMay(ctx.actor, 'accounts.create')
  const password = given?.password ?? makePassword()
  const passwordHash = await hashPassword(password)
  const loginId = randomUUID()

  return inTransaction(ctx, async (tx) => {
    const { actor } = ctx
    if (actor.kind === 'staff' && actor.organId !== organId) {
      const firstOne = input.roles.length === 1 && input.roles[0] === 'administrator' && input.sectionId === null
      if (!firstOne || !actor.supervises.includes(organId)) throw forbidden()
      if (await hasActiveAdministrator(tx, organId)) throw refused('organ-has-administrator')
    }
    const { username, name, sectionId, roles } = input
    if (sectionId !== null && !(await findSection(tx, organId, sectionId))) throw refused('section-not-found')
    const account = await insertAccount(tx, {
      organId,
      sectionId,
      loginId,
      username,
      name,
      mustChangePassword: given === undefined,
    })
    if (!account) throw refused('username-taken')
    await createLogin(tx, { id: loginId, username, name, passwordHash })
    await insertRoles(tx, account, roles)
    await recordAction(tx, ctx, 'accounts.create', { type: 'account', id: account.id }, { organId, roles })
    return { account, password }
  })
}
