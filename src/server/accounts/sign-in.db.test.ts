import { createHmac } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createAccount } from '#server/organs/create-account.ts'
import { disableAccount } from '#server/organs/disable-account.ts'
import { startTestApp, type TestApp } from '#testing/test-app.ts'
import { composeHttp } from '../../compose.ts'

const PASSWORD = '沅水东流-2026-桃花源里'
let app: TestApp
/** The application with its real sign-in. */
let http: FastifyInstance
let organId: string
let people = 0
/** Every test comes from an address of its own, because addresses are counted too. */
let address = 0

beforeAll(async () => {
  app = await startTestApp()
  http = await composeHttp(app.platform)
  await http.ready()
  organId = (await app.organ({ name: '常德市科学技术局' })).id
})
afterAll(async () => {
  await http.close()
  await app.close()
})
beforeEach(async () => {
  address += 1
  await app.owner.query('delete from auth.sign_in_attempt')
})

describe('signing in', () => {
  test('opens a session with a cookie that scripts and other sites cannot use', async () => {
    const { username } = await aPerson()
    const answer = await signIn(username, PASSWORD)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({ next: 'done' })
    expect(String(answer.headers['set-cookie'])).toMatch(/session_token=.*HttpOnly.*SameSite=Strict/i)
    const session = await as(answer, 'GET', '/api/session')
    expect(session.json()).toMatchObject({
      account: { username, mustChangePassword: false, secondFactor: false },
      organ: { name: '常德市科学技术局' },
      roles: ['drafter'],
      can: expect.arrayContaining(['organs.read']),
    })
    expect(await actsOf(username)).toEqual(['accounts.sign-in'])
  })

  test('the user name is taken in any case', async () => {
    const { username } = await aPerson()
    expect((await signIn(` ${username.toUpperCase()} `, PASSWORD)).statusCode).toBe(200)
  })

  test('an unknown user, a wrong password and a disabled account are answered alike', async () => {
    const { username } = await aPerson()
    const disabled = await aPerson()
    await disableAccount(await app.systemContext(), disabled.accountId)
    const answers = [
      await signIn('nobody-here', PASSWORD),
      await signIn(username, '不是这个密码-1234'),
      await signIn(disabled.username, PASSWORD),
    ]
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401)
      expect(answer.json()).toMatchObject({ error: { code: 'sign-in-failed' } })
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
    expect(await actsOf(username)).toEqual(['accounts.fail-sign-in'])
    const left = await app.owner.query(
      `select from auth.session s join gongkai.account a on a.auth_user_id = s."userId" where a.username = $1`,
      [disabled.username],
    )
    expect(left.rowCount).toBe(0)
  })

  test('without a session there is nothing', async () => {
    for (const url of ['/api/session', '/api/account/sessions', '/api/organs']) {
      const answer = await http.inject({ method: 'GET', url })
      expect(answer.statusCode).toBe(401)
      expect(answer.json()).toMatchObject({ error: { code: 'sign-in-needed' } })
    }
  })

  test('a request from another site is refused, with the cookie or without', async () => {
    const { username } = await aPerson()
    const answer = await http.inject({
      method: 'POST',
      url: '/api/session',
      headers: { origin: 'https://elsewhere.example' },
      payload: { username, password: PASSWORD },
    })
    expect(answer.statusCode).toBe(403)
  })

  test('the sign-in library answers no address of its own', async () => {
    const answer = await http.inject({ method: 'GET', url: '/api/better-auth/get-session' })
    expect(answer.statusCode).toBe(404)
  })
})

describe('the lockout', () => {
  test('the fifth failure locks the account: even the right password is refused, for fifteen minutes', async () => {
    const { username } = await aPerson()
    for (let attempt = 0; attempt < 5; attempt++) {
      expect((await signIn(username, `不对的密码-${attempt}`)).statusCode).toBe(401)
    }
    const locked = await signIn(username, PASSWORD)
    expect(locked.statusCode).toBe(429)
    expect(locked.json()).toMatchObject({ error: { code: 'sign-in-locked' } })
    await app.owner.query(`update auth.sign_in_attempt set at = at - interval '15 minutes'`)
    expect((await signIn(username, PASSWORD)).statusCode).toBe(200)
  })

  test('trying while locked does not prolong the lock', async () => {
    const { username } = await aPerson()
    for (let attempt = 0; attempt < 8; attempt++) await signIn(username, '不对的密码-1')
    const noted = await app.owner.query('select from auth.sign_in_attempt')
    expect(noted.rowCount).toBe(10) // five of the account, five of the address
  })

  test('a success forgets the failures before it', async () => {
    const { username } = await aPerson()
    for (let round = 0; round < 2; round++) {
      for (let attempt = 0; attempt < 4; attempt++) await signIn(username, '不对的密码-1')
      expect((await signIn(username, PASSWORD)).statusCode).toBe(200)
    }
  })

  test('twenty failures from one address lock the address for every account', async () => {
    for (let attempt = 0; attempt < 20; attempt++) await signIn(`guess-${attempt}`, '不对的密码-1')
    const { username } = await aPerson()
    expect((await signIn(username, PASSWORD)).statusCode).toBe(429)
  })

  test('many attempts at once get no more tries than one after another', async () => {
    const { username } = await aPerson()
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(username, '不对的密码-1')))
    expect(answers.filter((answer) => answer.statusCode === 401).length).toBeLessThanOrEqual(5)
  })
})

