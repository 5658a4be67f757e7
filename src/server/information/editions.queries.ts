import { sql } from 'kysely'
import { dayOrNull, oneOf, oneOrNull } from './read-values.ts'
import { FIVE_OPENNESS } from '#domain/catalogue/five-openness.ts'
import { GENRE_CODES } from '#domain/catalogue/genres.ts'
import { THEME_CODES } from '#domain/catalogue/theme-classes.ts'
import { DISCLOSURE_ATTRIBUTES, GROUND_CODES } from '#domain/information/disclosure-attribute.ts'
import { NORMATIVE_KINDS, type EditionContent } from '#domain/information/edition-content.ts'
import type { EditionLine } from '#domain/information/item-views.ts'
import { EDITION_STATES, type EditionState } from '#domain/information/lifecycle.ts'
import type { Db, Tx } from '#db/types.ts'

/** One edition with its content. */
export type Edition = {
  id: string
  itemId: string
  organId: string
  number: number
  state: EditionState
  version: number
  content: EditionContent
  bodyText: string
  draftedBy: { id: string; name: string } | null
  createdAt: Date
  savedAt: Date
  submittedAt: Date | null
  approvedAt: Date | null
  publishedAt: Date | null
}

/** The edition worked on last: the newest that was not thrown away, or the newest of all. */
export async function findNewestEdition(db: Db, itemId: string): Promise<Edition | undefined> {
  const row = await selectEdition(db)
    .where('e.item_id', '=', itemId)
    .orderBy((eb) => eb.case().when('e.state', '=', 'discarded').then(1).else(0).end())
    .orderBy('e.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toEdition(row)
}

/** An edition by its number within the item. */
export async function findEdition(db: Db, itemId: string, number: number): Promise<Edition | undefined> {
  const row = await selectEdition(db).where('e.item_id', '=', itemId).where('e.number', '=', number).executeTakeFirst()
  return row && toEdition(row)
}

/** The edition the public sees or saw last. */
export async function findEditionById(db: Db, id: string): Promise<Edition | undefined> {
  const row = await selectEdition(db).where('e.id', '=', id).executeTakeFirst()
  return row && toEdition(row)
}

/** Every edition of an item in one line each, newest first. */
export async function listEditions(db: Db, itemId: string): Promise<EditionLine[]> {
  const rows = await db
    .selectFrom('edition as e')
    .leftJoin('account as a', 'a.id', 'e.drafted_by')
    .select([
      'e.number',
      'e.state',
      'e.title',
      'e.correction_note as correctionNote',
      'e.drafted_by as drafterId',
      'a.name as drafterName',
      'e.created_at as createdAt',
      'e.submitted_at as submittedAt',
      'e.approved_at as approvedAt',
      'e.published_at as publishedAt',
    ])
    .where('e.item_id', '=', itemId)
    .orderBy('e.number', 'desc')
    .execute()
  return rows.map(({ drafterId, drafterName, state, createdAt, submittedAt, approvedAt, publishedAt, ...row }) => ({
    ...row,
    state: oneOf(EDITION_STATES, state),
    draftedBy: drafterId === null ? null : { id: drafterId, name: drafterName ?? '' },
    createdAt: createdAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
    approvedAt: approvedAt?.toISOString() ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
  }))
}

/** Whose text an edition carries: the drafters of all editions after the last one that was public, up to this one. */
export async function listWriters(db: Db, itemId: string, number: number): Promise<string[]> {
  const rows = await db
    .selectFrom('edition as e')
    .select('e.drafted_by as id')
    .distinct()
    .where('e.item_id', '=', itemId)
    .where('e.number', '<=', number)
    .where('e.drafted_by', 'is not', null)
    .where((eb) =>
      eb(
        'e.number',
        '>',
        eb
          .selectFrom('edition as p')
          .select((p) => p.fn.coalesce(p.fn.max('p.number'), sql<number>`0`).as('last'))
          .where('p.item_id', '=', itemId)
          .where('p.number', '<', number)
          .where('p.state', 'in', ['published', 'superseded']),
      ),
    )
    .execute()
  return rows.flatMap((row) => row.id ?? [])
}

/** Begins the next edition of an item with this content and gives its id and number. */
export async function saveNewEdition(
  tx: Tx,
  edition: { organId: string; itemId: string; draftedBy: string; content: EditionContent; bodyText: string; at: Date },
): Promise<{ id: string; number: number }> {
  const last = await tx
    .selectFrom('edition')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('item_id', '=', edition.itemId)
    .executeTakeFirst()
  return tx
    .insertInto('edition')
    .values({
      organ_id: edition.organId,
      item_id: edition.itemId,
      number: (last?.number ?? 0) + 1,
      drafted_by: edition.draftedBy,
      created_at: edition.at,
      saved_at: edition.at,
      ...toColumns(edition.content, edition.bodyText),
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
}

/** Saves a draft if it is still at `version`; says whether it was. */
export async function saveDraftContent(
  tx: Tx,
  id: string,
  version: number,
  saved: { content: EditionContent; bodyText: string; at: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable('edition')
    .set({ ...toColumns(saved.content, saved.bodyText), version: version + 1, saved_at: saved.at })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'drafting')
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Moves an edition to a state, with the time of the passage that the state marks. */
export async function saveEditionState(tx: Tx, id: string, to: EditionState, at: Date): Promise<void> {
  await tx
    .updateTable('edition')
    .set({
      state: to,
      ...(to === 'section-review' && { submitted_at: at }),
      ...(to === 'approved' && { approved_at: at }),
      ...(to === 'published' && { published_at: at }),
    })
    .where('id', '=', id)
    .execute()
}

/** Counts one more change of a draft, so that a save made from an older view is refused. */
export async function bumpDraftVersion(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('edition')
    .set((eb) => ({ version: eb('version', '+', 1), saved_at: at }))
    .where('id', '=', id)
    .execute()
}

function selectEdition(db: Db) {
  return db
    .selectFrom('edition as e')
    .leftJoin('account as a', 'a.id', 'e.drafted_by')
    .select([
      'e.id',
      'e.item_id as itemId',
      'e.organ_id as organId',
      'e.number',
      'e.state',
      'e.version',
      'e.body_text as bodyText',
      'e.drafted_by as drafterId',
      'a.name as drafterName',
      'e.created_at as createdAt',
      'e.saved_at as savedAt',
      'e.submitted_at as submittedAt',
      'e.approved_at as approvedAt',
      'e.published_at as publishedAt',
    ])
    .select([
      'e.title',
      'e.subtitle',
      'e.doc_no as docNo',
      'e.genre',
      'e.normative_kind as normativeKind',
      'e.theme_code as themeCode',
      'e.theme_detail as themeDetail',
      'e.keywords',
      'e.summary',
      'e.body_html as bodyHtml',
      'e.issuer',
      'e.source',
      'e.author',
      'e.audience',
      'e.written_on as writtenOn',
      'e.effective_on as effectiveOn',
      'e.expires_on as expiresOn',
      'e.art20_item as art20Item',
      'e.openness_class as opennessClass',
      'e.column_id as columnId',
      'e.attribute',
      'e.ground',
      'e.ground_citation as groundCitation',
      'e.ground_reason as groundReason',
      'e.correction_note as correctionNote',
    ])
}

type EditionRow = Awaited<ReturnType<ReturnType<typeof selectEdition>['executeTakeFirstOrThrow']>>

function toEdition(row: EditionRow): Edition {
  const { id, itemId, organId, number, state, version, bodyText, drafterId, drafterName, ...rest } = row
  const { createdAt, savedAt, submittedAt, approvedAt, publishedAt, ...content } = rest
  return {
    id,
    itemId,
    organId,
    number,
    version,
    bodyText,
    state: oneOf(EDITION_STATES, state),
    content: toContent(content),
    draftedBy: drafterId === null ? null : { id: drafterId, name: drafterName ?? '' },
    createdAt,
    savedAt,
    submittedAt,
    approvedAt,
    publishedAt,
  }
}

type ContentRow = Pick<EditionRow, keyof EditionContent>

/** Read as it stands: what an old import holds may be longer than a form allows today. */
function toContent(row: ContentRow): EditionContent {
  return {
    ...row,
    genre: GENRE_CODES.find((code) => code === row.genre) ?? 'other',
    normativeKind: oneOrNull(NORMATIVE_KINDS, row.normativeKind),
    themeCode: THEME_CODES.find((code) => code === row.themeCode) ?? '22',
    writtenOn: dayOrNull(row.writtenOn),
    effectiveOn: dayOrNull(row.effectiveOn),
    expiresOn: dayOrNull(row.expiresOn),
    opennessClass: oneOrNull(FIVE_OPENNESS, row.opennessClass),
    attribute: oneOrNull(DISCLOSURE_ATTRIBUTES, row.attribute),
    ground: oneOrNull(GROUND_CODES, row.ground),
  }
}

function toColumns(content: EditionContent, bodyText: string) {
  return {
    title: content.title,
    subtitle: content.subtitle,
    doc_no: content.docNo,
    genre: content.genre,
    normative_kind: content.normativeKind,
    theme_code: content.themeCode,
    theme_detail: content.themeDetail,
    keywords: content.keywords,
    summary: content.summary,
    body_html: content.bodyHtml,
    body_text: bodyText,
    issuer: content.issuer,
    source: content.source,
    author: content.author,
    audience: content.audience,
    written_on: content.writtenOn,
    effective_on: content.effectiveOn,
    expires_on: content.expiresOn,
    art20_item: content.art20Item,
    openness_class: content.opennessClass,
    column_id: content.columnId,
    attribute: content.attribute,
    ground: content.ground,
    ground_citation: content.groundCitation,
    ground_reason: content.groundReason,
    correction_note: content.correctionNote,
  }
}
