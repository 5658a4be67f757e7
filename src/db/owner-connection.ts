import pg from 'pg'

/** Runs the steps on a connection of the owner's own, past every wall: for migrating and backing up only. */
export async function withOwnerConnection<T>(ownerUrl: string, steps: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return await steps(client)
  } finally {
    await client.end()
  }
}

/** A small pool of the owner's, for the job queue. */
export function openOwnerPool(ownerUrl: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: ownerUrl, max, application_name: 'gongkai_jobs' })
  pool.on('error', () => {}) // an idle connection died, at the latest when the database stops; the next query opens another
  return pool
}
