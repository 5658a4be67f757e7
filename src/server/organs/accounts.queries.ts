import { sql } from 'kysely'
import { RoleSchema, type Role } from '#domain/organs/roles.ts'
import { listLoginsWithSecondFactor } from '#server/accounts/logins.queries.ts'
import type { Db, Tx } from '#db/types.ts'

export type Account = {
  id: string
  organId: string
  sectionId: string | null
  loginId: string | null
  username: string
  name: string
  mustChangePassword: boolean
  disabledAt: Date | null
}

export type AccountRow = Omit<Account, 'loginId'> & {
  sectionName: string | null
  roles: Role[]
  secondFactor: boolean
}

/** Accounts of an organ by id, `limit` after `after`; `words` match name or user name. */
export async function listAccounts(
  db: Db,
  organId: string,
  page: {
    after?: string | undefined
    limit: number
    words?: string | undefined
    state?: 'active' | 'disabled' | undefined
  },
): Promise<AccountRow[]> {
  const { after, words, state, limit } = page
  let query = selectAccount(db)
    .leftJoin('section', (join) =>
      join.onRef('section.organ_id', '=', 'account.organ_id').onRef('section.id', '=', 'account.section_id'),
    )
    .select('section.name as sectionName')
    .select((row) =>
      row
        .selectFrom('account_role')
        .whereRef('account_role.organ_id', '=', 'account.organ_id')
        .whereRef('account_role.account_id', '=', 'account.id')
        .select(sql<string[]>`coalesce(array_agg(role order by role), '{}')`.as('roles'))
        .as('roles'),
    )
    .where('account.organ_id', '=', organId)
  if (after) query = query.where('account.id', '>', after)
  if (state) query = query.where('account.disabled_at', state === 'active' ? 'is' : 'is not', null)
  if (words) {
    const like = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    query = query.where((row) => row.or([row('account.name', 'like', like), row('account.username', 'like', like)]))
  }
  const found = await query.orderBy('account.id').limit(limit).execute()
  const secured = await listLoginsWithSecondFactor(
    db,
    found.flatMap((row) => row.loginId ?? []),
  )
  return found.map(({ loginId, roles, ...account }) => ({
    ...account,
    roles: (roles ?? []).map((role) => RoleSchema.parse(role)),
    secondFactor: loginId !== null && secured.has(loginId),
  }))
}

export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  return selectAccount(db).where('account.id', '=', id).executeTakeFirst()
}

/** Locks the account until the transaction ends. Only accounts of the actor's own organ can be locked. */
export async function lockAccount(tx: Tx, id: string): Promise<Account | undefined> {
  return selectAccount(tx).where('account.id', '=', id).forUpdate().executeTakeFirst()
}

/** Undefined when the user name is taken. */
export async function insertAccount(tx: Tx, account: Omit<Account, 'id' | 'disabledAt'>): Promise<Account | undefined> {
  const made = await tx
    .insertInto('account')
    .values({
      organ_id: account.organId,
      section_id: account.sectionId,
      auth_user_id: account.loginId,
      username: account.username,
      name: account.name,
      must_change_password: account.mustChangePassword,
    })
    .onConflict((conflict) => conflict.column('username').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made && { ...account, id: made.id, disabledAt: null }
}

export async function saveAccount(
  tx: Tx,
  id: string,
  change: { name?: string; sectionId?: string | null; disabledAt?: Date | null },
): Promise<void> {
  const { name, sectionId, disabledAt } = change
  await tx
    .updateTable('account')
    .set({
      ...(name !== undefined && { name }),
      ...(sectionId !== undefined && { section_id: sectionId }),
      ...(disabledAt !== undefined && { disabled_at: disabledAt }),
    })
    .where('id', '=', id)
    .execute()
}

/** Gives roles; those held already stay as they are. */
export async function insertRoles(
  tx: Tx,
  account: { organId: string; id: string },
  roles: readonly Role[],
): Promise<void> {
  if (roles.length === 0) return
  await tx
    .insertInto('account_role')
    .values(roles.map((role) => ({ organ_id: account.organId, account_id: account.id, role })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteRole(tx: Tx, account: { organId: string; id: string }, role: Role): Promise<boolean> {
  const gone = await tx
    .deleteFrom('account_role')
    .where('organ_id', '=', account.organId)
    .where('account_id', '=', account.id)
    .where('role', '=', role)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/**
 * Locks the account together with its organ's active administrators, always in the order of ids, so that two
 * administrators who remove each other wait instead of blocking each other.
 */
export async function lockAccountAndAdministrators(
  tx: Tx,
  id: string,
): Promise<{ account: Account; administrators: string[] } | undefined> {
  const known = await findAccount(tx, id)
  if (!known) return undefined
  const administrators = await lockActiveAdministrators(tx, known.organId)
  const account = await lockAccount(tx, id)
  return account && { account, administrators }
}

/** Whether an organ has an administrator who is not disabled. */
export async function hasActiveAdministrator(db: Db, organId: string): Promise<boolean> {
  const found = await db
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account_id')
    .select('account.id')
    .where('account_role.organ_id', '=', organId)
    .where('account_role.role', '=', 'administrator')
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

/** Ids of the organ's administrators who are not disabled, locked. */
async function lockActiveAdministrators(tx: Tx, organId: string): Promise<string[]> {
  const found = await tx
    .selectFrom('account_role')
    .innerJoin('account', (join) =>
      join.onRef('account.organ_id', '=', 'account_role.organ_id').onRef('account.id', '=', 'account_role.account_id'),
    )
    .select('account.id')
    .where('account_role.organ_id', '=', organId)
    .where('account_role.role', '=', 'administrator')
    .where('account.disabled_at', 'is', null)
    .orderBy('account.id')
    .forUpdate()
    .execute()
  return found.map((row) => row.id)
}

function selectAccount(db: Db) {
  return db
    .selectFrom('account')
    .select([
      'account.id',
      'account.organ_id as organId',
      'account.section_id as sectionId',
      'account.auth_user_id as loginId',
      'account.username',
      'account.name',
      'account.must_change_password as mustChangePassword',
      'account.disabled_at as disabledAt',
    ])
}
