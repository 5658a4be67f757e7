import { createHmac } from 'node:crypto'
import type pg from 'pg'

/** The roles of the running system; the owner is whoever migrates. */
export const DATABASE_ROLES = ['gongkai_staff', 'gongkai_worker', 'gongkai_public', 'gongkai_auth'] as const
export type DatabaseRole = (typeof DATABASE_ROLES)[number]

/** A role's password, derived from the installation's secret, so that nothing but the secret is kept. */
export function rolePassword(secret: string, role: DatabaseRole | 'owner'): string {
  return createHmac('sha256', secret).update(`database-role:${role}`).digest('base64url')
}

/**
 * Makes the roles and sets their passwords. Needs a login that may create roles.
 * Throws with what to do when it may not.
 */
export async function ensureRoles(client: pg.Client, secret: string): Promise<void> {
  const known = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any ($1)', [
    [...DATABASE_ROLES],
  ])
  const present = new Set(known.rows.map((row) => row.rolname))
  for (const role of DATABASE_ROLES) {
    const password = client.escapeLiteral(rolePassword(secret, role))
    const verb = present.has(role) ? 'alter' : 'create'
    await client.query(
      `${verb} role ${role} login nosuperuser nocreatedb nocreaterole noinherit noreplication password ${password}`,
    )
  }
  await limitDatabase(client)
}

/** Nobody but our roles connects, and nobody but the owner makes anything in this database. */
export async function limitDatabase(client: pg.Client): Promise<void> {
  const found = await client.query<{ name: string }>('select current_database() as name')
  const name = client.escapeIdentifier(found.rows[0]?.name ?? '')
  await client.query(`revoke all on database ${name} from public`)
  await client.query(`grant connect on database ${name} to ${DATABASE_ROLES.join(', ')}`)
  await client.query('revoke all on schema public from public')
}

/** The same database, signed in as a role. */
export function urlForRole(ownerUrl: string, role: DatabaseRole, secret: string): string {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = rolePassword(secret, role)
  return url.href
}
