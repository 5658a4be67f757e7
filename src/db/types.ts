import type { Kysely, Transaction } from 'kysely'
import type { DB } from './database.generated.ts'

/** Reads take a Db. */
export type Db = Kysely<DB>

/** Writes take a Tx: passing the pool to a write does not compile. */
export type Tx = Transaction<DB>

export type { DB }
