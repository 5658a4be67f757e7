import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { CreateAccountInput } from '#domain/organs/account.ts'
import { CreateCompetenceInput } from '#domain/organs/competence.ts'
import { CreateOrganInput } from '#domain/organs/organ.ts'
import { roleNames, RoleSchema } from '#domain/organs/roles.ts'
import { saveDefaultColumns } from '#server/catalogue/add-default-columns.ts'
import type { SystemContext } from '#server/http/context.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import { createAccount } from '#server/organs/create-account.ts'
import { createCompetence } from '#server/organs/create-competence.ts'
import { createOrgan } from '#server/organs/create-organ.ts'
import { createSection } from '#server/organs/create-section.ts'
import { findOrganBySlug, listCompetences, listSections } from '#server/organs/organs.queries.ts'
import { resetPassword } from '#server/organs/reset-password.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { findAccountId, listColumnIds } from './sample.queries.ts'

const Person = z.object({
  username: z.string(),
  name: z.string(),
  section: z.string().nullable(),
  roles: z.array(RoleSchema),
})

const SampleOrgan = CreateOrganInput.omit({ parentId: true }).extend({
  site: z.unknown(),
  sections: z.array(z.string()),
  people: z.array(Person),
  competences: z.array(CreateCompetenceInput).default([]),
})

type SampleOrgan = z.infer<typeof SampleOrgan>

/** Somebody to sign in as; `password` is null when a password from the environment was kept from an earlier start. */
export type SamplePerson = { username: string; name: string; organ: string; roles: string[]; password: string }

export type LoadedOrgans = { bureauId: string; people: SamplePerson[] }

/** Makes the sample organs with sections, competences, columns and people; what is there already stays. */
export async function loadOrgans(platform: Platform, ctx: SystemContext): Promise<LoadedOrgans> {
  const file = new URL('changde-kjj/organs.json', import.meta.url)
  const { office, bureau } = z
    .object({ office: SampleOrgan, bureau: SampleOrgan })
    .parse(JSON.parse(readFileSync(file, 'utf8')))
  const officeId = await ensureOrgan(ctx, office, null)
  const bureauId = await ensureOrgan(ctx, bureau, officeId)
  const people = [
    ...(await ensurePeople(platform, ctx, bureauId, bureau)),
    ...(await ensurePeople(platform, ctx, officeId, office)),
  ]
  return { bureauId, people }
}

async function ensureOrgan(ctx: SystemContext, sample: SampleOrgan, parentId: string | null): Promise<string> {
  const { site, sections, people: _people, competences, ...fields } = sample
  const organ = (await findOrganBySlug(ctx.db, sample.slug)) ?? (await createOrgan(ctx, { ...fields, parentId }, site))
  const made = new Set((await listSections(ctx.db, organ.id)).map((section) => section.name))
  for (const [position, name] of sections.entries()) {
    if (!made.has(name)) await createSection(ctx, organ.id, { name, position })
  }
  const held = new Set((await listCompetences(ctx.db, organ.id)).map((competence) => competence.name))
  for (const competence of competences)
    if (!held.has(competence.name)) await createCompetence(ctx, organ.id, competence)
  if ((await listColumnIds(ctx.db, organ.id)).size === 0) {
    await inTransaction(ctx, async (tx) => void (await saveDefaultColumns(tx, organ.id)))
  }
  return organ.id
}

async function ensurePeople(
  platform: Platform,
  ctx: SystemContext,
  organId: string,
  sample: SampleOrgan,
): Promise<SamplePerson[]> {
  const sections = await listSections(ctx.db, organId)
  const loaded: SamplePerson[] = []
  for (const person of sample.people) {
    const sectionId = sections.find((section) => section.name === person.section)?.id ?? null
    const password = await ensurePerson(platform, ctx, organId, { ...person, sectionId })
    const roles = person.roles.map((role) => roleNames[role])
    loaded.push({ username: person.username, name: person.name, organ: sample.name, roles, password })
  }
  return loaded
}

/** The password of a new account, or a new one for an account whose first password nobody has seen. */
async function ensurePerson(
  platform: Platform,
  ctx: SystemContext,
  organId: string,
  person: CreateAccountInput,
): Promise<string> {
  const given = platform.config.samplePassword
  const accountId = await findAccountId(ctx.db, person.username)
  if (accountId !== undefined) return given ?? (await resetPassword(ctx, platform, accountId)).password
  const { username, name, sectionId, roles } = person
  const input = CreateAccountInput.parse({ username, name, sectionId, roles })
  const made = await createAccount(ctx, organId, input, given === undefined ? undefined : { password: given })
  return made.password
}
