import { enableCompileCache } from 'node:module'
import path from 'node:path'

// Before anything else is loaded: the next start need not strip and compile the sources again.
enableCompileCache(path.join(import.meta.dirname, '../.cache/compile'))
const { serve } = await import('./serve.ts')

try {
  await serve(new Set(process.argv.slice(2)))
} catch (error) {
  process.stderr.write(`gongkai: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
