import { sql } from 'kysely'
import { RoleSchema } from '#domain/organs/roles.ts'
import type { StaffActor } from '#domain/organs/actor.ts'
import type { Db } from '#db/types.ts'

/**
 * The person behind an account, with roles and supervised organs; undefined when the account is disabled or gone.
 * An organ that is a 主管部门 supervises every organ below it (OGIR art. 3).
 * Takes a Db that sees all organs.
 */
export async function loadActor(db: Db, accountId: string): Promise<StaffActor | undefined> {
  const account = await db
    .selectFrom('account')
    .innerJoin('organ', 'organ.id', 'account.organ_id')
    .select(['account.id', 'account.organ_id', 'account.section_id', 'account.name', 'organ.is_supervisor'])
    .where('account.id', '=', accountId)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!account) return undefined
  const roles = await db
    .selectFrom('account_role')
    .select('role')
    .where('account_id', '=', accountId)
    .orderBy('role')
    .execute()
  return {
    kind: 'staff',
    accountId: account.id,
    organId: account.organ_id,
    sectionId: account.section_id,
    name: account.name,
    roles: roles.map((row) => RoleSchema.parse(row.role)),
    supervises: account.is_supervisor ? await listOrgansBelow(db, account.organ_id) : [],
  }
}

/** Ids of every organ under this one, at any depth. */
async function listOrgansBelow(db: Db, organId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    with recursive below as (
      select id from gongkai.organ where parent_id = ${organId}
      union select o.id from gongkai.organ o join below on o.parent_id = below.id
    ) select id from below order by id`.execute(db)
  return found.rows.map((row) => row.id)
}
