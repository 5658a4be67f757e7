import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'
import { createAccount } from './create-account.ts'

let app: TestApp
let organId: string
let siblingId: string
let officeId: string
/** The administrator of the bureau, of its sibling, and of the city's office above both. */
let administrator: Person
let sibling: Person
let above: Person
let made = 0

beforeAll(async () => {
  app = await startTestApp()
  officeId = (await app.organ({ kind: 'city-office', isSupervisor: true })).id
  organId = (await app.organ({ parentId: officeId })).id
  siblingId = (await app.organ({ parentId: officeId })).id
  administrator = await app.person(organId, ['administrator'], { name: '孙维' })
  sibling = await app.person(siblingId, ['administrator'])
  above = await app.person(officeId, ['administrator', 'supervisor'])
})
afterAll(() => app.close())

describe('an account', () => {
  test('is made with roles and a generated password that is kept only as a hash: answered, saved, recorded', async () => {
    const answer = await app.as(administrator).post('/api/accounts', aNewcomer({ roles: ['drafter', 'statistician'] }))
    expect(answer.statusCode).toBe(201)
    const { id, username, password } = answer.json()
    expect(password).toMatch(/^[a-z]{4}-\d{4}-[a-z]{4}-\d{4}-[a-z]{2}$/)

    const listed = await app.as(administrator).get(`/api/accounts?words=${username}`)
    expect(listed.json().rows).toMatchObject([
      { id, username, roles: ['drafter', 'statistician'], mustChangePassword: true, disabledAt: null },
    ])
    expect((await app.recordedActs()).at(-1)).toMatchObject({ act: 'accounts.create', subject: `account:${id}` })
    const entries = await app.owner.query<{ detail: string }>('select detail from gongkai.audit_entry')
    expect(JSON.stringify(entries.rows)).not.toContain(password)
  })

  test.each([
    ['a user name that exists in another organ', 'username-taken'],
    ['a section of another organ', 'section-not-found'],
  ])('is refused for %s, and nothing is left behind', async (what, code) => {
    const taken = await app.as(sibling).post('/api/accounts', aNewcomer())
    const section = await app.as(sibling).post('/api/sections', { name: `科室${++made}` })
    const before = await countLogins()
    const input =
      code === 'username-taken'
        ? aNewcomer({ username: taken.json().username })
        : aNewcomer({ sectionId: section.json().id })
    const answer = await app.as(administrator).post('/api/accounts', input)
    expect([what, answer.statusCode, answer.json().error.code]).toEqual([what, 409, code])
    expect(await countLogins()).toBe(before)
  })

  test('malformed input names the fields', async () => {
    const answer = await app.as(administrator).post('/api/accounts', { username: 'A b', name: '', roles: [] })
    expect(answer.statusCode).toBe(422)
    const paths = answer.json().error.issues.map((issue: { path: string }) => issue.path)
    expect(paths).toEqual(expect.arrayContaining(['username', 'name', 'roles']))
  })

  test('two made with one user name at once: one wins', async () => {
    const newcomer = aNewcomer()
    const answers = await Promise.all([1, 2, 3].map(() => app.as(administrator).post('/api/accounts', newcomer)))
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
  })
})

describe('who reaches whom', () => {
  test.each(['drafter', 'section-head', 'disclosure-head', 'supervisor'] as const)(
    '%s manages nobody',
    async (role) => {
      const person = await app.person(organId, [role])
      expect((await app.as(person).post('/api/accounts', aNewcomer())).statusCode).toBe(403)
      expect((await app.as(person).get('/api/accounts')).statusCode).toBe(403)
    },
  )

  test('an administrator neither sees nor changes people of a sibling organ', async () => {
    const listed = await app.as(administrator).get(`/api/accounts?organId=${siblingId}`)
    expect(listed.json().rows).toEqual([])
    const { accountId } = sibling
    const acts = [
      await app.as(administrator).put(`/api/accounts/${accountId}`, { name: '改名', sectionId: null }),
      await app.as(administrator).put(`/api/accounts/${accountId}/disablement`),
      await app.as(administrator).put(`/api/accounts/${accountId}/roles/approver`),
      await app.as(administrator).post(`/api/accounts/${accountId}/password`),
      await app.as(administrator).delete(`/api/accounts/${accountId}/sessions`),
      await app.as(administrator).get(`/api/accounts/${accountId}/sessions`),
    ]
    expect(acts.map((answer) => answer.statusCode)).toEqual([404, 404, 404, 404, 404, 404])
    expect((await app.as(administrator).post('/api/accounts', { ...aNewcomer(), organId: siblingId })).statusCode).toBe(
      403,
    )
  })

  test('the supervising organ sees its subordinates’ people and changes none of them', async () => {
    const listed = await app.as(above).get(`/api/accounts?organId=${organId}`)
    expect(listed.json().rows.length).toBeGreaterThan(0)
    expect((await app.as(above).put(`/api/accounts/${administrator.accountId}/disablement`)).statusCode).toBe(404)
    const subordinate = await app.as(administrator).get(`/api/accounts?organId=${officeId}`)
    expect(subordinate.json().rows).toEqual([])
  })

  test('it appoints the first administrator of a new organ, once, and nobody else there', async () => {
    const { id } = await app.organ({ parentId: officeId })
    const drafter = await app.as(above).post('/api/accounts', { ...aNewcomer({ roles: ['drafter'] }), organId: id })
    expect(drafter.statusCode).toBe(403)
    const first = await app.as(above).post('/api/accounts', { ...aNewcomer({ roles: ['administrator'] }), organId: id })
    expect(first.statusCode).toBe(201)
    const second = await app
      .as(above)
      .post('/api/accounts', { ...aNewcomer({ roles: ['administrator'] }), organId: id })
    expect(second.json()).toMatchObject({ error: { code: 'organ-has-administrator' } })
  })

  test('the database itself refuses a role that an administrator of a sibling writes past the program', async () => {
    const ctx = await app.contextOf(administrator)
    const write = ctx.db
      .insertInto('account_role')
      .values({ organ_id: siblingId, account_id: sibling.accountId, role: 'approver' })
      .execute()
    await expect(write).rejects.toThrow(/row-level security/)
  })
})

