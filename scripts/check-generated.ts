import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { DATABASE_TYPES, generateDatabaseTypes } from './generate-database-types.ts'
import { generateApiClient } from './generate-api-client.ts'
import { generateOpenApi } from './generate-openapi.ts'

/** Fails when a committed generated file differs from what the sources give: run `npm run generate`. */
const stale: string[] = []
if ((await readFile(DATABASE_TYPES, 'utf8')) !== (await generateDatabaseTypes())) stale.push(DATABASE_TYPES)

const before = snapshot()
await generateApiClient(await generateOpenApi())
if (snapshot() !== before) stale.push('src/console/api')

if (stale.length > 0) {
  console.log(`not current: ${stale.join(', ')}; run npm run generate and commit`)
  process.exitCode = 1
}

/** Hash of the client folder's files, new ones included. */
function snapshot(): string {
  return execFileSync('sh', ['-c', 'find src/console/api -type f | sort | xargs sha256sum'], { encoding: 'utf8' })
}
