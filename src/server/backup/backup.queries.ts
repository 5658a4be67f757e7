import type pg from 'pg'

export type TableToCopy = { schema: string; table: string; columns: string[] }

/** Every table that holds state, with the columns that can be written back (generated ones come by themselves). */
export async function listTablesToCopy(client: pg.Client): Promise<TableToCopy[]> {
  const found = await client.query<TableToCopy>(`
    select c.table_schema as schema, c.table_name as table, array_agg(c.column_name::text order by c.ordinal_position) as columns
      from information_schema.columns c
      join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
     where (c.table_schema in ('gongkai', 'auth')
            or c.table_schema = 'graphile_worker' and c.table_name in ('_private_tasks', '_private_job_queues', '_private_jobs'))
       and c.is_generated = 'NEVER'
     group by 1, 2 order by 1, 2`)
  return found.rows
}

/** Names of the migrations this database has had, in order. */
export async function listAppliedMigrations(client: pg.Client): Promise<string[]> {
  const found = await client.query<{ name: string }>('select name from public.gongkai_migration order by number')
  return found.rows.map((row) => row.name)
}

export type SequenceValue = { name: string; value: string }

/** Where each identity sequence stands, so that no number is given twice after a restore. */
export async function listSequenceValues(client: pg.Client): Promise<SequenceValue[]> {
  const found = await client.query<SequenceValue>(`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as value
      from pg_sequences where schemaname in ('gongkai', 'auth', 'graphile_worker') and last_value is not null`)
  return found.rows
}

/** Whether anything was ever recorded here. */
export async function isInUse(client: pg.Client): Promise<boolean> {
  const found = await client.query('select from gongkai.organ limit 1')
  return (found.rowCount ?? 0) > 0
}

export async function setSequences(client: pg.Client, values: readonly SequenceValue[]): Promise<void> {
  for (const { name, value } of values) await client.query('select setval($1::regclass, $2::bigint)', [name, value])
}

/** As SQL writes it, quoted. */
export function qualifiedName(table: Pick<TableToCopy, 'schema' | 'table'>): string {
  return `"${table.schema}"."${table.table}"`
}

export function copyStatement(table: TableToCopy, direction: 'to stdout' | 'from stdin'): string {
  return `copy ${qualifiedName(table)} (${table.columns.map((column) => `"${column}"`).join(', ')}) ${direction}`
}
