import type { Pool } from 'pg'
import { LOCKOUT } from '#domain/organs/lockout.ts'

const WINDOW = `${LOCKOUT.minutes} minutes`

/** Undecided and failed attempts of a subject (a keyed hash of an account or address) within the window. */
export async function countAttempts(pool: Pool, subject: string): Promise<number> {
  const found = await pool.query<{ count: number }>(
    'select count(*)::int as count from auth.sign_in_attempt where subject = $1 and at > now() - $2::interval',
    [subject, WINDOW],
  )
  return found.rows[0]?.count ?? 0
}

/** Notes an attempt before it is decided, so that many at once cannot outrun the count. Returns the rows' ids. */
export async function noteAttempt(pool: Pool, subjects: string[]): Promise<string[]> {
  const noted = await pool.query<{ id: string }>(
    'insert into auth.sign_in_attempt (subject) select unnest($1::text[]) returning id',
    [subjects],
  )
  return noted.rows.map((row) => row.id)
}

/** Sweeps out what has had its time: attempts, codes, waiting second steps, sessions that ended. */
export async function forgetExpired(pool: Pool): Promise<void> {
  await pool.query(`
    delete from auth.sign_in_attempt where at < now() - interval '1 day';
    delete from auth.used_code where at < now() - interval '1 day';
    delete from auth.verification where "expiresAt" < now() - interval '1 day';
    delete from auth.session where "expiresAt" < now() - interval '1 day'`)
}

/** Takes back attempts that were not failures. */
export async function forgetAttempts(pool: Pool, ids: string[]): Promise<void> {
  await pool.query('delete from auth.sign_in_attempt where id = any ($1::bigint[])', [ids])
}

/** Wipes a subject's failures after it succeeded or was reset. */
export async function clearAttempts(pool: Pool, subject: string): Promise<void> {
  await pool.query('delete from auth.sign_in_attempt where subject = $1', [subject])
}

/** Claims an authenticator's code for its user; false when it already opened within the last minutes. */
export async function claimCode(pool: Pool, userId: string, code: string): Promise<boolean> {
  const claimed = await pool.query(
    `insert into auth.used_code as used (user_id, code) values ($1, $2)
     on conflict (user_id, code) do update set at = now() where used.at < now() - interval '5 minutes'
     returning 1`,
    [userId, code],
  )
  return claimed.rowCount === 1
}

/** Gives a claimed code back, when it turned out wrong. */
export async function releaseCode(pool: Pool, userId: string, code: string): Promise<void> {
  await pool.query('delete from auth.used_code where user_id = $1 and code = $2', [userId, code])
}

/** Whose sign-in waits for a second factor under this challenge. */
export async function findChallengedLogin(pool: Pool, identifier: string): Promise<string | undefined> {
  const found = await pool.query<{ value: string }>(
    'select value from auth.verification where identifier = $1 and "expiresAt" > now()',
    [identifier],
  )
  return found.rows[0]?.value
}

/** The keyed user name of a login, for counting its failures. */
export async function findLoginUsername(pool: Pool, loginId: string): Promise<string | undefined> {
  const found = await pool.query<{ username: string }>('select username from auth."user" where id = $1', [loginId])
  return found.rows[0]?.username
}

/** Ends one session by its token, for a sign-in that must not stand after all. */
export async function deleteSessionByToken(pool: Pool, token: string): Promise<void> {
  await pool.query('delete from auth.session where token = $1', [token])
}
