import { sql } from 'kysely'
import type { Db, Tx } from '#db/types.ts'

/** A running session of a login. */
export type LoginSession = {
  id: string
  token: string
  startedAt: Date
  usedAt: Date
  expiresAt: Date
  address: string | null
  device: string | null
}

/** Makes the login that an account already names. The database refuses logins of other organs. */
export async function createLogin(
  tx: Tx,
  login: { id: string; username: string; name: string; passwordHash: string },
): Promise<void> {
  await sql`select gongkai.create_login(${login.id}, ${login.username}, ${login.name}, ${login.passwordHash})`.execute(
    tx,
  )
}

/** Replaces a login's password hash. */
export async function saveLoginPassword(tx: Tx, loginId: string, passwordHash: string): Promise<void> {
  await sql`select gongkai.set_login_password(${loginId}, ${passwordHash})`.execute(tx)
}

/** Ends a login's sessions, all of them or as narrowed; returns how many ended. */
export async function endLoginSessions(
  tx: Tx,
  loginId: string,
  narrow: { keepToken?: string; onlyId?: string } = {},
): Promise<number> {
  const found = await sql<{ ended: number }>`
    select gongkai.end_login_sessions(${loginId}, ${narrow.keepToken ?? null}, ${narrow.onlyId ?? null}) as ended`.execute(
    tx,
  )
  return found.rows[0]?.ended ?? 0
}

/** Takes the second factor off a login. */
export async function removeLoginSecondFactor(tx: Tx, loginId: string): Promise<void> {
  await sql`select gongkai.remove_login_second_factor(${loginId})`.execute(tx)
}

/** Running sessions of a login, last used first. */
export async function listLoginSessions(db: Db, loginId: string): Promise<LoginSession[]> {
  const found = await sql<LoginSession>`
    select id, token, started_at as "startedAt", used_at as "usedAt", expires_at as "expiresAt", address, device
      from gongkai.list_login_sessions(${loginId})`.execute(db)
  return found.rows
}

/** Which of these logins have a second factor. */
export async function listLoginsWithSecondFactor(db: Db, loginIds: string[]): Promise<Set<string>> {
  const found = await sql<{ id: string }>`
    select id from gongkai.logins_with_second_factor(${loginIds}::text[]) as id`.execute(db)
  return new Set(found.rows.map((row) => row.id))
}
