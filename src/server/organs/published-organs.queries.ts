import { parseOrganSite, type OrganSite } from '#domain/organs/site.ts'
import type { Db } from '#db/types.ts'

/** An organ as its public pages know it. */
export type PublishedOrgan = { id: string; parentId: string | null; slug: string; name: string; site: OrganSite }

/** The organ at this address, or undefined. */
export async function findPublishedOrgan(db: Db, slug: string): Promise<PublishedOrgan | undefined> {
  const row = await selectOrgan(db).where('slug', '=', slug).executeTakeFirst()
  return row && { ...row, site: parseOrganSite(row.site) }
}

/** Every organ of the installation, superiors first. */
export async function listPublishedOrgans(db: Db): Promise<PublishedOrgan[]> {
  const rows = await selectOrgan(db).where('valid_to', 'is', null).orderBy('id').execute()
  return rows.map((row) => ({ ...row, site: parseOrganSite(row.site) }))
}

/** The organ above this one (政府信息公开工作主管部门), or undefined at the root. */
export async function findPublishedSuperior(db: Db, organ: PublishedOrgan): Promise<PublishedOrgan | undefined> {
  if (organ.parentId === null) return undefined
  const row = await selectOrgan(db).where('id', '=', organ.parentId).executeTakeFirst()
  return row && { ...row, site: parseOrganSite(row.site) }
}

function selectOrgan(db: Db) {
  return db.selectFrom('published.organ').select(['id', 'parent_id as parentId', 'slug', 'name', 'site'])
}
