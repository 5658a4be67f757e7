import type { Day } from '#domain/calendar/day.ts'
import type { CompetenceKind } from '#domain/organs/competence.ts'
import type { OrganKind } from '#domain/organs/organ.ts'
import type { OrganSite } from '#domain/organs/site.ts'
import type { Db, Tx } from '#db/types.ts'

export type Organ = {
  id: string
  parentId: string | null
  slug: string
  name: string
  shortName: string
  kind: OrganKind
  indexPrefix: string
  isSupervisor: boolean
  makesRules: boolean
  validFrom: Day
  validTo: Day | null
}

/** Every organ of the installation, parents before children, then by name. */
export async function listOrgans(db: Db): Promise<Organ[]> {
  return selectOrgan(db)
    .orderBy('parent_id', (order) => order.asc().nullsFirst())
    .orderBy('id')
    .$narrowType<Organ>()
    .execute()
}

export async function findOrgan(db: Db, id: string): Promise<Organ | undefined> {
  return selectOrgan(db).where('id', '=', id).$narrowType<Organ>().executeTakeFirst()
}

export async function findOrganBySlug(db: Db, slug: string): Promise<Organ | undefined> {
  return selectOrgan(db).where('slug', '=', slug).$narrowType<Organ>().executeTakeFirst()
}

export async function insertOrgan(tx: Tx, organ: Omit<Organ, 'id'>, site: OrganSite): Promise<Organ> {
  const made = await tx
    .insertInto('organ')
    .values({
      parent_id: organ.parentId,
      slug: organ.slug,
      name: organ.name,
      short_name: organ.shortName,
      kind: organ.kind,
      index_prefix: organ.indexPrefix,
      is_supervisor: organ.isSupervisor,
      makes_rules: organ.makesRules,
      valid_from: organ.validFrom,
      valid_to: organ.validTo,
      site: JSON.stringify(site),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { ...organ, id: made.id }
}

/** Returns false when the organ is not one the actor may change. */
export async function saveOrgan(
  tx: Tx,
  id: string,
  change: { name: string; shortName: string; makesRules: boolean; validTo: Day | null; site: OrganSite },
): Promise<boolean> {
  const saved = await tx
    .updateTable('organ')
    .set({
      name: change.name,
      short_name: change.shortName,
      makes_rules: change.makesRules,
      valid_to: change.validTo,
      site: JSON.stringify(change.site),
    })
    .where('id', '=', id)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

/** What the portal prints around this organ's pages, as stored. */
export async function findOrganSite(db: Db, id: string): Promise<unknown> {
  const found = await db.selectFrom('organ').select('site').where('id', '=', id).executeTakeFirst()
  return found?.site
}

export type Section = { id: string; organId: string; name: string; position: number; validTo: Day | null }

/** Sections of an organ in their order, closed ones last. */
export async function listSections(db: Db, organId: string): Promise<Section[]> {
  return selectSection(db)
    .where('organ_id', '=', organId)
    .orderBy('valid_to', (order) => order.asc().nullsFirst())
    .orderBy('position')
    .orderBy('id')
    .$narrowType<Section>()
    .execute()
}

export async function findSection(db: Db, organId: string, id: string): Promise<Section | undefined> {
  return selectSection(db)
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .$narrowType<Section>()
    .executeTakeFirst()
}

export async function insertSection(
  tx: Tx,
  section: { organId: string; name: string; position: number },
): Promise<Section> {
  const made = await tx
    .insertInto('section')
    .values({ organ_id: section.organId, name: section.name, position: section.position })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { ...section, id: made.id, validTo: null }
}

export async function saveSection(
  tx: Tx,
  section: { organId: string; id: string; name: string; position: number; validTo: Day | null },
): Promise<boolean> {
  const saved = await tx
    .updateTable('section')
    .set({ name: section.name, position: section.position, valid_to: section.validTo })
    .where('organ_id', '=', section.organId)
    .where('id', '=', section.id)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

/** Whether another section of the organ has this name. */
export async function isSectionNameTaken(db: Db, organId: string, name: string, exceptId = '0'): Promise<boolean> {
  const found = await db
    .selectFrom('section')
    .select('id')
    .where('organ_id', '=', organId)
    .where('name', '=', name)
    .where('id', '!=', exceptId)
    .executeTakeFirst()
  return found !== undefined
}

export type Competence = {
  id: string
  organId: string
  kind: CompetenceKind
  name: string
  legalBasis: string
  validFrom: Day
  validTo: Day | null
}

/** Competences of an organ by kind and name; with `on`, only those held that day. */
export async function listCompetences(
  db: Db,
  organId: string,
  filter: { kind?: CompetenceKind | undefined; on?: Day | undefined } = {},
): Promise<Competence[]> {
  let query = selectCompetence(db).where('organ_id', '=', organId)
  const { kind, on } = filter
  if (kind) query = query.where('kind', '=', kind)
  if (on) {
    query = query
      .where('valid_from', '<=', on)
      .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>=', on)]))
  }
  return query.orderBy('kind').orderBy('name').orderBy('valid_from').$narrowType<Competence>().execute()
}

/** Locks the competence until the transaction ends. */
export async function lockCompetence(tx: Tx, organId: string, id: string): Promise<Competence | undefined> {
  return selectCompetence(tx)
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .$narrowType<Competence>()
    .forUpdate()
    .executeTakeFirst()
}

/** Undefined when the same matter already begins that day. */
export async function insertCompetence(tx: Tx, competence: Omit<Competence, 'id'>): Promise<Competence | undefined> {
  const made = await tx
    .insertInto('competence')
    .values({
      organ_id: competence.organId,
      kind: competence.kind,
      name: competence.name,
      legal_basis: competence.legalBasis,
      valid_from: competence.validFrom,
      valid_to: competence.validTo,
    })
    .onConflict((conflict) => conflict.columns(['organ_id', 'kind', 'name', 'valid_from']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made && { ...competence, id: made.id }
}

export async function saveCompetenceEnd(tx: Tx, organId: string, id: string, lastDay: Day): Promise<void> {
  await tx
    .updateTable('competence')
    .set({ valid_to: lastDay })
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .execute()
}

function selectOrgan(db: Db) {
  return db
    .selectFrom('organ')
    .select([
      'id',
      'parent_id as parentId',
      'slug',
      'name',
      'short_name as shortName',
      'kind',
      'index_prefix as indexPrefix',
      'is_supervisor as isSupervisor',
      'makes_rules as makesRules',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
}

function selectSection(db: Db) {
  return db.selectFrom('section').select(['id', 'organ_id as organId', 'name', 'position', 'valid_to as validTo'])
}

function selectCompetence(db: Db) {
  return db
    .selectFrom('competence')
    .select([
      'id',
      'organ_id as organId',
      'kind',
      'name',
      'legal_basis as legalBasis',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
}
