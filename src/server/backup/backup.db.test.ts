import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyAuditLog } from '#server/audit/verify-audit-log.ts'
import { temporaryFolder } from '#testing/browser.ts'
import { startTestApp, type TestApp } from '#testing/test-app.ts'
import { restoreBackup } from './restore-backup.ts'
import { takeBackup } from './take-backup.ts'

let source: TestApp
let target: TestApp
const archive = path.join(temporaryFolder('backup'), 'whole.tar.gz')

beforeAll(async () => {
  source = await startTestApp()
  target = await startTestApp()
  const organ = await source.organ({ slug: 'bureau' })
  const drafter = await source.person(organ.id, ['drafter'])
  for (const title of ['关于印发管理办法的通知', '含制表符\t与反斜线\\的标题']) {
    await source.as(drafter).post('/api/items', { content: { title } })
  }
  mkdirSync(path.join(source.platform.config.dataDir, 'files/ab'), { recursive: true })
  writeFileSync(path.join(source.platform.config.dataDir, 'files/ab/abcd'), '附件内容')
})
afterAll(() => Promise.all([source.close(), target.close()]))

describe('a backup', () => {
  test('restored into an empty installation gives the same rows, files, numbers and an intact chain', async () => {
    const taken = await takeBackup(source.platform, archive)
    expect(taken.files).toBe(1)
    const restored = await restoreBackup(target.platform, archive)
    expect(restored).toEqual(taken)

    for (const table of ['organ', 'account', 'account_role', 'item', 'edition', 'audit_entry']) {
      const statement = `select to_jsonb(t) as row from gongkai.${table} t order by to_jsonb(t)::text`
      expect((await target.owner.query(statement)).rows).toEqual((await source.owner.query(statement)).rows)
    }
    expect((await source.db.selectFrom('item').select('id').execute()).length).toBe(2)
    expect(readFileSync(path.join(target.platform.config.dataDir, 'files/ab/abcd'), 'utf8')).toBe('附件内容')
    expect(await verifyAuditLog(target.db, taken.auditHead)).toMatchObject({ intact: true })
  })

  test('work goes on after a restore with new numbers', async () => {
    const account = await target.db.selectFrom('account').select(['id', 'organ_id', 'name']).executeTakeFirstOrThrow()
    const answer = await target
      .as({ accountId: account.id, organId: account.organ_id, name: account.name })
      .post('/api/items', { content: { title: '恢复之后' } })
    expect(answer.statusCode).toBe(201)
  })

  test('is refused where data already is', async () => {
    await expect(restoreBackup(target.platform, archive)).rejects.toThrow('already holds data')
  })

  test.each([
    ['another kind of file', Buffer.from('hello')],
    ['an archive that was cut off', 'cut'],
  ])('refuses %s and leaves nothing behind', async (_, content) => {
    const empty = await startTestApp()
    const file = path.join(temporaryFolder('backup'), 'broken.tar.gz')
    writeFileSync(file, typeof content === 'string' ? readFileSync(archive).subarray(0, 3000) : content)
    await expect(restoreBackup(empty.platform, file)).rejects.toThrow(/not a backup|cut off/)
    expect(await empty.db.selectFrom('organ').select('id').execute()).toEqual([])
    await empty.close()
  })

  test('of another version is refused by name', async () => {
    const newer = await startTestApp()
    await newer.owner.query(`insert into public.gongkai_migration (number, name) values (9998, '9998-later.sql')`)
    await expect(restoreBackup(newer.platform, archive)).rejects.toThrow('9998-later.sql')
    await newer.close()
  })
})
