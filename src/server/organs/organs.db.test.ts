import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'

let app: TestApp
let officeId: string
let organId: string
let siblingId: string
let administrator: Person
let officer: Person
let drafter: Person
let above: Person
let made = 0

beforeAll(async () => {
  app = await startTestApp()
  officeId = (await app.organ({ kind: 'city-office', isSupervisor: true })).id
  organId = (await app.organ({ parentId: officeId, name: '常德市科学技术局' })).id
  siblingId = (await app.organ({ parentId: officeId })).id
  administrator = await app.person(organId, ['administrator'])
  officer = await app.person(organId, ['disclosure-officer'])
  drafter = await app.person(organId, ['drafter'])
  above = await app.person(officeId, ['administrator'])
})
afterAll(() => app.close())

describe('the tree of organs', () => {
  test('grows beneath one’s own organ: answered, saved, recorded', async () => {
    const answer = await app.as(administrator).post('/api/organs', anInstitution({ parentId: organId }))
    expect(answer.statusCode).toBe(201)
    const { id } = answer.json()
    expect((await app.as(drafter).get(`/api/organs/${id}`)).json()).toMatchObject({
      parentId: organId,
      kind: 'institution',
      validTo: null,
      site: { siteName: '', office: { phone: '' } },
    })
    expect((await app.recordedActs()).at(-1)).toMatchObject({ act: 'organs.create-organ', subject: `organ:${id}` })
  })

  test.each([
    ['beneath a sibling', () => anInstitution({ parentId: siblingId }), 403, 'forbidden'],
    ['beneath the organ above', () => anInstitution({ parentId: officeId }), 403, 'forbidden'],
    ['at the root', () => anInstitution({ parentId: null }), 403, 'forbidden'],
    ['of a kind that does not stand there', () => anInstitution({ parentId: organId, kind: 'district' }), 409, 'kind-not-under-this-parent'], // prettier-ignore
    ['with a bad address', () => anInstitution({ parentId: organId, slug: 'Kjj 中心' }), 422, 'invalid-input'],
  ])('does not grow %s', async (_, input, status, code) => {
    const answer = await app.as(administrator).post('/api/organs', input())
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, code])
  })

  test('an address is given once', async () => {
    const input = anInstitution({ parentId: organId })
    await app.as(administrator).post('/api/organs', input)
    const again = await app.as(administrator).post('/api/organs', { ...input, name: '另一个中心' })
    expect(again.json()).toMatchObject({ error: { code: 'organ-slug-taken' } })
  })

  test('the supervising organ’s administrator changes a subordinate, never the other way round', async () => {
    const change = { name: '常德市科学技术局', shortName: '市科技局', makesRules: false, validTo: null, site: aSite() }
    expect((await app.as(above).put(`/api/organs/${organId}`, change)).statusCode).toBe(200)
    expect((await app.as(administrator).put(`/api/organs/${officeId}`, change)).statusCode).toBe(404)
    expect((await app.as(administrator).put(`/api/organs/${siblingId}`, change)).statusCode).toBe(404)
    expect((await app.as(officer).put(`/api/organs/${organId}`, change)).statusCode).toBe(403)
    const saved = await app.as(drafter).get(`/api/organs/${organId}`)
    expect(saved.json()).toMatchObject({ shortName: '市科技局', site: { siteCode: '4307000016' } })
  })

  test('an organ does not end before it began', async () => {
    const change = { name: '某局', shortName: '某局', makesRules: false, validTo: '1900-01-01', site: {} }
    const answer = await app.as(administrator).put(`/api/organs/${organId}`, change)
    expect(answer.json()).toMatchObject({ error: { code: 'valid-to-before-valid-from' } })
  })
})

