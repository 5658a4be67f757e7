import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startEmbeddedServer } from '../src/db/embedded/server.ts'
import { migrate } from '../src/db/migrate.ts'

export const DATABASE_TYPES = 'src/db/database.generated.ts'

/** Row types of the freshly migrated database, as text. */
export async function generateDatabaseTypes(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gongkai-types-'))
  const server = await startEmbeddedServer({
    folder: path.join(folder, 'postgres'),
    password: 'generate',
    settings: { fsync: 'off' },
  })
  try {
    await migrate(server.url, 'generate')
    const out = path.join(folder, 'types.ts')
    execFileSync(
      process.execPath,
      [
        'node_modules/kysely-codegen/dist/cli/bin.js',
        '--dialect=postgres',
        `--url=${server.url}`,
        '--default-schema=gongkai',
        '--include-pattern=(gongkai|published).*',
        '--date-parser=string',
        '--numeric-parser=string',
        `--out-file=${out}`,
        '--log-level=error',
      ],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    )
    return tightenViews(await readFile(out, 'utf8'))
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * PostgreSQL calls every view column nullable. A view's column is not null when it is not null in every table
 * that has a column of its name, or when the view's own conditions make it so (listed here).
 */
function tightenViews(source: string): string {
  const sure = new Set([
    'edition_number',
    'first_published_at',
    'index_no',
    'withdrawn_at',
    'withdrawn_reason',
    'snapshot',
  ])
  const nullable = new Set<string>()
  const present = new Set<string>()
  for (const [, name, body] of source.matchAll(/export interface (\w+) \{\n([^}]*)\}/g)) {
    if (!name || !body || name === 'DB' || name.startsWith('Published') || name.startsWith('Audit')) continue
    for (const [, column, type] of body.matchAll(/^ {2}(\w+): (.*);$/gm)) {
      if (!column || !type) continue
      present.add(column)
      if (type.endsWith('| null')) nullable.add(column)
    }
  }
  return source.replaceAll(/(export interface Published\w+ \{\n)([^}]*)\}/g, (_, head: string, body: string) => {
    const tightened = body.replaceAll(/^ {2}(\w+): (.*) \| null;$/gm, (line, column: string, type: string) =>
      sure.has(column) || (present.has(column) && !nullable.has(column)) ? `  ${column}: ${type};` : line,
    )
    return `${head}${tightened}}`
  })
}

if (import.meta.main) await writeFile(DATABASE_TYPES, await generateDatabaseTypes())