describe('roles', () => {
  test('are granted and revoked, each recorded, effective at the next request', async () => {
    const person = await app.person(organId, ['drafter'])
    expect((await app.as(person).get('/api/audit-entries')).statusCode).toBe(403)
    await app.as(administrator).put(`/api/accounts/${person.accountId}/roles/supervisor`)
    expect((await app.as(person).get('/api/audit-entries')).statusCode).toBe(200)
    await app.as(administrator).delete(`/api/accounts/${person.accountId}/roles/supervisor`)
    expect((await app.as(person).get('/api/audit-entries')).statusCode).toBe(403)
    const acts = (await app.recordedActs()).slice(-2).map(({ act }) => act)
    expect(acts).toEqual(['accounts.grant-role', 'accounts.revoke-role'])
  })

  test('the last administrator stays; of two removing each other at once, one remains', async () => {
    const { id } = await app.organ({ parentId: officeId })
    const first = await app.person(id, ['administrator'])
    const alone = await app.as(first).delete(`/api/accounts/${first.accountId}/roles/administrator`)
    expect(alone.json()).toMatchObject({ error: { code: 'last-administrator' } })

    const second = await app.person(id, ['administrator'])
    const answers = await Promise.all([
      app.as(first).delete(`/api/accounts/${second.accountId}/roles/administrator`),
      app.as(second).delete(`/api/accounts/${first.accountId}/roles/administrator`),
    ])
    const codes = answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)
    expect([codes[0], [403, 409].includes(codes[1] ?? 0)]).toEqual([204, true])
  })
})

describe('closing an account', () => {
  test('ends its sessions at once and can be undone', async () => {
    const person = await app.person(organId, ['drafter'])
    expect((await app.as(administrator).put(`/api/accounts/${person.accountId}/disablement`)).statusCode).toBe(204)
    expect((await app.as(person).get('/api/organs')).statusCode).toBe(401)
    const twice = await app.as(administrator).put(`/api/accounts/${person.accountId}/disablement`)
    expect(twice.json()).toMatchObject({ error: { code: 'account-disabled' } })
    await app.as(administrator).delete(`/api/accounts/${person.accountId}/disablement`)
    expect((await app.as(person).get('/api/organs')).statusCode).toBe(200)
  })

  test('nobody closes their own', async () => {
    const answer = await app.as(administrator).put(`/api/accounts/${administrator.accountId}/disablement`)
    expect(answer.json()).toMatchObject({ error: { code: 'not-yourself' } })
  })

  test('a reset password ends the sessions and has to be changed', async () => {
    const { account } = await createAccount(
      await app.systemContext(),
      organId,
      { username: `reset-${++made}`, name: '吴静', sectionId: null, roles: ['drafter'] },
      { password: '沅水东流-2026-桃花源里' },
    )
    await app.owner.query(
      `insert into auth.session (id, token, "expiresAt", "userId") select 's1', 't1', now() + interval '1 hour', $1`,
      [account.loginId],
    )
    const answer = await app.as(administrator).post(`/api/accounts/${account.id}/password`)
    expect(answer.statusCode).toBe(201)
    const left = await app.owner.query('select from auth.session where "userId" = $1', [account.loginId])
    expect(left.rowCount).toBe(0)
    const listed = await app.as(administrator).get(`/api/accounts?words=reset-`)
    expect(listed.json().rows).toMatchObject([{ mustChangePassword: true }])
  })
})

test('the list pages by key and filters on the server', async () => {
  const { id } = await app.organ({ parentId: officeId })
  const head = await app.person(id, ['administrator'], { name: '李楷' })
  for (let at = 0; at < 4; at++) await app.person(id, ['drafter'], { name: `拟稿${at}` })
  const first = (await app.as(head).get('/api/accounts?limit=3')).json()
  expect(first.rows).toHaveLength(3)
  const second = (await app.as(head).get(`/api/accounts?limit=3&after=${first.next}`)).json()
  expect(second.rows).toHaveLength(2)
  expect(second.next).toBeNull()
  expect((await app.as(head).get('/api/accounts?words=%E6%8B%9F%E7%A8%BF2')).json().rows).toHaveLength(1)
  expect((await app.as(head).get('/api/accounts?words=%25')).json().rows).toEqual([])
})

function aNewcomer(change: Record<string, unknown> = {}) {
  return { username: `newcomer-${++made}`, name: '王文博', sectionId: null, roles: ['drafter'], ...change }
}

async function countLogins(): Promise<number> {
  const found = await app.owner.query<{ count: number }>('select count(*)::int as count from auth."user"')
  return found.rows[0]?.count ?? 0
}
