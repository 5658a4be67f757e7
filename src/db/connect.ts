import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from './database.generated.ts'
import { urlForRole, type DatabaseRole } from './roles.ts'
import type { Db } from './types.ts'

// Days stay text, instants become Date, bigint ids stay text, money stays text until a rule reads it.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => text)

/** What row-level security needs to know of the person acting. */
export type RowActor = {
  accountId: string
  organId: string
  visibleOrgans: readonly string[]
  roles: readonly string[]
}

export type Databases = {
  /** Sees every organ's rows: jobs, the command line, sign-in. */
  worker: Db
  /** Sees the published views and nothing else. */
  public: Db
  /** Sees what this person's organ and roles allow; the pool is shared, the person set at each reservation. */
  staffFor(actor: RowActor): Db
  /** For better-auth, on its own schema. */
  authPool: pg.Pool
  ping(): Promise<void>
  close(): Promise<void>
}

/** Opens one pool per role. Nothing connects until first used. */
export function openDatabases(ownerUrl: string, secret: string, options: { poolSize?: number } = {}): Databases {
  const max = options.poolSize ?? 10
  const pool = (role: DatabaseRole, searchPath: string) => {
    const made = new pg.Pool({
      connectionString: urlForRole(ownerUrl, role, secret),
      max,
      options: `-c search_path=${searchPath} -c timezone=UTC -c statement_timeout=30000`,
      application_name: role,
      connectionTimeoutMillis: 10_000,
    })
    made.on('error', () => {}) // an idle connection died; the next query opens another
    return made
  }
  const staff = pool('gongkai_staff', 'gongkai,published')
  const worker = pool('gongkai_worker', 'gongkai,published')
  const visitors = pool('gongkai_public', 'published')
  const auth = pool('gongkai_auth', 'auth')
  const publicDb = kysely(visitors)

  return {
    worker: kysely(worker),
    public: publicDb,
    staffFor: (actor) => kysely(staff, actor),
    authPool: auth,
    ping: async () => void (await publicDb.selectFrom('published.organ').select('id').limit(1).execute()),
    close: async () => void (await Promise.all([staff.end(), worker.end(), visitors.end(), auth.end()])),
  }
}

function kysely(pool: pg.Pool, actor?: RowActor): Db {
  return new Kysely<DB>({
    dialect: new PostgresDialect({
      pool,
      ...(actor && {
        onReserveConnection: async (connection) => {
          await connection.executeQuery(CompiledQuery.raw(SET_ACTOR, [
            actor.accountId, actor.organId, actor.visibleOrgans.join(','), actor.roles.join(','),
          ])) // prettier-ignore
        },
      }),
    }),
  })
}

const SET_ACTOR = `select set_config('gongkai.account_id', $1, false), set_config('gongkai.organ_id', $2, false),
  set_config('gongkai.visible_organs', $3, false), set_config('gongkai.roles', $4, false)`