describe('a generated password', () => {
  test('opens nothing but its own change', async () => {
    const { username, password } = await aPerson({ generated: true })
    const signedIn = await signIn(username, password)
    expect((await as(signedIn, 'GET', '/api/session')).json()).toMatchObject({ account: { mustChangePassword: true } })
    const barred = await as(signedIn, 'GET', '/api/organs')
    expect(barred.statusCode).toBe(403)
    expect(barred.json()).toMatchObject({ error: { code: 'password-change-needed' } })

    const changed = await as(signedIn, 'POST', '/api/account/password', { current: password, next: PASSWORD })
    expect(changed.statusCode).toBe(204)
    expect((await as(signedIn, 'GET', '/api/organs')).statusCode).toBe(200)
    expect((await signIn(username, password)).statusCode).toBe(401)
    expect((await signIn(username, PASSWORD)).statusCode).toBe(200)
  })

  test.each([
    ['password-wrong', '不是当前密码-123', '另一个新密码-2026-x'],
    ['password-too-short', PASSWORD, 'abc-123'],
    ['password-unchanged', PASSWORD, PASSWORD],
  ])('a change is refused: %s', async (code, current, next) => {
    const { username } = await aPerson()
    const signedIn = await signIn(username, PASSWORD)
    const answer = await as(signedIn, 'POST', '/api/account/password', { current, next })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ error: { code } })
    expect((await signIn(username, PASSWORD)).statusCode).toBe(200)
  })
})

describe('sessions', () => {
  test('are listed; a password change ends the others', async () => {
    const { username } = await aPerson()
    const here = await signIn(username, PASSWORD)
    const there = await signIn(username, PASSWORD)
    const listed = await as(here, 'GET', '/api/account/sessions')
    expect(listed.json().rows).toHaveLength(2)
    expect(listed.json().rows.filter((row: { current: boolean }) => row.current)).toHaveLength(1)

    await as(here, 'POST', '/api/account/password', { current: PASSWORD, next: '另一个新密码-2026-x' })
    expect((await as(here, 'GET', '/api/session')).statusCode).toBe(200)
    expect((await as(there, 'GET', '/api/session')).statusCode).toBe(401)
  })

  test('one can end another of one’s own, not somebody else’s', async () => {
    const { username } = await aPerson()
    const stranger = await signIn((await aPerson()).username, PASSWORD)
    const here = await signIn(username, PASSWORD)
    const there = await signIn(username, PASSWORD)
    const rows: { id: string; current: boolean }[] = (await as(here, 'GET', '/api/account/sessions')).json().rows
    const other = rows.find((row) => !row.current)?.id
    expect((await as(stranger, 'DELETE', `/api/account/sessions/${other}`)).statusCode).toBe(404)
    expect((await as(here, 'DELETE', `/api/account/sessions/${other}`)).statusCode).toBe(204)
    expect((await as(there, 'GET', '/api/session')).statusCode).toBe(401)
    expect(await actsOf(username)).toContain('accounts.end-session')
  })

  test('signing out ends the session, and the cookie of old opens nothing', async () => {
    const { username } = await aPerson()
    const signedIn = await signIn(username, PASSWORD)
    expect((await as(signedIn, 'DELETE', '/api/session')).statusCode).toBe(204)
    expect((await as(signedIn, 'GET', '/api/session')).statusCode).toBe(401)
    expect(await actsOf(username)).toEqual(['accounts.sign-in', 'accounts.sign-out'])
  })

  test.each([
    ['two hours without use', `"expiresAt" = now() - interval '1 second'`],
    ['twelve hours of age', `"createdAt" = now() - interval '12 hours 1 minute'`],
  ])('end after %s', async (_, change) => {
    const { username } = await aPerson()
    const signedIn = await signIn(username, PASSWORD)
    await app.owner.query(`update auth.session set ${change}`)
    expect((await as(signedIn, 'GET', '/api/session')).statusCode).toBe(401)
  })
})

