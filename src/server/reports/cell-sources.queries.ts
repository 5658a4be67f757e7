import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { CellKey } from '#domain/reports/cells.ts'
import type { FormId } from '#domain/reports/report-form.ts'
import { REPORT_CHANNELS } from '#domain/reports/section-one-numbers.ts'

/** A row behind a number: what it is, its day, and what it adds to the number (a piece, a signed piece, an amount). */
export type SourceRow = {
  subject: string
  id: string
  /** Id of the item, entry, competence or report that the row belongs to. */
  target: string
  on: string
  title: string
  note: string
  amount: string
}

/** The one definition of a computed cell: the rows, of which the number is the sum of `amount`. */
export type CellSource = { cell: CellKey; rows: RawBuilder<SourceRow> }

type Scope = { organId: string; year: number }

/** Every computed cell of the form. A cell that is not listed here has no rows yet: it is 0 plus its adjustments. */
export function cellSources(form: FormId, scope: Scope): CellSource[] {
  return [
    ...(form === 'AR2019' ? table2Of2019(scope) : table2Of2021(scope)),
    ...carriedIn(scope),
    ...publications(scope),
  ]
}

function table2Of2019(scope: Scope): CellSource[] {
  return [
    ...documentCells(scope, 'newlyMade', documentsMade),
    ...documentCells(scope, 'newlyDisclosed', documentsDisclosed),
    ...documentCells(scope, 'totalDisclosed', documentsOpen),
    ...competenceCells(scope, 'licensing', 'licensing'),
    ...competenceCells(scope, 'otherServices', 'other-service'),
    ...competenceCells(scope, 'penalties', 'penalty'),
    ...competenceCells(scope, 'coercion', 'coercion'),
    ...competenceCells(scope, 'fees', 'fee'),
    { cell: 'table2.licensing.decisions', rows: ledger(scope, 'permit') },
    { cell: 'table2.otherServices.decisions', rows: ledger(scope, 'other-service') },
    { cell: 'table2.penalties.decisions', rows: ledger(scope, 'penalty') },
    { cell: 'table2.coercion.decisions', rows: ledger(scope, 'coercion') },
    { cell: 'table2.procurement.projects', rows: ledger(scope, 'procurement') },
    { cell: 'table2.procurement.amountYuan', rows: ledger(scope, 'procurement', sql`amount_yuan`) },
  ]
}

function table2Of2021(scope: Scope): CellSource[] {
  return [
    ...documentCells(scope, 'issued', documentsMade),
    ...documentCells(scope, 'repealed', documentsRepealed),
    ...documentCells(scope, 'inForce', documentsInForce),
    { cell: 'table2.licensing.decisions', rows: ledger(scope, 'permit') },
    { cell: 'table2.penalties.decisions', rows: ledger(scope, 'penalty') },
    { cell: 'table2.coercion.decisions', rows: ledger(scope, 'coercion') },
    { cell: 'table2.fees.amountWanYuan', rows: ledger(scope, 'fee', sql`amount_yuan / 10000`) },
  ]
}

function ledger({ organId, year }: Scope, kind: string, amount: RawBuilder<unknown> = sql`1`): RawBuilder<SourceRow> {
  const centralised = kind === 'procurement' ? sql`and centralised` : sql``
  return sql`select 'ledger' as subject, id, id as target, happened_on as "on", title, document_no as note, ${amount}::numeric as amount
    from gongkai.ledger_entry
   where organ_id = ${organId} and kind = ${kind} and state = 'valid' ${centralised}
     and happened_on between ${first(year)}::date and ${last(year)}::date`
}

/** 上一年项目数量: valid on the last day of the year before; 本年增/减: gained (+1) and lost (−1) by this year's end. */
function competenceCells({ organId, year }: Scope, row: string, kind: string): CellSource[] {
  const validOn = (day: string) => sql`(valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date))`
  const before = validOn(last(year - 1))
  const now = validOn(last(year))
  const own = sql`organ_id = ${organId} and kind = ${kind}`
  return [
    {
      cell: `table2.${row}.previousYearItems`,
      rows: sql`select 'competence' as subject, id, id as target, valid_from as "on", name as title, legal_basis as note, 1::numeric as amount
        from gongkai.competence where ${own} and ${before}`,
    },
    {
      cell: `table2.${row}.change`,
      rows: sql`select 'competence' as subject, id, id as target, case when ${now} then valid_from else valid_to end as "on",
          name as title, legal_basis as note, case when ${now} then 1 else -1 end::numeric as amount
        from gongkai.competence where ${own} and ${now} <> ${before}`,
    },
  ]
}

type DocumentRows = (scope: Scope, kind: string) => RawBuilder<SourceRow>

function documentCells(scope: Scope, column: string, rows: DocumentRows): CellSource[] {
  return [
    { cell: `table2.rules.${column}`, rows: rows(scope, 'rule') },
    { cell: `table2.normativeDocuments.${column}`, rows: rows(scope, 'normative-document') },
  ]
}

