import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'
import { buildHttpApp } from './http-app.ts'

let app: TestApp
let person: Person

beforeAll(async () => {
  app = await startTestApp()
  const organ = await app.organ()
  person = await app.person(organ.id, ['drafter'])
})
afterAll(() => app.close())

describe('a process', () => {
  test('tells that it lives and that its database answers', async () => {
    expect((await app.as(null).get('/healthz')).json()).toEqual({ status: 'alive' })
    expect((await app.as(null).get('/readyz')).json()).toEqual({ status: 'ready' })
  })

  test('is not ready when the database is unreachable', async () => {
    const ping = app.platform.databases.ping
    app.platform.databases.ping = async () => {
      throw new Error('connection refused')
    }
    expect((await app.as(null).get('/readyz')).statusCode).toBe(503)
    app.platform.databases.ping = ping
  })

  test('counts requests by route pattern', async () => {
    const metrics = await app.as(null).get('/metrics')
    expect(metrics.body).toContain('gongkai_http_request_seconds_count{method="GET",route="/healthz",status="200"}')
    expect(metrics.body).toContain('process_cpu_seconds_total')
  })
})

describe('the API', () => {
  test('describes itself in OpenAPI 3.1, each operation with a name and a summary', async () => {
    const document = (await app.as(null).get('/openapi.json')).json<{
      openapi: string
      paths: Record<string, Record<string, { operationId?: string; summary?: string }>>
    }>()
    expect(document.openapi).toBe('3.1.0')
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
    expect(operations.length).toBeGreaterThan(20)
    expect(operations.filter((operation) => !operation.operationId || !operation.summary)).toEqual([])
    const names = operations.map((operation) => operation.operationId)
    expect(new Set(names).size).toBe(names.length)
  })

  test('asks for sign-in on every operation but those that sign in', async () => {
    const document = (await app.as(null).get('/openapi.json')).json<{
      paths: Record<string, Record<string, unknown>>
    }>()
    const open: string[] = []
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const method of Object.keys(operations)) {
        const url = path.replaceAll(/\{\w+\}/g, '1')
        const answer = await app.as(null).send({ method: method.toUpperCase(), url })
        if (answer.statusCode !== 401) open.push(`${method} ${path}`)
      }
    }
    // Changing the password asks for the session itself: it is the one act a generated password allows.
    expect(open.filter((operation) => !operation.includes('/api/session'))).toEqual(['post /api/account/password'])
  })

  test.each([
    ['another site named by Origin', { origin: 'https://evil.example' }],
    ['another site named by Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
  ])('refuses a writing request from %s', async (_, headers) => {
    const answer = await app.as(person).send({ method: 'POST', url: '/api/columns', payload: {}, headers })
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toMatchObject({ error: { code: 'cross-site' } })
  })

  test('answers a malformed body with the fields at fault, in Chinese', async () => {
    const administrator = await app.person(person.organId, ['administrator', 'disclosure-head'])
    const answer = await app.as(administrator).post('/api/columns', { name: 12 })
    expect(answer.statusCode).toBe(422)
    const { error } = answer.json<{
      error: { code: string; message: string; issues: { path: string; message: string }[] }
    }>()
    expect(error.code).toBe('invalid-input')
    expect(error.message).toMatch(/填写的内容有误/)
    expect(error.issues.length).toBeGreaterThan(0)
    for (const issue of error.issues) expect(issue.message).toMatch(/\p{Script=Han}/u)
  })

  test.each(['{"name":', '[]', 'null', '"x"'])('survives the body %s', async (payload) => {
    const answer = await app.as(person).send({
      method: 'POST',
      url: '/api/columns',
      payload,
      headers: { 'content-type': 'application/json' },
    })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
  })
})

describe('headers', () => {
  test('a public page may run nothing from elsewhere and nothing inline', async () => {
    const { headers } = await app.as(null).get('/healthz')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
  })

  test('the console gets a nonce of its own each time', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await app.as(null).get('/console/')).headers['content-security-policy']),
    )
    expect(policies[0]).toMatch(/'nonce-[\w+/=]+'/)
    expect(policies[0]).not.toBe(policies[1])
  })
})

describe('the log', () => {
  test('names the route, never the query, the body or the cookie', async () => {
    const lines: string[] = []
    const sink = new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) })
    const http = await buildHttpApp({ ...app.platform, log: pino({ level: 'trace' }, sink) })
    http.post('/thing/:name', async () => {
      throw new Error('bug')
    })
    await http.inject({
      method: 'POST',
      url: '/thing/张三?phone=13800138000',
      payload: { idCard: '430702199001011234' },
      headers: { cookie: 'session=secret-token' },
    })
    await http.close()
    const log = lines.join('')
    expect(log).toContain('/thing/:name')
    for (const secret of ['张三', encodeURIComponent('张三'), '13800138000', '430702199001011234', 'secret-token']) {
      expect(log).not.toContain(secret)
    }
  })
})
