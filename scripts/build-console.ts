import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OUT = path.join(ROOT, 'dist/console')
// Several processes may build at once: each has a folder of its own until its build is whole.
const UNFINISHED = `${OUT}.new-${process.pid}`
const REPLACED = `${OUT}.old-${process.pid}`
const STAMP = '.built-from'
const SOURCES = ['src/console', 'src/domain', 'package-lock.json', 'scripts/build-console.ts']

export type ConsoleBuild = 'built' | 'already-current' | 'no-tools'

/**
 * Builds the console into dist/console unless what is there was built from the same sources.
 * An installation without development packages keeps what it has and says so.
 */
export async function buildConsole(): Promise<ConsoleBuild> {
  const from = await hashSources()
  if (
    existsSync(path.join(OUT, 'index.html')) &&
    (await readFile(path.join(OUT, STAMP), 'utf8').catch(() => '')) === from
  ) {
    return 'already-current'
  }
  const vite = await import('vite').catch(() => undefined)
  if (!vite || !existsSync(path.join(ROOT, 'node_modules/@vitejs/plugin-react'))) return 'no-tools'
  await rm(UNFINISHED, { recursive: true, force: true })
  await asProduction(() =>
    vite.build({
      configFile: path.join(ROOT, 'src/console/vite.config.ts'),
      logLevel: 'error',
      build: { outDir: UNFINISHED, emptyOutDir: true },
    }),
  )
  await writeFile(path.join(UNFINISHED, STAMP), from)
  await putInPlace()
  return 'built'
}

/** A test run has another NODE_ENV, under which the build would mix development and production code. */
async function asProduction(build: () => Promise<unknown>): Promise<void> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await build()
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

/** A server that is running goes on serving the build it has until the new one is whole. */
async function putInPlace(): Promise<void> {
  try {
    if (existsSync(OUT)) await rename(OUT, REPLACED)
    await rename(UNFINISHED, OUT)
  } catch (error) {
    // Another process put the same build in place between these two lines.
    if (!existsSync(path.join(OUT, 'index.html'))) throw error
  } finally {
    await rm(REPLACED, { recursive: true, force: true })
    await rm(UNFINISHED, { recursive: true, force: true })
  }
}

/** One hash over the names and contents of everything the console is made of. */
async function hashSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of await listFiles(path.join(ROOT, source))) {
      hash
        .update(path.relative(ROOT, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

async function listFiles(at: string): Promise<string[]> {
  if (!existsSync(at)) return []
  if (path.extname(at) !== '') return [at]
  const entries = await readdir(at, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort((a, b) => (a < b ? -1 : 1))
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) {
  const outcome = await buildConsole()
  if (outcome === 'no-tools' && !existsSync(path.join(OUT, 'index.html'))) {
    console.warn('console not built: development packages are not installed')
  }
}
