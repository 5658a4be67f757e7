import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'
import { recordAction } from './record-action.ts'
import { verifyAuditLog } from './verify-audit-log.ts'

let app: TestApp
let person: Person

beforeAll(async () => {
  app = await startTestApp()
  const organ = await app.organ()
  person = await app.person(organ.id, ['drafter'])
})
afterAll(() => app.close())

async function record(count: number): Promise<void> {
  const ctx = await app.contextOf(person)
  for (let at = 0; at < count; at++) {
    await inTransaction(ctx, (tx) =>
      recordAction(tx, ctx, 'test.act', { type: 'thing', id: String(at) }, { b: 1, a: '保密审查' }),
    )
  }
}

/** Tampers as the owner would: past the triggers. */
async function tamper(...statements: string[]): Promise<void> {
  await app.owner.query('set session_replication_role = replica')
  for (const statement of statements) await app.owner.query(statement)
  await app.owner.query('set session_replication_role = origin')
}

/** Tries a manipulation, returns the verdict, puts the log back. */
async function verdictAfter(...statements: string[]) {
  await app.owner.query('create temp table kept as select * from gongkai.audit_entry')
  await tamper(...statements)
  const verdict = await verifyAuditLog(app.db)
  await tamper('delete from gongkai.audit_entry', 'insert into gongkai.audit_entry select * from kept')
  await app.owner.query('drop table kept')
  return verdict
}

describe('the audit chain', () => {
  test('is intact after acts by several people at once', async () => {
    await Promise.all([record(10), record(10), record(10)])
    expect(await verifyAuditLog(app.db)).toMatchObject({ intact: true, entries: 30 })
  })

  test('an act that is rolled back leaves no entry', async () => {
    const ctx = await app.contextOf(person)
    const before = (await app.recordedActs()).length
    await inTransaction(ctx, async (tx) => {
      await recordAction(tx, ctx, 'test.act', { type: 'thing', id: 'x' })
      throw new Error('changed my mind')
    }).catch(() => {})
    expect(await app.recordedActs()).toHaveLength(before)
    expect(await verifyAuditLog(app.db)).toMatchObject({ intact: true })
  })

  test.each([
    ['a changed detail', [`update gongkai.audit_entry set detail = '{}' where seq = 12`], '12', 'changed-row'],
    ['a changed actor', [`update gongkai.audit_entry set actor_name = '别人' where seq = 3`], '3', 'changed-row'],
    [
      'a changed time',
      [`update gongkai.audit_entry set at = at + interval '1 hour' where seq = 30`],
      '30',
      'changed-row',
    ],
    ['a removed row', ['delete from gongkai.audit_entry where seq = 7'], '7', 'missing-row'],
    ['a removed last row', ['delete from gongkai.audit_entry where seq = 30'], '30', 'wrong-head'],
    [
      'a removed row with the gap closed',
      [
        'delete from gongkai.audit_entry where seq = 7',
        'update gongkai.audit_entry set seq = seq + 1000 where seq > 7',
        'update gongkai.audit_entry set seq = seq - 1001 where seq > 1000',
      ],
      '7',
      'wrong-predecessor',
    ],
    [
      'an inserted row',
      [
        `insert into gongkai.audit_entry select 31, at, organ_id, account_id, actor_name, act, subject, detail, hash, hash
       from gongkai.audit_entry where seq = 30`,
      ],
      '31',
      'changed-row',
    ],
    [
      'two rows exchanged',
      [
        'update gongkai.audit_entry set seq = 1000 where seq = 5',
        'update gongkai.audit_entry set seq = 5 where seq = 6',
        'update gongkai.audit_entry set seq = 6 where seq = 1000',
      ],
      '5',
      'wrong-predecessor',
    ],
  ])('finds %s', async (_, statements, brokenAt, because) => {
    expect(await verdictAfter(...statements)).toMatchObject({ intact: false, brokenAt, because })
    expect(await verifyAuditLog(app.db)).toMatchObject({ intact: true })
  })

  test('a chain cut together with its head shows against a head written down elsewhere', async () => {
    const whole = await verifyAuditLog(app.db)
    if (!whole.intact) throw new Error('chain broken')
    await app.owner.query('create temp table head as select * from gongkai.audit_head')
    await app.owner.query('create temp table kept as select * from gongkai.audit_entry')
    await tamper(
      'delete from gongkai.audit_entry where seq > 20',
      'update gongkai.audit_head set seq = 20, hash = (select hash from gongkai.audit_entry where seq = 20)',
    )
    expect(await verifyAuditLog(app.db)).toMatchObject({ intact: true, entries: 20 })
    expect(await verifyAuditLog(app.db, whole.head)).toMatchObject({ intact: false, because: 'wrong-head' })
    await tamper(
      'delete from gongkai.audit_entry',
      'insert into gongkai.audit_entry select * from kept',
      'delete from gongkai.audit_head',
      'insert into gongkai.audit_head select * from head',
    )
  })

  test('even the owner cannot change it by accident', async () => {
    await expect(app.owner.query(`update gongkai.audit_entry set act = 'x'`)).rejects.toThrow(/append-only/)
    await expect(app.owner.query('truncate gongkai.audit_entry')).rejects.toThrow(/append-only/)
  })
})
