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
