import type { TestApp } from './test-app.ts'

/** An item as an import brings it in: public from the start, with a first publication per channel. */
export async function importedItem(
  app: TestApp,
  organId: string,
  item: { title: string; on: string; channels: string[]; normativeKind?: string; writtenOn?: string },
): Promise<string> {
  const at = `${item.on}T09:00:00+08:00`
  await app.owner.query('begin')
  const batch = await insert(
    app,
    `insert into gongkai.import_batch (organ_id, kind, file_name, sha256, row_count, error_count, state, attestation)
     values ($1, 'items', 'x.csv', gen_random_uuid()::text, 1, 0, 'confirmed', '旧网站已公开') returning id`,
    [organId],
  )
  const id = await insert(app, 'insert into gongkai.item (organ_id, import_batch_id) values ($1, $2) returning id', [
    organId,
    batch,
  ])
  const edition = await insert(
    app,
    `insert into gongkai.edition (organ_id, item_id, number, state, title, attribute, normative_kind, written_on, published_at)
     values ($1, $2, 1, 'published', $3, 'proactive', $4, $5, $6) returning id`,
    [organId, id, item.title, item.normativeKind ?? null, item.writtenOn ?? item.on, at],
  )
  await app.owner.query(
    `update gongkai.item set state = 'public', index_no = $3, public_edition_id = $4, first_published_at = $5
      where organ_id = $1 and id = $2`,
    [organId, id, `test-${id}`, edition, at],
  )
  for (const channel of item.channels) {
    await app.owner.query(
      `insert into gongkai.publication (organ_id, item_id, edition_id, channel, published_at) values ($1, $2, $3, $4, $5)`,
      [organId, id, edition, channel, at],
    )
  }
  await app.owner.query('commit')
  return id
}

/** A matter the organ is competent for; answers its id. */
export async function competence(
  app: TestApp,
  organId: string,
  kind: string,
  name: string,
  from: string,
  to: string | null = null,
): Promise<string> {
  return insert(
    app,
    'insert into gongkai.competence (organ_id, kind, name, valid_from, valid_to) values ($1, $2, $3, $4, $5) returning id',
    [organId, kind, name, from, to],
  )
}

/** A decision, fee or purchase in the ledger. */
export async function ledgerRow(
  app: TestApp,
  organId: string,
  row: { kind: string; on: string; competenceId?: string; amount?: number; centralised?: boolean; voided?: boolean },
): Promise<string> {
  return insert(
    app,
    `insert into gongkai.ledger_entry (organ_id, kind, competence_id, happened_on, title, amount_yuan, centralised, state, voided_reason)
     values ($1, $2, $3, $4, '决定书', $5, $6, $7, $8) returning id`,
    [
      organId,
      row.kind,
      row.competenceId ?? null,
      row.on,
      row.amount ?? null,
      row.centralised ?? null,
      row.voided ? 'voided' : 'valid',
      row.voided ? '误录' : null,
    ],
  )
}

async function insert(app: TestApp, statement: string, values: unknown[]): Promise<string> {
  const found = await app.owner.query<{ id: string }>(statement, values)
  return found.rows[0]?.id ?? ''
}
