import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import pg from 'pg'
import { inject } from 'vitest'
import type { Role } from '#domain/organs/roles.ts'
import { openDatabases } from '#db/connect.ts'
import { limitDatabase } from '#db/roles.ts'
import type { Db } from '#db/types.ts'
import { loadActor } from '#server/accounts/load-actor.queries.ts'
import type { StaffContext, SystemContext } from '#server/http/context.ts'
import { staffContext, systemContext } from '#server/http/make-context.ts'
import { readConfig } from '#server/platform/config.ts'
import { makeLog, type Platform } from '#server/platform/open-platform.ts'
import { calendarSource, composeHttp } from '../compose.ts'
import { databaseUrl, TEST_SECRET } from './database-server.ts'

/** A person in a test, and what they can send. */
export type Person = { accountId: string; organId: string; name: string }

export type TestApp = {
  platform: Platform
  http: FastifyInstance
  /** Sees every row: for looking at what was saved. */
  db: Db
  /** Signs in as the owner, past every wall: for tests that tamper. */
  owner: pg.Client
  /** An organ with nothing in it. */
  organ(fields?: {
    name?: string
    slug?: string
    kind?: string
    parentId?: string
    isSupervisor?: boolean
  }): Promise<{ id: string; slug: string }>
  /** An account of the organ with these roles. */
  person(organId: string, roles: Role[], fields?: { name?: string; sectionId?: string }): Promise<Person>
  /** A request through the whole stack, as this person (or as nobody). */
  as(person: Person | null): {
    get(url: string): Promise<LightMyRequestResponse>
    post(url: string, body?: unknown): Promise<LightMyRequestResponse>
    put(url: string, body?: unknown): Promise<LightMyRequestResponse>
    patch(url: string, body?: unknown): Promise<LightMyRequestResponse>
    delete(url: string, body?: unknown): Promise<LightMyRequestResponse>
    send(options: InjectOptions): Promise<LightMyRequestResponse>
  }
  /** Listens on a free loopback port, for a browser; answers the address. */
  listen(): Promise<string>
  /** For calling a command without HTTP. */
  contextOf(person: Person): Promise<StaffContext>
  systemContext(): Promise<SystemContext>
  /** Acts recorded so far, oldest first. */
  recordedActs(): Promise<{ act: string; subject: string; actorName: string }[]>
  /** Tasks waiting in the queue. */
  queuedTasks(): Promise<string[]>
  close(): Promise<void>
}

/** The whole application on a database of its own (`realSignIn` for browsers): `const app = await startTestApp()` in beforeAll, `app.close()` in afterAll. */
export async function startTestApp(options: { realSignIn?: boolean } = {}): Promise<TestApp> {
  const serverUrl = inject('databaseServer')
  const database = `test_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: serverUrl })
  await admin.connect()
  await admin.query(`create database ${database} template gongkai_template`)
  const ownerUrl = databaseUrl(serverUrl, database)
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'gongkai-test-data-'))
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent' })
  const databases = openDatabases(ownerUrl, TEST_SECRET, { poolSize: 6 })
  const platform: Platform = {
    config,
    secret: TEST_SECRET,
    ownerUrl,
    databases,
    log: makeLog(config),
    close: async () => {},
  }
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await limitDatabase(owner) // a copied database does not copy who may connect

  const actorOf = (accountId: string) => loadActor(databases.worker, accountId)
  // Sign-in itself has its own tests and the browser journeys; elsewhere a header names the account.
  const http = await composeHttp(
    platform,
    options.realSignIn
      ? {}
      : {
          findActor: async (request) => {
            const id = request.headers['x-test-account']
            return typeof id === 'string' ? actorOf(id) : undefined
          },
        },
  )
  await http.ready()

  const send = (person: Person | null, options: InjectOptions) =>
    http.inject({ ...options, headers: { ...options.headers, ...(person && { 'x-test-account': person.accountId }) } })
  let made = 0

  return {
    platform,
    http,
    db: databases.worker,
    owner,
    organ: async (fields = {}) => {
      const slug = fields.slug ?? `organ-${++made}`
      const found = await owner.query<{ id: string }>(
        `insert into gongkai.organ (slug, name, short_name, kind, index_prefix, parent_id, is_supervisor)
         values ($1, $2, $2, $3, $4, $5, $6) returning id`,
        [
          slug,
          fields.name ?? `测试局${slug}`,
          fields.kind ?? 'department',
          '006473810',
          fields.parentId ?? null,
          fields.isSupervisor ?? false,
        ],
      )
      return { id: found.rows[0]?.id ?? '', slug }
    },
    person: async (organId, roles, fields = {}) => {
      const name = fields.name ?? `张${++made}`
      const found = await owner.query<{ id: string }>(
        `insert into gongkai.account (organ_id, section_id, username, name, must_change_password)
         values ($1, $2, $3, $4, false) returning id`,
        [organId, fields.sectionId ?? null, `user-${++made}`, name],
      )
      const accountId = found.rows[0]?.id ?? ''
      for (const role of roles) {
        await owner.query('insert into gongkai.account_role (organ_id, account_id, role) values ($1, $2, $3)', [
          organId,
          accountId,
          role,
        ])
      }
      return { accountId, organId, name }
    },
    as: (person) => {
      const withBody = (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE') => (url: string, body?: unknown) =>
        send(person, { method, url, ...(body !== undefined && { payload: body as Record<string, unknown> }) })
      return {
        get: (url) => send(person, { method: 'GET', url }),
        post: withBody('POST'),
        put: withBody('PUT'),
        patch: withBody('PATCH'),
        delete: withBody('DELETE'),
        send: (options) => send(person, options),
      }
    },
    listen: () => http.listen({ port: 0, host: '127.0.0.1' }),
    contextOf: async (person) => {
      const actor = await actorOf(person.accountId)
      if (!actor) throw new Error(`no account ${person.accountId}`)
      return staffContext(platform, calendarSource(platform), actor, { id: 'test', log: platform.log })
    },
    systemContext: () => systemContext(platform, calendarSource(platform)),
    recordedActs: async () => {
      const found = await owner.query<{ act: string; subject: string; actorName: string }>(
        'select act, subject, actor_name as "actorName" from gongkai.audit_entry order by seq',
      )
      return found.rows
    },
    queuedTasks: async () => {
      const found = await owner.query<{ task: string }>(
        'select task_identifier as task from graphile_worker.jobs order by id',
      )
      return found.rows.map((row) => row.task)
    },
    close: async () => {
      await http.close()
      await databases.close()
      await owner.end()
      await admin.query(`drop database ${database} with (force)`)
      await admin.end()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
