import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'
import { TEST_SECRET } from '#testing/database-server.ts'
import { urlForRole, type DatabaseRole } from './roles.ts'

let app: TestApp
let bureau: { id: string }
let sibling: { id: string }
let clerk: Person
let administrator: Person

beforeAll(async () => {
  app = await startTestApp()
  const city = await app.organ({ slug: 'city', kind: 'city-office', isSupervisor: true })
  bureau = await app.organ({ slug: 'bureau', parentId: city.id })
  sibling = await app.organ({ slug: 'sibling', parentId: city.id })
  clerk = await app.person(bureau.id, ['drafter'])
  administrator = await app.person(bureau.id, ['administrator'])
  for (const organ of [bureau, sibling]) {
    await app.owner.query(`insert into gongkai.section (organ_id, name) values ($1, '办公室')`, [organ.id])
    await app.owner.query(
      `with item as (insert into gongkai.item (organ_id) values ($1) returning organ_id, id)
       insert into gongkai.edition (organ_id, item_id, number, title) select organ_id, id, 1, '未公开的草稿' from item`,
      [organ.id],
    )
  }
})
afterAll(() => app.close())

async function asRole<T>(role: DatabaseRole, steps: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlForRole(app.platform.ownerUrl, role, TEST_SECRET) })
  await client.connect()
  try {
    return await steps(client)
  } finally {
    await client.end()
  }
}

async function asStaff<T>(
  person: Person,
  roles: string,
  visible: string,
  steps: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return asRole('gongkai_staff', async (client) => {
    await client.query(
      `select set_config('gongkai.account_id', $1, false), set_config('gongkai.organ_id', $2, false),
              set_config('gongkai.visible_organs', $3, false), set_config('gongkai.roles', $4, false)`,
      [person.accountId, person.organId, visible, roles],
    )
    return steps(client)
  })
}

const DENIED = /permission denied/

describe('the public role', () => {
  test.each([
    ['drafts', 'select * from gongkai.edition'],
    ['items', 'select * from gongkai.item'],
    ['accounts', 'select * from gongkai.account'],
    ['roles of accounts', 'select * from gongkai.account_role'],
    ['the audit log', 'select * from gongkai.audit_entry'],
    ['review steps', 'select * from gongkai.review_step'],
    ['the ledger', 'select * from gongkai.ledger_entry'],
    ['reports in work', 'select * from gongkai.annual_report'],
    ['stored files', 'select * from gongkai.stored_file'],
    ['the job queue', 'select * from graphile_worker._private_jobs'],
    ['migrations', 'select * from public.gongkai_migration'],
  ])('cannot read %s', async (_, statement) => {
    await asRole('gongkai_public', (client) => expect(client.query(statement)).rejects.toThrow(DENIED))
  })

  test.each([
    ['write a view', "insert into published.item (title) values ('x')"],
    ['update a view', "update published.organ set name = 'x'"],
    ['record an act', 'select gongkai.lock_audit_head()'],
    ['queue a job', "select gongkai.enqueue('x', '{}'::json, null, null)"],
    ['make a table', 'create table published.mine (id int)'],
    ['make a temporary table', 'create temporary table mine (id int)'],
    ['become staff', 'set role gongkai_staff'],
  ])('cannot %s', async (_, statement) => {
    await asRole('gongkai_public', (client) => expect(client.query(statement)).rejects.toThrow())
  })

  test('reads the published views, and no draft is in them', async () => {
    await asRole('gongkai_public', async (client) => {
      expect((await client.query('select slug from published.organ order by slug')).rows).toHaveLength(3)
      expect((await client.query('select * from published.item')).rows).toEqual([])
      expect((await client.query('select * from published.edition')).rows).toEqual([])
    })
  })

  test('a condition that fails cannot make the database tell a draft in its error', async () => {
    await asRole('gongkai_public', async (client) => {
      expect((await client.query('select id from published.item where title::integer = 1')).rows).toEqual([])
    })
  })
})

describe('staff', () => {
  test('without a person set, nothing is visible', async () => {
    await asRole('gongkai_staff', async (client) => {
      expect((await client.query('select * from gongkai.edition')).rows).toEqual([])
      expect((await client.query('select * from gongkai.account')).rows).toEqual([])
    })
  })

  test('see the rows of their own organ only', async () => {
    await asStaff(clerk, 'drafter', bureau.id, async (client) => {
      expect((await client.query('select organ_id from gongkai.edition')).rows).toEqual([{ organ_id: bureau.id }])
      expect((await client.query('select organ_id from gongkai.section')).rows).toEqual([{ organ_id: bureau.id }])
    })
  })

  test('a supervisor reads a subordinate but cannot write its rows', async () => {
    await asStaff(clerk, 'supervisor', `${bureau.id},${sibling.id}`, async (client) => {
      expect((await client.query('select organ_id from gongkai.edition')).rows).toHaveLength(2)
      const changed = await client.query(`update gongkai.edition set title = 'x' where organ_id = $1`, [sibling.id])
      expect(changed.rowCount).toBe(0)
      await expect(
        client.query(`insert into gongkai.section (organ_id, name) values ($1, '新科室')`, [sibling.id]),
      ).rejects.toThrow(/row-level security/)
    })
  })

  test('only administrators make accounts or grant roles', async () => {
    const insert = `insert into gongkai.account (organ_id, username, name) values (${bureau.id}, 'newcomer', '李四')`
    await asStaff(clerk, 'drafter,approver', bureau.id, (client) =>
      expect(client.query(insert)).rejects.toThrow(/row-level security/),
    )
    const grant = `insert into gongkai.account_role (organ_id, account_id, role) values (${bureau.id}, ${clerk.accountId}, 'administrator')`
    await asStaff(clerk, 'drafter', bureau.id, (client) =>
      expect(client.query(grant)).rejects.toThrow(/row-level security/),
    )
    await asStaff(administrator, 'administrator', bureau.id, async (client) => {
      expect((await client.query(insert)).rowCount).toBe(1)
    })
  })

  test.each([
    ['delete an item', 'delete from gongkai.item'],
    ['write the audit log', 'insert into gongkai.audit_entry select * from gongkai.audit_entry'],
    ['change the audit log', `update gongkai.audit_entry set act = 'x'`],
    ['move the chain’s end', 'update gongkai.audit_head set seq = 0'],
    ['read sign-in data', 'select * from auth."user"'],
    ['read the job queue', 'select * from graphile_worker._private_jobs'],
  ])('cannot %s', async (_, statement) => {
    await asStaff(administrator, 'administrator', bureau.id, (client) =>
      expect(client.query(statement)).rejects.toThrow(DENIED),
    )
  })
})

describe('the sign-in role', () => {
  test('reaches no business table', async () => {
    await asRole('gongkai_auth', (client) => expect(client.query('select * from gongkai.item')).rejects.toThrow(DENIED))
  })
})
