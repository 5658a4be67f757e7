import type { Db } from '#db/types.ts'

/** An open column as the public sees it. */
export type PublishedColumn = {
  id: string
  parentId: string | null
  slug: string
  name: string
  module: string
  type: string
  description: string
  keywords: string[]
  /** Item of art. 20 that the column answers. */
  art20Item: number | null
  /** When the column was set up. */
  createdAt: Date
}

/** Every open column of the organ in its order. */
export async function listPublishedColumns(db: Db, organId: string): Promise<PublishedColumn[]> {
  return db
    .selectFrom('published.catalogue_column')
    .select([
      'id',
      'parent_id as parentId',
      'slug',
      'name',
      'module',
      'column_type as type',
      'description',
      'keywords',
      'art20_item as art20Item',
      'created_at as createdAt',
    ])
    .where('organ_id', '=', organId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}
