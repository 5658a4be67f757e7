import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#db/types.ts'
import { createAccount } from '#server/organs/create-account.ts'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'

let app: TestApp
let loginId: string
/** Of the login's organ, of a sibling organ, and the drafter whose login it is. */
let administrator: Person
let stranger: Person
let drafter: Person

beforeAll(async () => {
  app = await startTestApp()
  const organ = await app.organ()
  administrator = await app.person(organ.id, ['administrator'])
  stranger = await app.person((await app.organ()).id, ['administrator'])
  const input = { username: 'nigao', name: '王文博', sectionId: null, roles: ['drafter' as const] }
  const { account } = await createAccount(await app.systemContext(), organ.id, input)
  loginId = account.loginId ?? ''
  drafter = { accountId: account.id, organId: organ.id, name: account.name }
})
afterAll(() => app.close())

const doors = {
  password: (db: Db) => sql`select gongkai.set_login_password(${loginId}, 'hash')`.execute(db),
  sessions: (db: Db) => sql`select gongkai.end_login_sessions(${loginId}, null, null)`.execute(db),
  listing: (db: Db) => sql`select * from gongkai.list_login_sessions(${loginId})`.execute(db),
  'second factor': (db: Db) => sql`select gongkai.remove_login_second_factor(${loginId})`.execute(db),
}

describe.each(Object.entries(doors))('the door to a login: %s', (_, knock) => {
  test('opens to its owner, the organ’s administrator and the system', async () => {
    for (const db of [(await app.contextOf(drafter)).db, (await app.contextOf(administrator)).db, app.db]) {
      await expect(knock(db)).resolves.toBeDefined()
    }
  })

  test('is shut to a colleague, to a sibling’s administrator and to the public', async () => {
    const colleague = await app.person(drafter.organId, ['approver', 'supervisor'])
    await expect(knock((await app.contextOf(colleague)).db)).rejects.toThrow('not your login')
    await expect(knock((await app.contextOf(stranger)).db)).rejects.toThrow('not your login')
    await expect(knock(app.platform.databases.public)).rejects.toThrow(/permission denied/)
  })
})

test.each(['user', 'session', 'account', 'verification', 'twoFactor', 'sign_in_attempt', 'used_code'])(
  'auth.%s is read by sign-in alone',
  async (table) => {
    const look = (db: Db) => sql`select * from ${sql.table(`auth.${table}`)}`.execute(db)
    await expect(look((await app.contextOf(administrator)).db)).rejects.toThrow(/permission denied/)
    await expect(look(app.db)).rejects.toThrow(/permission denied/)
    await expect(look(app.platform.databases.public)).rejects.toThrow(/permission denied/)
    await app.platform.databases.authPool.query(`select * from auth."${table}"`)
  },
)

test('sign-in in turn reads nothing of the office', async () => {
  const look = app.platform.databases.authPool.query('select * from gongkai.account')
  await expect(look).rejects.toThrow(/permission denied/)
})
