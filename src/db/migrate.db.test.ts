import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { databaseUrl, TEST_SECRET } from '#testing/database-server.ts'
import { listMigrations, migrate } from './migrate.ts'

const database = `migrate_${randomBytes(6).toString('hex')}`
let admin: pg.Client
let url: string

beforeAll(async () => {
  admin = new pg.Client({ connectionString: inject('databaseServer') })
  await admin.connect()
  await admin.query(`create database ${database}`)
  url = databaseUrl(inject('databaseServer'), database)
})
afterAll(async () => {
  await admin.query(`drop database ${database} with (force)`)
  await admin.end()
})

describe('migrations', () => {
  test('three processes starting together migrate once', async () => {
    const results = await Promise.all([1, 2, 3].map(() => migrate(url, TEST_SECRET)))
    const applied = results.flatMap((result) => result.applied)
    expect(applied.toSorted()).toEqual(listMigrations().map(({ name }) => name))
  })

  test('a second start has nothing to do', async () => {
    expect(await migrate(url, TEST_SECRET)).toEqual({ applied: [] })
  })

  test('a database from a newer program is refused by the name of its migration', async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(`insert into public.gongkai_migration (number, name) values (9999, '9999-tomorrow.sql')`)
    await client.end()
    await expect(migrate(url, TEST_SECRET)).rejects.toThrow('9999-tomorrow.sql')
  })
})