describe('sections', () => {
  test('are added, renamed, closed and reopened by the administrator', async () => {
    const made = await app.as(administrator).post('/api/sections', { name: '高新技术科' })
    expect(made.statusCode).toBe(201)
    const { id } = made.json()
    const twice = await app.as(administrator).post('/api/sections', { name: '高新技术科' })
    expect(twice.json()).toMatchObject({ error: { code: 'section-name-taken' } })
    const closed = { name: '高新科', position: 3, validTo: '2026-02-14' }
    expect((await app.as(administrator).put(`/api/sections/${id}`, closed)).json()).toMatchObject(closed)
    expect((await app.as(drafter).get(`/api/organs/${organId}/sections`)).json().rows).toMatchObject([
      { id, ...closed },
    ])
    expect((await app.as(drafter).post('/api/sections', { name: '某科' })).statusCode).toBe(403)
    expect((await app.as(above).put(`/api/sections/${id}`, closed)).statusCode).toBe(404)
  })

  test('of a sibling organ are not seen', async () => {
    const person = await app.person(siblingId, ['administrator'])
    await app.as(person).post('/api/sections', { name: '别局的科室' })
    expect((await app.as(administrator).get(`/api/organs/${siblingId}/sections`)).json().rows).toEqual([])
    expect((await app.as(above).get(`/api/organs/${siblingId}/sections`)).json().rows).toHaveLength(1)
  })
})

describe('competences (report table 2)', () => {
  test('are held from a day on, ended once, and found by the day asked', async () => {
    const input = { kind: 'licensing', name: '外国人来华工作许可', validFrom: '2017-04-01' }
    const answer = await app.as(officer).post('/api/competences', input)
    expect(answer.statusCode).toBe(201)
    const { id } = answer.json()
    expect((await app.as(officer).post('/api/competences', input)).json()).toMatchObject({
      error: { code: 'competence-taken' },
    })
    const tooEarly = await app.as(officer).put(`/api/competences/${id}/end`, { lastDay: '2016-01-01' })
    expect(tooEarly.json()).toMatchObject({ error: { code: 'competence-ends-before-it-began' } })
    expect((await app.as(officer).put(`/api/competences/${id}/end`, { lastDay: '2020-12-31' })).statusCode).toBe(200)
    const again = await app.as(officer).put(`/api/competences/${id}/end`, { lastDay: '2021-12-31' })
    expect(again.json()).toMatchObject({ error: { code: 'competence-already-ended' } })

    const heldOn = async (on: string) => (await app.as(drafter).get(`/api/competences?on=${on}`)).json().rows.length
    expect([await heldOn('2017-03-31'), await heldOn('2017-04-01'), await heldOn('2020-12-31'), await heldOn('2021-01-01')]).toEqual([0, 1, 1, 0]) // prettier-ignore
    expect((await app.recordedActs()).slice(-2).map(({ act }) => act)).toEqual([
      'organs.create-competence',
      'organs.end-competence',
    ])
  })

  test('ended twice at once: one wins', async () => {
    const { id } = (
      await app.as(officer).post('/api/competences', { kind: 'fee', name: '某项收费', validFrom: '2019-01-01' })
    ).json()
    const answers = await Promise.all(
      ['2020-06-30', '2020-12-31'].map((lastDay) => app.as(officer).put(`/api/competences/${id}/end`, { lastDay })),
    )
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  })
})

describe('the audit log', () => {
  test('is read by administrators and supervisors, of the organs they see, newest first', async () => {
    expect((await app.as(drafter).get('/api/audit-entries')).statusCode).toBe(403)
    const first = (await app.as(administrator).get('/api/audit-entries?limit=2')).json()
    expect(first.rows).toHaveLength(2)
    const second = (await app.as(administrator).get(`/api/audit-entries?limit=2&after=${first.next}`)).json()
    expect(Number(second.rows[0].seq)).toBeLessThan(Number(first.rows[1].seq))
    const all = (await app.as(administrator).get('/api/audit-entries?limit=200')).json().rows
    expect(new Set(all.map((row: { organId: string }) => row.organId))).toEqual(new Set([organId]))
    const narrowed = (await app.as(administrator).get('/api/audit-entries?act=organs.create-section')).json().rows
    expect(narrowed.every((row: { act: string }) => row.act === 'organs.create-section')).toBe(true)
    const head = (await app.as(administrator).get('/api/audit-head')).json()
    expect(head.hash).toMatch(/^[0-9a-f]{64}$/)
  })
})

function anInstitution(change: Record<string, unknown>) {
  made += 1
  return {
    parentId: organId,
    slug: `centre-${made}`,
    name: `常德市科技信息中心${made}`,
    shortName: '市科技信息中心',
    kind: 'institution',
    indexPrefix: '006473811',
    ...change,
  }
}

function aSite() {
  return { siteName: '常德市科学技术局网站', siteCode: '4307000016', office: { phone: '0736-7256521' } }
}
