import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '#server/http/errors.ts'
import { messageFor } from '#server/http/messages.ts'
import { systemContext } from '#server/http/make-context.ts'
import { importFile, type ImportedFile } from '#server/imports/import-file.ts'
import type { ImportKind } from '#server/imports/import-kind.ts'
import { listOrgans } from '#server/organs/organs.queries.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { calendarSource, importKinds } from '../compose.ts'
import type { CliCommand, CliIo } from './command.ts'
import { withPlatform } from './with-platform.ts'

/**
 * Brings a file in, all rows or none. Whoever runs it vouches that what it holds was lawfully public before, as the
 * confirming person does in the console.
 */
export const command: CliCommand = {
  name: 'import items',
  usage: 'import items FILE [--organ SLUG] [--kind NAME]',
  summary: `import from XLSX or CSV; kinds: ${importKinds.map(({ name }) => name).join(', ')}`,
  async run(args, io) {
    const asked = readArguments(args)
    if ('problem' in asked) {
      io.err(asked.problem)
      return 2
    }
    const bytes = await readFile(asked.file).catch(() => undefined)
    if (!bytes) {
      io.err(`cannot read ${asked.file}`)
      return 2
    }
    return withPlatform(async (platform) => {
      try {
        const organId = await findOrganId(platform, asked.organ)
        const ctx = await systemContext(platform, calendarSource(platform))
        const imported = await importFile(ctx, organId, asked.kind, { name: path.basename(asked.file), bytes })
        return report(imported, io)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        io.err(`${error.code}: ${messageFor(error.code)}`)
        return 2
      }
    })
  },
}

/** A file of another shape has a mistake in every row; the first hundred tell it. */
const MOST_LINES = 100

function report({ saved, errors }: ImportedFile, io: CliIo): 0 | 1 {
  if (io.json) io.out(JSON.stringify({ saved, errors }))
  else {
    for (const { row, column, message } of errors.slice(0, MOST_LINES)) {
      io.err(`row ${row}${column ? ` ${column}` : ''}: ${message}`)
    }
    if (errors.length > MOST_LINES) io.err(`… and ${errors.length - MOST_LINES} more (all of them with --json)`)
    io.out(errors.length === 0 ? `${saved} rows saved` : `${errors.length} errors, nothing saved`)
  }
  return errors.length === 0 ? 0 : 1
}

async function findOrganId(platform: Platform, slug: string | undefined): Promise<string> {
  const organs = await listOrgans(platform.databases.worker)
  const found = slug === undefined && organs.length === 1 ? organs[0] : organs.find((organ) => organ.slug === slug)
  if (found) return found.id
  const slugs = organs.map((organ) => organ.slug).join(', ')
  throw new Error(
    slug === undefined ? `name the organ with --organ: ${slugs}` : `no organ ${slug}; there are: ${slugs}`,
  )
}

type Asked = { file: string; organ: string | undefined; kind: ImportKind } | { problem: string }

function readArguments(args: string[]): Asked {
  const rest = [...args]
  const option = (name: string) => {
    const at = rest.indexOf(name)
    return at < 0 ? undefined : (rest.splice(at, 2)[1] ?? '')
  }
  const organ = option('--organ')
  const kindName = option('--kind') ?? 'items'
  const [file, ...more] = rest
  if (!file || more.length > 0) return { problem: `expected one file, got "${args.join(' ')}"` }
  const kind = importKinds.find(({ name }) => name === kindName)
  return kind ? { file, organ, kind } : { problem: `no import kind ${kindName}` }
}