/** An item's newest edition that passed its review decides what it is. */
function documents(
  { organId }: Scope,
  kind: string,
  on: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
): RawBuilder<SourceRow> {
  return sql`select 'item' as subject, i.id, i.id as target, ${on} as "on", e.title, e.doc_no as note, 1::numeric as amount
    from gongkai.edition e
    join gongkai.item i on i.organ_id = e.organ_id and i.id = e.item_id and i.state <> 'discarded'
   where e.organ_id = ${organId} and e.normative_kind = ${kind} and e.state in ('approved', 'published', 'superseded')
     and not exists (select from gongkai.edition later
                      where later.organ_id = e.organ_id and later.item_id = e.item_id and later.number > e.number
                        and later.state in ('approved', 'published', 'superseded'))
     and ${where}`
}

const documentsMade: DocumentRows = (scope, kind) =>
  documents(
    scope,
    kind,
    sql`e.written_on`,
    sql`e.written_on between ${first(scope.year)}::date and ${last(scope.year)}::date`,
  )

const documentsDisclosed: DocumentRows = (scope, kind) =>
  documents(
    scope,
    kind,
    sql`(i.first_published_at at time zone 'Asia/Shanghai')::date`,
    sql`i.first_published_at >= ${start(scope.year)}::timestamptz and i.first_published_at < ${start(scope.year + 1)}::timestamptz`,
  )

/** Disclosed and not withdrawn by the end of the year. */
const documentsOpen: DocumentRows = (scope, kind) =>
  documents(
    scope,
    kind,
    sql`(i.first_published_at at time zone 'Asia/Shanghai')::date`,
    sql`i.first_published_at < ${start(scope.year + 1)}::timestamptz
        and (i.withdrawn_at is null or i.withdrawn_at >= ${start(scope.year + 1)}::timestamptz)`,
  )

const documentsRepealed: DocumentRows = (scope, kind) =>
  documents(
    scope,
    kind,
    sql`(select v.since from gongkai.item_validity v where v.organ_id = i.organ_id and v.item_id = i.id order by v.id desc limit 1)`,
    sql`exists (select from (select v.validity, v.since from gongkai.item_validity v
                              where v.organ_id = i.organ_id and v.item_id = i.id order by v.id desc limit 1) v
                 where v.validity = 'repealed' and v.since between ${first(scope.year)}::date and ${last(scope.year)}::date)`,
  )

const documentsInForce: DocumentRows = (scope, kind) =>
  documents(
    scope,
    kind,
    sql`e.written_on`,
    sql`e.written_on <= ${last(scope.year)}::date and (e.expires_on is null or e.expires_on > ${last(scope.year)}::date)
        and coalesce((select v.validity from gongkai.item_validity v
                       where v.organ_id = i.organ_id and v.item_id = i.id and v.since <= ${last(scope.year)}::date
                       order by v.id desc limit 1), 'in-force') in ('in-force', 'amended')`,
  )

/** 上年结转 is the 结转下年度 of last year's published report, column by column. */
function carriedIn({ organId, year }: Scope): CellSource[] {
  return ['natural', 'commercial', 'research', 'publicWelfare', 'legalService', 'other'].map((column) => ({
    cell: `table3.carriedIn.${column}`,
    rows: sql`select 'report' as subject, id, id as target, (published_at at time zone 'Asia/Shanghai')::date as "on",
        ${`${year - 1}年度报告第四项“结转下年度继续办理”`}::text as title, '' as note,
        (snapshot #>> array['table3', 'carriedForward', ${column}])::numeric as amount
      from gongkai.annual_report
     where organ_id = ${organId} and year = ${year - 1} and state = 'published'
       and coalesce((snapshot #>> array['table3', 'carriedForward', ${column}])::numeric, 0) <> 0`,
  }))
}

/** First publications of the year, per channel; corrections and rows recorded by mistake are not counted. */
function publications({ organId, year }: Scope): CellSource[] {
  const channels = REPORT_CHANNELS.map(({ key }) => ({
    cell: `publications.${key}`,
    rows: sql<SourceRow>`select 'item' as subject, p.id, p.item_id as target, p.published_on as "on", coalesce(e.title, '') as title,
        p.address as note, 1::numeric as amount
      from gongkai.publication p
      left join gongkai.edition e on e.organ_id = p.organ_id and e.id = p.edition_id
     where p.organ_id = ${organId} and p.channel = ${key} and p.kind = 'first' and p.state = 'confirmed'
       and p.voided_at is null and p.published_on between ${first(year)}::date and ${last(year)}::date`,
  }))
  const items = sql<SourceRow>`select 'item' as subject, i.id, i.id as target, (i.first_published_at at time zone 'Asia/Shanghai')::date as "on",
      coalesce(e.title, '') as title, coalesce(i.index_no, '') as note, 1::numeric as amount
    from gongkai.item i
    left join gongkai.edition e on e.organ_id = i.organ_id and e.id = i.public_edition_id
   where i.organ_id = ${organId} and i.first_published_at >= ${start(year)}::timestamptz
     and i.first_published_at < ${start(year + 1)}::timestamptz`
  return [...channels, { cell: 'items.total', rows: items }]
}

const first = (year: number) => `${year}-01-01`
const last = (year: number) => `${year}-12-31`
const start = (year: number) => `${year}-01-01T00:00:00+08:00`
