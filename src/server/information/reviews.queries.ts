import type { StepTaken } from '#domain/information/decide-review.ts'
import type { ReviewView } from '#domain/information/item-views.ts'
import { REVIEW_OUTCOMES, REVIEW_STEPS, type ReviewOutcome, type ReviewStep } from '#domain/information/lifecycle.ts'
import type { SecrecyRecord } from '#domain/information/secrecy-record.ts'
import type { Db, Tx } from '#db/types.ts'
import { oneOf } from './read-values.ts'

/** The steps taken on an edition, oldest first. */
export async function listStepsTaken(db: Db, editionId: string): Promise<StepTaken[]> {
  const rows = await db
    .selectFrom('review_step')
    .select(['step', 'outcome', 'account_id as accountId'])
    .where('edition_id', '=', editionId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...row,
    step: oneOf(REVIEW_STEPS, row.step),
    outcome: oneOf(REVIEW_OUTCOMES, row.outcome),
  }))
}

/** Every review of every edition of an item with its secrecy record, oldest first. */
export async function listReviews(db: Db, itemId: string): Promise<ReviewView[]> {
  const rows = await db
    .selectFrom('review_step as s')
    .innerJoin('edition as e', (join) => join.onRef('e.organ_id', '=', 's.organ_id').onRef('e.id', '=', 's.edition_id'))
    .leftJoin('secrecy_record as r', (join) =>
      join.onRef('r.organ_id', '=', 's.organ_id').onRef('r.review_step_id', '=', 's.id'),
    )
    .select([
      'e.number as editionNumber',
      's.step',
      's.outcome',
      's.account_id as accountId',
      's.account_name as accountName',
      's.opinion',
      's.at',
      'r.information_name as informationName',
      'r.content_summary as contentSummary',
      'r.disclosure_way as disclosureWay',
      'r.disclosure_scope as disclosureScope',
      'r.disclosure_time as disclosureTime',
      'r.withheld_basis as withheldBasis',
      'r.lawful',
      'r.accurate',
      'r.may_be_disclosed as mayBeDisclosed',
      'r.free_of_secrets as freeOfSecrets',
      'r.aggregation_risk as aggregationRisk',
      'r.declassification',
    ])
    .where('e.item_id', '=', itemId)
    .orderBy('s.id')
    .execute()
  return rows.map((row) => ({
    editionNumber: row.editionNumber,
    step: oneOf(REVIEW_STEPS, row.step),
    outcome: oneOf(REVIEW_OUTCOMES, row.outcome),
    by: { id: row.accountId, name: row.accountName },
    opinion: row.opinion,
    at: row.at.toISOString(),
    secrecyRecord: row.informationName === null ? null : toRecord(row),
  }))
}

/** Writes down one step and gives its id. */
export async function saveReviewStep(
  tx: Tx,
  step: {
    organId: string
    editionId: string
    step: ReviewStep
    outcome: ReviewOutcome
    accountId: string
    accountName: string
    opinion: string
    at: Date
  },
): Promise<string> {
  const row = await tx
    .insertInto('review_step')
    .values({
      organ_id: step.organId,
      edition_id: step.editionId,
      step: step.step,
      outcome: step.outcome,
      account_id: step.accountId,
      account_name: step.accountName,
      opinion: step.opinion,
      at: step.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Writes down the record of a secrecy review. */
export async function saveSecrecyRecord(
  tx: Tx,
  organId: string,
  reviewStepId: string,
  record: SecrecyRecord,
): Promise<void> {
  await tx
    .insertInto('secrecy_record')
    .values({
      organ_id: organId,
      review_step_id: reviewStepId,
      information_name: record.informationName,
      content_summary: record.contentSummary,
      disclosure_way: record.disclosureWay,
      disclosure_scope: record.disclosureScope,
      disclosure_time: record.disclosureTime,
      withheld_basis: record.withheldBasis,
      lawful: record.lawful,
      accurate: record.accurate,
      may_be_disclosed: record.mayBeDisclosed,
      free_of_secrets: record.freeOfSecrets,
      aggregation_risk: record.aggregationRisk,
      declassification: record.declassification,
    })
    .execute()
}

type Nullable<T> = { [Key in keyof T]: T[Key] | null }

function toRecord(row: Nullable<SecrecyRecord>): SecrecyRecord {
  return {
    informationName: row.informationName ?? '',
    contentSummary: row.contentSummary ?? '',
    disclosureWay: row.disclosureWay ?? '',
    disclosureScope: row.disclosureScope ?? '',
    disclosureTime: row.disclosureTime ?? '',
    withheldBasis: row.withheldBasis ?? '',
    lawful: row.lawful ?? false,
    accurate: row.accurate ?? false,
    mayBeDisclosed: row.mayBeDisclosed ?? false,
    freeOfSecrets: row.freeOfSecrets ?? false,
    aggregationRisk: row.aggregationRisk ?? '',
    declassification: row.declassification ?? '',
  }
}