describe('the second factor', () => {
  test('is offered, confirmed, asked for, and each code opens once', async () => {
    const { username, secret } = await aSecuredPerson()
    const first = await signIn(username, PASSWORD)
    expect(first.json()).toEqual({ next: 'second-factor' })
    expect((await as(first, 'GET', '/api/session')).statusCode).toBe(401)

    const code = codeOf(secret)
    const second = await as(first, 'POST', '/api/session/second-factor', { code })
    expect(second.statusCode).toBe(204)
    expect((await as(second, 'GET', '/api/session')).json()).toMatchObject({ account: { secondFactor: true } })

    const again = await signIn(username, PASSWORD)
    const replayed = await as(again, 'POST', '/api/session/second-factor', { code })
    expect(replayed.statusCode).toBe(401)
    expect(replayed.json()).toMatchObject({ error: { code: 'second-factor-wrong' } })
  })

  test('a recovery code opens once', async () => {
    const { username, recoveryCodes } = await aSecuredPerson()
    const code = recoveryCodes[0]
    const first = await as(await signIn(username, PASSWORD), 'POST', '/api/session/second-factor', { code })
    expect(first.statusCode).toBe(204)
    const second = await as(await signIn(username, PASSWORD), 'POST', '/api/session/second-factor', { code })
    expect(second.statusCode).toBe(401)
  })

  test('five wrong codes lock the account, its password included', async () => {
    const { username } = await aSecuredPerson()
    const first = await signIn(username, PASSWORD)
    for (let attempt = 0; attempt < 5; attempt++) {
      expect((await as(first, 'POST', '/api/session/second-factor', { code: '000000' })).statusCode).toBe(401)
    }
    expect((await as(first, 'POST', '/api/session/second-factor', { code: '000000' })).statusCode).toBe(429)
    expect((await signIn(username, PASSWORD)).statusCode).toBe(429)
  })

  test('no waiting sign-in, no second step', async () => {
    const answer = await http.inject({ method: 'POST', url: '/api/session/second-factor', payload: { code: '123456' } })
    expect(answer.json()).toMatchObject({ error: { code: 'second-factor-missing' } })
  })

  test('is switched off with the password only', async () => {
    const { username, cookies } = await aSecuredPerson()
    const wrong = await as(cookies, 'DELETE', '/api/account/second-factor', { password: '不对的密码-1' })
    expect(wrong.json()).toMatchObject({ error: { code: 'password-wrong' } })
    expect((await as(cookies, 'DELETE', '/api/account/second-factor', { password: PASSWORD })).statusCode).toBe(204)
    expect((await signIn(username, PASSWORD)).json()).toEqual({ next: 'done' })
    expect(await actsOf(username)).toContain('accounts.disable-second-factor')
  })
})

test('a sign-in sweeps out what has had its time', async () => {
  const { username } = await aPerson()
  await signIn(username, PASSWORD)
  await app.owner.query(`update auth.session set "expiresAt" = now() - interval '25 hours'`)
  await app.owner.query(`insert into auth.sign_in_attempt (subject, at) values ('long ago', now() - interval '2 days')`)
  await signIn(username, PASSWORD)
  expect((await app.owner.query('select from auth.session')).rowCount).toBe(1)
  expect((await app.owner.query(`select from auth.sign_in_attempt where subject = 'long ago'`)).rowCount).toBe(0)
})

test('passwords are kept as argon2id, user names tried are kept as keyed hashes', async () => {
  const { username } = await aPerson()
  await signIn(username, '不对的密码-1')
  const hashes = await app.owner.query<{ password: string }>('select password from auth.account')
  for (const { password } of hashes.rows) expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  const subjects = await app.owner.query<{ subject: string }>('select subject from auth.sign_in_attempt')
  expect(JSON.stringify(subjects.rows)).not.toContain(username)
})

type Made = { username: string; password: string; accountId: string }

async function aPerson(options: { generated?: boolean } = {}): Promise<Made> {
  const username = `person-${++people}`
  const { account, password } = await createAccount(
    await app.systemContext(),
    organId,
    { username, name: `张${people}`, sectionId: null, roles: ['drafter'] },
    options.generated ? undefined : { password: PASSWORD },
  )
  return { username, password, accountId: account.id }
}

async function aSecuredPerson() {
  const { username } = await aPerson()
  const signedIn = await signIn(username, PASSWORD)
  const offer = await as(signedIn, 'POST', '/api/account/second-factor', { password: PASSWORD })
  expect(offer.statusCode).toBe(201)
  const { secret, recoveryCodes, uri }: { secret: string; recoveryCodes: string[]; uri: string } = offer.json()
  expect(uri).toContain(username)
  const answer = await as(signedIn, 'POST', '/api/account/second-factor/confirmation', { code: codeOf(secret) })
  expect(answer.statusCode).toBe(204)
  return { username, secret, recoveryCodes, cookies: answer }
}

/** The code an authenticator shows now for a base32 secret (RFC 6238). */
function codeOf(secret: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = Array.from(secret.replaceAll('=', ''), (c) => letters.indexOf(c).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7f_ff_ff_ff
  return String(number % 1_000_000).padStart(6, '0')
}

function signIn(username: string, password: string) {
  return http.inject({
    method: 'POST',
    url: '/api/session',
    remoteAddress: `203.0.113.${address}`,
    payload: { username, password },
  })
}

/** A request with the cookies an earlier answer set. */
function as(from: LightMyRequestResponse, method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) {
  const cookies = Object.fromEntries(from.cookies.filter(({ value }) => value).map(({ name, value }) => [name, value]))
  return http.inject({ method, url, cookies, remoteAddress: `203.0.113.${address}`, ...(payload && { payload }) })
}

async function actsOf(username: string): Promise<string[]> {
  const found = await app.owner.query<{ act: string }>(
    `select act from gongkai.audit_entry e join gongkai.account a on a.id = e.account_id
      where a.username = $1 and act <> 'accounts.create' order by seq`,
    [username],
  )
  return found.rows.map((row) => row.act)
}
