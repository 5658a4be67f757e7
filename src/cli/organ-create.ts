import { parseArgs } from 'node:util'
import { CreateAccountInput } from '#domain/organs/account.ts'
import { CreateOrganInput } from '#domain/organs/organ.ts'
import { AppError } from '#server/http/errors.ts'
import type { SystemContext } from '#server/http/context.ts'
import { systemContext } from '#server/http/make-context.ts'
import { messageFor } from '#server/http/messages.ts'
import { createAccount } from '#server/organs/create-account.ts'
import { createOrgan } from '#server/organs/create-organ.ts'
import { findOrganBySlug } from '#server/organs/organs.queries.ts'
import { calendarSource } from '../compose.ts'
import type { CliCommand } from './command.ts'
import { withPlatform } from './with-platform.ts'

const USAGE =
  'organ create --slug S --name N --kind K --index-prefix P --admin USERNAME --admin-name NAME [--short-name N] [--parent SLUG] [--supervisor]'

const OPTIONS = {
  slug: { type: 'string' },
  name: { type: 'string' },
  'short-name': { type: 'string' },
  kind: { type: 'string' },
  'index-prefix': { type: 'string' },
  parent: { type: 'string' },
  supervisor: { type: 'boolean' },
  admin: { type: 'string' },
  'admin-name': { type: 'string' },
} as const

/** How an installation without the sample gets its first organ and the administrator who makes everything else. */
export const command: CliCommand = {
  name: 'organ create',
  usage: 'organ create --slug … --admin …',
  summary: 'the first organ of an installation and its administrator, whose generated password is printed once',
  async run(args, io) {
    const { values } = parseArgs({ args, options: OPTIONS, strict: true })
    const account = CreateAccountInput.safeParse({
      username: values.admin,
      name: values['admin-name'],
      sectionId: null,
      roles: ['administrator'],
    })
    if (!account.success) {
      io.err(`--admin and --admin-name: ${account.error.issues[0]?.message}; usage: ${USAGE}`)
      return 2
    }
    return withPlatform(async (platform) => {
      const ctx = await systemContext(platform, calendarSource(platform))
      try {
        const organId = await findOrMakeOrgan(ctx, values)
        const { password } = await createAccount(ctx, organId, account.data)
        const made = { organ: values.slug, username: account.data.username, password }
        io.out(
          io.json
            ? JSON.stringify(made)
            : `${made.organ}: ${made.username} ${made.password} (change it at the first sign-in)`,
        )
        return 0
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        io.err(messageFor(error.code))
        return 2
      }
    })
  },
}

type Values = Partial<Record<Exclude<keyof typeof OPTIONS, 'supervisor'>, string>> & { supervisor?: boolean }

/** An organ made by an earlier call that failed at its administrator is taken up again. */
async function findOrMakeOrgan(ctx: SystemContext, values: Values): Promise<string> {
  const known = values.slug === undefined ? undefined : await findOrganBySlug(ctx.db, values.slug)
  if (known) return known.id
  const parent = values.parent === undefined ? null : await findOrganBySlug(ctx.db, values.parent)
  if (parent === undefined) throw new Error(`no organ ${values.parent} to stand above`)
  const input = CreateOrganInput.safeParse({
    parentId: parent?.id ?? null,
    slug: values.slug,
    name: values.name,
    shortName: values['short-name'] ?? values.name,
    kind: values.kind,
    indexPrefix: values['index-prefix'],
    isSupervisor: values.supervisor ?? false,
  })
  if (!input.success) {
    const issue = input.error.issues[0]
    throw new Error(`${issue?.path.join('.')}: ${issue?.message}; usage: ${USAGE}`)
  }
  return (await createOrgan(ctx, input.data)).id
}
