import type { Db, Tx } from '#db/types.ts'

export type OwnAccount = {
  id: string
  organId: string
  loginId: string | null
  username: string
  name: string
  mustChangePassword: boolean
}

/** The account a login belongs to, unless it is disabled. Takes a Db that sees all organs. */
export async function findAccountOfLogin(db: Db, loginId: string): Promise<OwnAccount | undefined> {
  return selectAccount(db).where('auth_user_id', '=', loginId).where('disabled_at', 'is', null).executeTakeFirst()
}

/** The account signed in by this user name, disabled or not. Takes a Db that sees all organs. */
export async function findAccountByUsername(db: Db, username: string): Promise<OwnAccount | undefined> {
  return selectAccount(db).where('username', '=', username).executeTakeFirst()
}

export async function findOwnAccount(db: Db, accountId: string): Promise<OwnAccount | undefined> {
  return selectAccount(db).where('id', '=', accountId).executeTakeFirst()
}

/** The organ and section a session shows on top of every screen. */
export async function findWorkplace(db: Db, organId: string, sectionId: string | null) {
  const organ = await db
    .selectFrom('organ')
    .select(['id', 'slug', 'name', 'short_name as shortName', 'is_supervisor as isSupervisor'])
    .where('id', '=', organId)
    .executeTakeFirstOrThrow()
  const section = sectionId
    ? await db.selectFrom('section').select(['id', 'name']).where('id', '=', sectionId).executeTakeFirst()
    : undefined
  return { organ, section: section ?? null }
}

/** Notes that the person chose the password, or that somebody else did. */
export async function saveMustChangePassword(tx: Tx, accountId: string, must: boolean): Promise<void> {
  await tx.updateTable('account').set({ must_change_password: must }).where('id', '=', accountId).execute()
}

function selectAccount(db: Db) {
  return db
    .selectFrom('account')
    .select([
      'id',
      'organ_id as organId',
      'auth_user_id as loginId',
      'username',
      'name',
      'must_change_password as mustChangePassword',
    ])
}
