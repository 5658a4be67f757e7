import { writeFile } from 'node:fs/promises'
import { DATABASE_TYPES, generateDatabaseTypes } from './generate-database-types.ts'

/** Everything that is generated and committed: row types, then the API client of the console. */
await writeFile(DATABASE_TYPES, await generateDatabaseTypes())
console.log(`wrote ${DATABASE_TYPES}`)

// Loaded after the row types are written: the application compiles against them.
const { generateOpenApi } = await import('./generate-openapi.ts')
const { generateApiClient } = await import('./generate-api-client.ts')
await generateApiClient(await generateOpenApi())
console.log('wrote src/console/api')
